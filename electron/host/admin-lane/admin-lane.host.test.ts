import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LaneStep } from '../../../shared/admin-protocol';
import { type StandInScripts, writeStandInScripts } from '../../../simulator/stand-in-scripts';
import { startColdEngines } from '../../../simulator/testing/warm-engines';
import type { AdminSession, ElevationResult } from '../host';
import { type AdminLaneOptions, createAdminLane, type OwnedAdminLane } from './admin-lane';
import { pipePath } from './lane-pipe';

const teardown: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const step of teardown.splice(0).reverse()) await step();
});

/** Writes down what it was asked, then says that process 4242 was started. */
const approve = `[IO.File]::WriteAllText("$folder/asked", ($texts -join '|')); Answer '{"ok":true,"value":{"started":true,"processId":4242}}'`;
const answerNumber = (number: number) => `Answer '{"ok":true,"value":{"started":false,"number":${number}}}'`;
/** Lasts until the test writes the exit code of the elevated process. */
const waitForExit =
  'while (-not [IO.File]::Exists("$folder/exit")) { [Threading.Thread]::Sleep(20) }; Answer ("{`"ok`":true,`"value`":{`"exitCode`":" + [IO.File]::ReadAllText("$folder/exit") + "}}")';
const for_ever = '[Threading.Thread]::Sleep(600000)';

