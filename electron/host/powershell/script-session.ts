import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { z } from 'zod';
import type { HostError } from '../../../shared/error';
import { failure, type Result } from '../../../shared/result';
import { sentence } from '../../shell-words';
import type { ScriptHashes } from '../admin-lane/trusted-folder';
import type { ScriptBlock } from '../host';
import { countAwake } from '../time/awake';
import { blocksScripts, policyProbe, readPolicy } from './policy-probe';
import { PowerShellSession, powershellOptions, powershellSpawnOptions } from './powershell-session';
import { formatRequest, newRequestId, readAnswer } from './request-line';
import { unblockScripts } from './unblock-scripts';

const run = promisify(execFile);

/** Which PowerShell to start, and where our scripts are. */
export interface PowerShellPlace {
  /** Absolute path. */
  readonly executable: string;
  /** The folder of user-lane.ps1, admin-lane.ps1 and the module. */
  readonly scriptFolder: string;
  /** Lines before the product's first; empty on Windows. */
  readonly prelude: readonly string[];
  /** The scripts that this copy was built with; a checkout has no such list. */
  readonly scriptHashes?: ScriptHashes | undefined;
  /** For tests that would otherwise wait; what is left out, and everything on Windows, is as shipped. */
  readonly limits?: PowerShellLimits;
}

/** Milliseconds; the shipped ones stand with the code that keeps them. */
export interface PowerShellLimits {
  /** One question, and one change. */
  readonly read?: number;
  readonly change?: number;
  /** The silence of a new session after which a second opinion is asked. */
  readonly handshake?: number;
}

/** A session that answers requests. */
export interface ScriptSession {
  readonly isOver: boolean;
  /** Calls one function of the module; null waits as long as it takes. One request at a time. */
  request<T>(
    functionName: string,
    texts: readonly string[],
    schema: z.ZodType<T>,
    limitMilliseconds: number | null,
  ): Promise<Result<T>>;
  end(): Promise<void>;
}

export type OpenedSession =
  | { readonly ok: true; readonly session: ScriptSession }
  | { readonly ok: false; readonly error: HostError; readonly blocked: ScriptBlock | null };

/**
 * A session under Constrained Language Mode never answers at all: node-powershell marks the end of an answer with a
 * method call, which is forbidden there. So silence asks for a second opinion, while the session may go on trying:
 * a slow PC, freshly started, with a virus scanner reading along, takes its time too.
 */
const handshakeLimit = 5000;
const patientLimit = 30_000;
const secondOpinionLimit = 20_000;
const loadLimit = 30_000;

/** A session that could not load the lane's script, which has been unblocked since. */
type Attempt = OpenedSession & { readonly isUnblocked?: true };

/**
 * Starts a session and loads the lane's script, or says why no script can run. `stop` ends it half-way. Windows
 * PowerShell goes on refusing a script that it has refused, also when the mark is gone (PowerShell/PowerShell#6114): what
 * was unblocked is loaded by a new session.
 */
export async function openScriptSession(place: PowerShellPlace, stop: AbortSignal): Promise<OpenedSession> {
  const first = await openSession(place, stop, true);
  return first.isUnblocked ? openSession(place, stop, false) : first;
}

async function openSession(place: PowerShellPlace, stop: AbortSignal, mayUnblock: boolean): Promise<Attempt> {
  if (stop.aborted) return unopened({ code: 'cancelled', detail: sentence('host.powershell.stoppedBefore') });
  const started = PowerShellSession.start(place.executable);
  if (!started.ok) return unopened(started.error);
  const session = started.value;
  const endSession = () => void session.end();
  const enough = new AbortController();
  stop.addEventListener('abort', endSession);
  try {
    const first = prepare(session, place, mayUnblock);
    const second = askAgain(place, enough.signal).then((policy) =>
      policy !== null && blocksScripts(policy) ? refuseScripts(policy) : first,
    );
    const opened = await Promise.race([first, second]);
    if (!opened.ok) await session.end();
    return opened;
  } finally {
    enough.abort();
    stop.removeEventListener('abort', endSession);
  }
}

/** What blocks scripts according to a process of its own, started once the session has been silent for too long. */
async function askAgain(place: PowerShellPlace, enough: AbortSignal): Promise<ScriptBlock | null> {
  try {
    await delay(place.limits?.handshake ?? handshakeLimit, undefined, { signal: enough });
  } catch {
    return null;
  }
  return readPolicy(await runOnce(place, enough));
}

async function prepare(
  session: PowerShellSession,
  place: PowerShellPlace,
  mayUnblock: boolean,
): Promise<Attempt> {
  const count = countAwake();
  const left = () => Math.max(1, patientLimit - count.spent());
  try {
    return await loadEverything(session, place, left, mayUnblock);
  } finally {
    count.stop();
  }
}

