import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { openLanePipe, pipePath } from '../../electron/host/admin-lane/lane-pipe';
import type { AdminWork } from '../../electron/host/host';
import { createWindowsHost } from '../../electron/host/windows-host';
import type { LaneFrame, LaneWord } from '../../shared/admin-protocol';
import type { Result } from '../../shared/result';

/*
 * Runs in Windows Node under Wine: the product's own host for a real PC, told by a file what to do. It answers in a file
 * as well, because Windows Node cannot write to the pipes of the Linux side.
 */

/** One request of a test. */
export type DriverRequest =
  | {
      readonly ask: 'admin-lane';
      readonly scriptFolder: string;
      readonly work: Pick<AdminWork, 'steps' | 'restore'>;
      /** The word said after each step but the last. */
      readonly words: readonly LaneWord[];
    }
  | { readonly ask: 'user-lane'; readonly scriptFolder: string; readonly target: string }
  | { readonly ask: 'pipe' };

export interface LaneReport {
  readonly platform: string;
  readonly answer: string;
  readonly frames: readonly LaneFrame[];
  readonly exitCode: number | null;
}

export interface UserReport {
  readonly elevated: boolean;
  readonly isOwnDesktop: boolean;
  /** What the vault held before and after the target was removed, and the number of the removal. */
  readonly before: readonly string[];
  readonly number: number;
  readonly after: readonly string[];
  /** The number behind a question that Wine cannot answer. */
  readonly unanswered: number | undefined;
}

export interface PipeReport {
  /** What a client heard that did not know the nonce, and whether it was dropped. */
  readonly stranger: { readonly heard: string; readonly dropped: boolean };
  /** What the one heard that knew it. */
  readonly script: string;
}

async function driveAdminLane(request: DriverRequest & { ask: 'admin-lane' }): Promise<LaneReport> {
  const { platform } = process;
  const host = createWindowsHost({ scriptFolder: request.scriptFolder, packaged: false });
  try {
    const anchor = { utcMilliseconds: Date.now(), monotonicNanoseconds: host.clock.monotonic() };
    const options = { promptSeconds: 60, signal: new AbortController().signal };
    const opened = await host.admin.open({ ...request.work, anchor }, options);
    if (opened.answer !== 'approved')
      return { platform, answer: JSON.stringify(opened), frames: [], exitCode: null };
    const { session } = opened;
    const frames: LaneFrame[] = [];
    session.onFrame((frame) => frames.push(frame));
    for (const [index, word] of request.words.entries()) {
      const step = request.work.steps[index];
      if (step !== undefined) await session.stepEnded(step);
      session.say(word);
    }
    return { platform, answer: opened.answer, exitCode: await session.ended(), frames };
  } finally {
    await host.dispose();
  }
}

async function driveUserLane(request: DriverRequest & { ask: 'user-lane' }): Promise<UserReport> {
  const host = createWindowsHost({ scriptFolder: request.scriptFolder, packaged: false });
  const targets = async () =>
    expectAnswer(await host.user.readStoredCredentials()).credentials.map(({ target }) => target);
  try {
    const { identity } = expectAnswer(await host.user.readPcState());
    const before = await targets();
    const { number } = expectAnswer(await host.user.removeStoredCredential(request.target, 1));
    const registration = await host.user.readDeviceRegistration();
    return {
      elevated: identity?.elevated === true,
      isOwnDesktop: identity?.signedIn !== 'unknown' && identity?.signedIn?.sid === identity?.sid,
      before,
      number,
      after: await targets(),
      unanswered: registration.ok ? undefined : registration.error.number,
    };
  } finally {
    await host.dispose();
  }
}

function expectAnswer<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

async function drivePipe(): Promise<PipeReport> {
  const pipe = await openLanePipe();
  const stranger = await introduce(pipe.name, '0'.repeat(64), 1000);
  const [script] = await Promise.all([introduce(pipe.name, pipe.nonce, 1000), pipe.connected]);
  return { stranger, script: script.heard };
}

/** Says hello and listens for a while. */
function introduce(name: string, nonce: string, milliseconds: number) {
  return new Promise<{ heard: string; dropped: boolean }>((resolve) => {
    const socket = connect(pipePath(name));
    let heard = '';
    const end = (dropped: boolean) => {
      socket.destroy();
      resolve({ heard, dropped });
    };
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => end(true));
    socket.write(`${JSON.stringify({ sequence: 0, type: 'hello', protocol: 1, nonce, pid: 4242 })}\n`);
    setTimeout(() => end(false), milliseconds);
  });
}

function drive(request: DriverRequest): Promise<LaneReport | UserReport | PipeReport> {
  switch (request.ask) {
    case 'admin-lane':
      return driveAdminLane(request);
    case 'user-lane':
      return driveUserLane(request);
    case 'pipe':
      return drivePipe();
  }
}

async function main(): Promise<void> {
  const [requestFile = '', reportFile = ''] = process.argv.slice(2);
  const request: DriverRequest = JSON.parse(readFileSync(requestFile, 'utf8'));
  writeFileSync(reportFile, JSON.stringify(await drive(request)));
  process.exit(0);
}

main().catch((error: unknown) => {
  writeFileSync(process.argv[3] ?? '', JSON.stringify({ trouble: String(error) }));
  process.exit(1);
});