function open(
  start: string,
  change: Partial<AdminLaneOptions> & {
    wait?: string;
    promptSeconds?: number;
    otherFunctions?: Record<string, string>;
  } = {},
) {
  const scripts: StandInScripts = writeStandInScripts({
    'Start-AdminLane': start,
    'Wait-AdminLane': change.wait ?? waitForExit,
    ...change.otherFunctions,
  });
  const processes: number[] = [];
  const admin: OwnedAdminLane = createAdminLane({
    place: scripts.place,
    readTrust: () => ({ available: true }),
    onProcess: (processId) => processes.push(processId),
    ...change,
  });
  const abort = new AbortController();
  teardown.push(scripts.remove, admin.dispose);
  const steps: LaneStep[] = ['turn-on', 'sync', 'set'];
  const anchor = { utcMilliseconds: 1_800_000_000_000.25, monotonicNanoseconds: 5_000_000_000n };
  const options = { promptSeconds: change.promptSeconds ?? null, signal: abort.signal };
  const result: Promise<ElevationResult> = admin.open({ steps, anchor }, options);
  const asked = async () => {
    const file = join(scripts.folder, 'asked');
    await expect.poll(() => readIfThere(file), { timeout: 20_000 }).not.toBe('');
    return readIfThere(file).split('|');
  };
  // In one go: a file that is only begun would be read as no exit code.
  const exitWith = (code: number) => {
    writeFileSync(join(scripts.folder, 'exit.new'), `${code}`);
    renameSync(join(scripts.folder, 'exit.new'), join(scripts.folder, 'exit'));
  };
  return { result, abort, asked, exitWith, processes, admin, folder: scripts.folder };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What the elevated script would do: connect, say hello, and send what it is told to. */
async function standIn(asked: readonly string[]) {
  const socket: Socket = connect(pipePath(asked[3] ?? ''));
  teardown.push(() => socket.destroy());
  let heard = '';
  let sequence = 0;
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  socket.on('error', () => undefined);
  const send = (frame: object) => socket.write(`${JSON.stringify({ sequence: sequence++, ...frame })}\n`);
  send({ type: 'hello', protocol: 1, nonce: asked[4], pid: 4242 });
  return { socket, send, heard: () => heard };
}

async function approved(change: Parameters<typeof open>[1] = {}) {
  const lane = open(approve, change);
  const script = await standIn(await lane.asked());
  const result = await lane.result;
  if (result.answer !== 'approved') throw new Error(`unexpected answer ${result.answer}`);
  const session: AdminSession = result.session;
  return { ...lane, script, session };
}

describe('asking for elevation', { timeout: 60_000 }, () => {
  it('hands over fixed words and numbers, with the anchor on a whole millisecond', async () => {
    const { asked, abort, result, processes } = open(approve);
    const [steps, utc, ticks, pipe, nonce, ...restore] = await asked();
    expect([steps, utc, ticks]).toEqual(['turn-on,sync,set', '1800000000000', '4999750000']);
    expect(pipe).toMatch(/^[0-9a-f]{32}$/);
    expect(nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(restore).toEqual(['', '', '', 'false', '0']);
    await expect.poll(() => processes).toEqual([4242]);
    abort.abort();
    expect(await result).toEqual({ answer: 'cancelled' });
  });

  it('says which window the prompt belongs to, as it is then', async () => {
    let handle = 1;
    const { asked, abort } = open(approve, { promptWindow: () => handle });
    handle = 0x120a34;
    expect((await asked())[9]).toBe('1182260');
    abort.abort();
  });

  it('is approved once the script has said hello', async () => {
    const { script, session, exitWith } = await approved();
    await expect.poll(script.heard).toBe('welcome\n');
    session.say('next');
    await expect.poll(script.heard).toBe('welcome\nnext\n');
    exitWith(0);
    script.socket.end();
    expect(await session.ended()).toBe(0);
  });

  const place = `Answer '{"ok":true,"value":{"scripts":"/a/b","programFolders":["/a"],"drive":"Fixed","elevated":false}}'`;

  it('asks nobody where the session says that its scripts lie in no place to be trusted', async () => {
    const { result, folder } = open(approve, {
      otherFunctions: { 'Get-InstallPlace': place },
      judgePlace: ({ drive }) => ({ available: false, detail: `a drive that is ${drive}` }),
    });
    expect(await result).toEqual({ answer: 'unavailable', detail: 'a drive that is Fixed' });
    expect(readIfThere(join(folder, 'asked'))).toBe('');
  });

  it('goes on where that place is to be trusted, and not where the session does not say', async () => {
    const judgePlace = () => ({ available: true }) as const;
    const { asked, abort } = open(approve, { otherFunctions: { 'Get-InstallPlace': place }, judgePlace });
    expect(await asked()).toHaveLength(10);
    abort.abort();
    expect(await open(approve, { judgePlace }).result).toMatchObject({ answer: 'unavailable' });
  });

  it('takes 1223 for No, and any other number for a prompt that Windows could not show', async () => {
    expect(await open(answerNumber(1223)).result).toEqual({ answer: 'declined' });
    expect(await open(answerNumber(1260)).result).toMatchObject({ answer: 'blocked', number: 1260 });
    expect(await open(answerNumber(-2147024891)).result).toMatchObject({
      answer: 'blocked',
      number: -2147024891,
    });
  });

  it('waits for the prompt as long as it takes when no limit is set', async () => {
    const { result, asked } = open(`[Threading.Thread]::Sleep(3000); ${approve}`, {
      limits: { hello: 20_000 },
    });
    await standIn(await asked());
    expect(await result).toMatchObject({ answer: 'approved' });
  });

  it('gives up on a prompt that nobody answers, and leaves no process behind', async () => {
    const { result } = open(`[IO.File]::WriteAllText("$folder/asked", "$PID"); ${for_ever}`, {
      promptSeconds: 3,
    });
    expect(await result).toEqual({ answer: 'timed-out' });
  });

  it('is cancelled while the prompt is open, and ends its own session', async () => {
    startColdEngines();
    const { result, asked, abort } = open(`[IO.File]::WriteAllText("$folder/asked", "$PID"); ${for_ever}`);
    const [pid] = await asked();
    abort.abort();
    expect(await result).toEqual({ answer: 'cancelled' });
    expect(() => process.kill(Number(pid), 0)).toThrow(/ESRCH/);
  });

  it('does not begin for a signal that is aborted already', async () => {
    const { admin } = open(answerNumber(1223));
    const anchor = { utcMilliseconds: 0, monotonicNanoseconds: 0n };
    const options = { promptSeconds: null, signal: AbortSignal.abort() };
    expect(await admin.open({ steps: ['sync'], anchor }, options)).toEqual({ answer: 'cancelled' });
  });

  it('is not to be had without a trusted folder, and starts nothing then', async () => {
    const { result, processes, admin } = open(approve, {
      readTrust: () => ({ available: false, detail: 'a zip' }),
    });
    expect(await result).toEqual({ answer: 'unavailable', detail: 'a zip' });
    expect(admin.availability()).toEqual({ available: false, detail: 'a zip' });
    expect(processes).toEqual([]);
  });

  it('is blocked when the script never reports, ends too early or its starter dies', async () => {
    const silent = open(approve, { limits: { hello: 300 } });
    expect(await silent.result).toMatchObject({
      answer: 'blocked',
      detail: expect.stringMatching(/never reported/),
    });
    const early = open(approve);
    early.exitWith(77);
    expect(await early.result).toMatchObject({ answer: 'blocked', number: 77 });
    expect(await open('[Environment]::Exit(0)').result).toMatchObject({ answer: 'blocked' });
    expect(await open('1').result).toMatchObject({ answer: 'blocked' });
  });

  it('is not fooled by a client with a wrong nonce', async () => {
    const { result, asked } = open(approve, { limits: { hello: 1500 } });
    const words = await asked();
    await standIn(words.map((word, index) => (index === 4 ? '0'.repeat(64) : word)));
    expect(await result).toMatchObject({ answer: 'blocked' });
  });
});

describe('an elevated script at work', { timeout: 60_000 }, () => {
  const finish = (step: LaneStep, outcome = 'done') => ({ type: 'step-finished', step, outcome, number: 0 });

  it('tells how each step ended, to whoever asks before or after', async () => {
    const { script, session } = await approved();
    const before = session.stepEnded('turn-on');
    script.send({ type: 'step-started', step: 'turn-on' });
    script.send(finish('turn-on'));
    expect(await before).toBe('done');
    expect(await session.stepEnded('turn-on')).toBe('done');
    script.send(finish('sync', 'failed'));
    expect(await session.stepEnded('sync')).toBe('failed');
  });

  it('loses a step when the process ends without having told its end', async () => {
    const { session, exitWith } = await approved();
    const lost = session.stepEnded('sync');
    exitWith(2);
    expect(await lost).toBe('lost');
    expect(await session.ended()).toBe(2);
  });

  it('keeps the exit code when the stream became unreadable, and hears nothing more', async () => {
    const { script, session, exitWith } = await approved();
    const heard: string[] = [];
    session.onFrame((frame) => heard.push(frame.type));
    script.send(finish('turn-on'));
    script.socket.write('{"sequence":9,"type":"step-finished","step":"sync","outcome":"done","number":0}\n');
    await new Promise((resolve) => script.socket.once('close', resolve));
    exitWith(0);
    expect(await session.stepEnded('turn-on')).toBe('done');
    expect(await session.stepEnded('sync')).toBe('lost');
    expect(await session.ended()).toBe(0);
    expect(heard).toEqual(['step-finished']);
  });

  it('is not known to have ended just because its pipe vanished', async () => {
    const { script, session, exitWith } = await approved();
    const end = session.ended();
    script.socket.destroy();
    const early = await Promise.race([
      end,
      new Promise((resolve) => setTimeout(() => resolve('running'), 1500)),
    ]);
    expect(early).toBe('running');
    exitWith(3);
    expect(await end).toBe(3);
  });

  it('has no exit code when it cannot be watched; then the end of the pipe is its end', async () => {
    const { script, session } = await approved({ wait: '[Environment]::Exit(0)' });
    script.send(finish('turn-on'));
    expect(await session.stepEnded('turn-on')).toBe('done');
    script.socket.end();
    expect(await session.ended()).toBeNull();
    expect(await session.stepEnded('sync')).toBe('lost');
  });

  it('is given up when its time limit has passed, steps and all', async () => {
    const { session } = await approved({ limits: { work: 300, word: 100 } });
    expect(await session.stepEnded('set')).toBe('lost');
    expect(await session.ended()).toBeNull();
  });

  it('loses its pipe when the program ends', async () => {
    const { script, admin } = await approved();
    const closed = new Promise((resolve) => script.socket.once('close', resolve));
    await admin.dispose();
    await closed;
  });
});