async function loadEverything(
  session: PowerShellSession,
  place: PowerShellPlace,
  left: () => number,
  mayUnblock: boolean,
): Promise<Attempt> {
  for (const line of place.prelude) {
    const result = await session.run(line, left());
    if (!result.ok) return unopened(result.error);
    // Without what the prelude loads, the scripts behind it would meet the computer underneath.
    const errors = result.value.errors.trim();
    if (errors !== '') {
      return unopened({
        code: 'unexpected',
        detail: sentence('host.powershell.firstLine', { errors: errors.slice(0, 400) }),
      });
    }
  }
  const probed = await session.run(policyProbe, left());
  if (!probed.ok) return unopened(probed.error);
  const policy = readPolicy(probed.value.output);
  if (policy !== null && blocksScripts(policy)) return refuseScripts(policy);
  const loaded = await tryToLoad(session, place);
  return loaded.ok || session.isOver || !mayUnblock ? loaded : unblock(session, place, loaded);
}

/** The identifier of the error with which Windows refuses a script file; the same in every language. */
const unauthorized = 'UnauthorizedAccess';
const loadLine = /#lane (\S+)(.*)$/m;

/**
 * Takes the mark of a download off scripts that Windows refused. A policy that forbids scripts was found before, so what
 * is left is a mark, or a place that Windows counts as another computer.
 */
async function unblock(
  session: PowerShellSession,
  place: PowerShellPlace,
  refusal: OpenedSession & { readonly ok: false },
): Promise<Attempt> {
  const unblocked = await unblockScripts(session, place.scriptFolder, place.scriptHashes);
  if (unblocked.ok) return { ...refusal, isUnblocked: true };
  if (refusal.error.code !== 'scripts-marked') return refusal;
  return unopened({
    ...refusal.error,
    detail: sentence('host.powershell.notUnblocked', {
      why: refusal.error.detail,
      refusal: unblocked.error.detail,
    }),
  });
}

async function tryToLoad(
  session: PowerShellSession,
  { scriptFolder }: PowerShellPlace,
): Promise<OpenedSession> {
  // As base64, because Windows PowerShell reads its input in the console's code page and the folder may be anywhere.
  const path = Buffer.from(join(scriptFolder, 'user-lane.ps1'), 'utf8').toString('base64');
  const script = `$script = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${path}'))`;
  // A path with [ ] in it may be taken for a pattern that nothing fits.
  const asPattern =
    'catch [Management.Automation.CommandNotFoundException] { . ([Management.Automation.WildcardPattern]::Escape($script)) }';
  const dotSource = `try { . $script } ${asPattern}; '#lane ready'`;
  const load = `${script}; try { ${dotSource} } catch { '#lane ' + $_.FullyQualifiedErrorId + ' ' + $_ }`;
  const result = await session.run(load, loadLimit);
  if (!result.ok) return unopened(result.error);
  const [, answer = '', detail = ''] = loadLine.exec(result.value.output) ?? [];
  if (answer === 'ready') return { ok: true, session: createScriptSession(session) };
  const code = answer.split(',')[0] === unauthorized ? 'scripts-marked' : 'unexpected';
  return unopened({ code, detail: sentence('host.powershell.notLoaded', { answer: `${answer}${detail}` }) });
}

function createScriptSession(session: PowerShellSession): ScriptSession {
  return {
    get isOver() {
      return session.isOver;
    },
    async request(functionName, texts, schema, limit) {
      const id = newRequestId();
      const result = await session.run(formatRequest(id, functionName, texts), limit);
      if (!result.ok) return result;
      const answer = readAnswer(result.value.output, id, schema);
      if (answer.ok) return answer;
      if (answer.error.code === 'too-much-output') await session.end();
      return withErrorText(answer, result.value.errors);
    },
    end: () => session.end(),
  };
}

/** An answer that could not be read is explained best by what PowerShell complained about. */
function withErrorText(answer: Result<never>, errors: string): Result<never> {
  if (answer.ok || answer.error.code !== 'unreadable-answer' || errors.trim() === '') return answer;
  return failure(
    'unreadable-answer',
    sentence('host.powershell.complained', { why: answer.error.detail, errors: errors.trim().slice(0, 400) }),
  );
}

function refuseScripts(blocked: ScriptBlock): OpenedSession {
  const detail = sentence('host.powershell.blocked', {
    mode: blocked.languageMode,
    policy: blocked.scriptPolicy,
  });
  return unopened({ code: 'scripts-blocked', detail }, blocked);
}

function unopened(
  error: HostError,
  blocked: ScriptBlock | null = null,
): OpenedSession & { readonly ok: false } {
  return { ok: false, error, blocked };
}

/** The same questions in a process of their own, which needs none of node-powershell's marks. Empty when it fails. */
async function runOnce({ executable, prelude }: PowerShellPlace, signal: AbortSignal): Promise<string> {
  const options = Object.entries(powershellOptions).flatMap(([name, value]) =>
    value === true ? [name] : [name, `${value}`],
  );
  const command = [...prelude, policyProbe].join('; ');
  const limits = { timeout: secondOpinionLimit, killSignal: 'SIGKILL', signal } as const;
  try {
    const running = run(executable, ['-NoLogo', ...options, '-Command', command], {
      ...powershellSpawnOptions(executable),
      ...limits,
    });
    running.child.stdin?.on('error', () => undefined);
    // An open input would make Windows PowerShell wait for it.
    running.child.stdin?.end();
    return (await running).stdout;
  } catch (error) {
    // The line may have been printed although the process ended with another code than 0.
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}
