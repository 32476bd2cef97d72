import { failure, type Result } from '../../shared/result';
import type { TriedVaultAnswer } from '../host/answers';
import type { Host, HostClock, UserLane } from '../host/host';
import { openScratch, readNodeFacts } from '../host/node-facts';
import type { Fetch } from '../host/time/time-sources';
import { within } from '../host/time/within';
import type { Moment, Observations } from './observations';

export interface ObserveOptions {
  readonly host: Host;
  /** Electron's `net.fetch`; undefined in plain Node. */
  readonly electronFetch: Fetch | undefined;
  /** Whether also to try what needs a change, on things of its own. */
  readonly triesChanges: boolean;
  /** Once aborted nothing further is asked; a try that has begun still puts everything away. */
  readonly stop: AbortSignal;
}

/** What all questions together may take, milliseconds; those that are left then count as unanswered. */
const wholeLimit = 120_000;
/** What Node's own questions may take, milliseconds. */
const nodeLimit = 15_000;
/** How Windows lists the entry that `Test-VaultChange` writes, and how it does where it knows no prefix. */
const triedEntries = ['LegacyGeneric:target=SignInRepair.verify', 'SignInRepair.verify'];

/** Asks a PC everything that a fact is judged by, one question after the other. Never throws: what fails is not shown. */
export async function observe(options: ObserveOptions): Promise<Observations> {
  const { host, stop } = options;
  const { user } = host;
  const tooLate = AbortSignal.timeout(wholeLimit);
  const mayAsk = AbortSignal.any([stop, tooLate]);
  const ask = <T>(question: () => Promise<Result<T>>): Promise<Result<T>> =>
    answerOf(question, mayAsk, wholeLimit);
  const started = await ask(() => user.start());
  const before = momentOf(host.clock);
  const session = await ask(() => user.readSessionFacts());
  const after = momentOf(host.clock);
  const observed = {
    simulated: host.simulated,
    started,
    session,
    around: { before, after },
    settings: await ask(() => user.readSettingFacts()),
    eventLogs: await ask(() => user.readEventLogFacts()),
    pc: await ask(() => user.readPcState()),
    timeService: await ask(() => user.readTimeService()),
    events: await ask(() => user.readSignInEvents()),
    registration: await ask(() => user.readDeviceRegistration()),
    credentials: await ask(() => user.readStoredCredentials()),
    helperWork: await ask(() => user.readSignInHelper('Microsoft.AAD.BrokerPlugin')),
    helperPersonal: await ask(() => user.readSignInHelper('Microsoft.Windows.CloudExperienceHost')),
    teams: await ask(() => user.readTeamsApps()),
    cachesBefore: await ask(() => user.readSignInCaches()),
    accounts: await ask(() => user.readKnownAccounts()),
    cachesAfter: await ask(() => user.readSignInCaches()),
    node: await ask(async () => ({ ok: true, value: await readNodeFacts(options.electronFetch) })),
  };
  const tried = options.triesChanges && !stop.aborted ? await tryChanges(user) : null;
  return { ...observed, tried };
}

function momentOf(clock: HostClock): Moment {
  return { wall: clock.wall(), monotonic: clock.monotonic() };
}

/** One answer; a question that throws, is too late or was not to be asked any more has failed. */
async function answerOf<T>(
  question: () => Promise<Result<T>>,
  stop: AbortSignal,
  limit: number,
): Promise<Result<T>> {
  if (stop.aborted) return failure('cancelled', 'not asked');
  try {
    return await within(limit, question, stop);
  } catch (error) {
    return failure('unexpected', error instanceof Error ? error.message : String(error));
  }
}

/** Tries on things of our own. Not stopped half-way: each try has its limit, and ends with nothing left of it. */
async function tryChanges(user: UserLane): Promise<Observations['tried']> {
  const never = new AbortController().signal;
  const vault = await answerOf(() => tryVault(user), never, wholeLimit);
  let scratch: ReturnType<typeof openScratch>;
  try {
    scratch = openScratch();
  } catch (error) {
    return { vault, files: failure('unexpected', String(error)), node: failure('unexpected', String(error)) };
  }
  try {
    const rules = await answerOf(
      async () => ({ ok: true as const, value: await scratch.tryFiles() }),
      never,
      nodeLimit,
    );
    const marked = scratch.mark();
    const files = await answerOf(() => user.tryFiles(scratch.path), never, wholeLimit);
    const node = rules.ok
      ? { ok: true as const, value: { ...rules.value, marked, markLeft: scratch.isMarked() } }
      : rules;
    return { vault, files, node };
  } catch (error) {
    const failed = failure('unexpected', String(error));
    return { vault, files: failed, node: failed };
  } finally {
    scratch.remove();
  }
}

/** A session that ended in the middle of it may have left the entry: it is taken away by name. */
async function tryVault(user: UserLane): Promise<Result<TriedVaultAnswer>> {
  const answer = await user.tryVault();
  if (!answer.ok) for (const entry of triedEntries) await user.removeStoredCredential(entry, 1);
  return answer;
}
