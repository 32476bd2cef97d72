import type { z } from 'zod';
import { type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';
import {
  ChangeAnswer,
  DeviceRegistrationAnswer,
  EventLogFactAnswer,
  KnownAccountAnswer,
  PcStateAnswer,
  ProductSettingAnswer,
  ProxySettingAnswer,
  SessionFactAnswer,
  SettingFactAnswer,
  SignInCacheAnswer,
  SignInEventAnswer,
  SignInHelperAnswer,
  StoredCredentialAnswer,
  TeamsAppAnswer,
  TimeServiceAnswer,
  TriedFilesAnswer,
  TriedVaultAnswer,
} from '../answers';
import type { ScriptBlock, UserLane } from '../host';
import { type WallReading, WallReadingText } from '../time/wall-clock';
import { type OpenedSession, openScriptSession, type PowerShellPlace } from './script-session';

/** Limits of one request, milliseconds. A change may have to wait for Windows' package service. */
export const limits = { read: 15_000, change: 60_000, clock: 5000 };

/** The user lane, and the end of its processes. */
export interface OwnedUserLane extends UserLane {
  /** The wall clock by the session that is open, before all questions that wait; null when none is or it fails. */
  readWallClock(): Promise<WallReading | null>;
  dispose(): Promise<void>;
}

/** The user lane over one warm PowerShell session, which is replaced whenever it fails. Nothing is asked twice. */
export function createUserLane(place: PowerShellPlace): OwnedUserLane {
  const sessions = new LaneQueue(place);
  const { read: readLimit, change: changeLimit } = { ...limits, ...place.limits };
  const read = <T>(functionName: string, schema: z.ZodType<T>, ...texts: string[]) =>
    sessions.request(functionName, texts, schema, readLimit);
  const change = (functionName: string, ...texts: string[]) =>
    sessions.request(functionName, texts, ChangeAnswer, changeLimit);
  return {
    start: () => sessions.start(),
    blocked: () => sessions.blocked,
    dispose: () => sessions.dispose(),
    readWallClock: () => sessions.requestNext('Get-WallClock', WallReadingText, limits.clock),

    readPcState: () => read('Get-PcState', PcStateAnswer),
    readTimeService: () => read('Get-TimeService', TimeServiceAnswer),
    readProxySetting: () => read('Get-ProxySetting', ProxySettingAnswer),
    readSignInEvents: (...bounds) =>
      read('Get-SignInEvent', SignInEventAnswer, ...bounds.map((bound) => `${bound}`)),
    readDeviceRegistration: () => read('Get-DeviceRegistration', DeviceRegistrationAnswer),
    readStoredCredentials: () => read('Get-StoredCredential', StoredCredentialAnswer),
    readSignInHelper: (name) => read('Get-SignInHelper', SignInHelperAnswer, name),
    readKnownAccounts: () => read('Get-KnownAccount', KnownAccountAnswer),
    readTeamsApps: () => read('Get-TeamsApp', TeamsAppAnswer),
    readSignInCaches: () => read('Get-SignInCache', SignInCacheAnswer),

    readSessionFacts: () => read('Get-SessionFact', SessionFactAnswer),
    readProductSettings: () => read('Get-ProductSetting', ProductSettingAnswer),
    readSettingFacts: () => read('Get-SettingFact', SettingFactAnswer),
    readEventLogFacts: () => read('Get-EventLogFact', EventLogFactAnswer),
    tryVault: () => read('Test-VaultChange', TriedVaultAnswer),
    tryFiles: (folder) => read('Test-FileChange', TriedFilesAnswer, folder),

    removeStoredCredential: (target, type) => change('Remove-StoredCredential', target, `${type}`),
    registerSignInHelper: (name, force) => change('Register-SignInHelper', name, `${force}`),
    stopTeams: (kind) => change('Stop-TeamsApp', kind),
    startTeams: (kind) => change('Start-TeamsApp', kind),
    disconnectWamAccount: (address, id) => change('Disconnect-WamAccount', address, id),
    moveToQuarantine: (cache, runId) => change('Move-ToQuarantine', cache, runId),
    restoreFromQuarantine: (cache, runId) => change('Restore-FromQuarantine', cache, runId),
  };
}

const stopped: OpenedSession = {
  ok: false,
  error: { code: 'cancelled', detail: sentence('host.powershell.ending') },
  blocked: null,
};

/** Requests in the order in which they were asked, one at a time, each to the session that lives then. */
class LaneQueue {
  readonly #place: PowerShellPlace;
  readonly #waiting: (() => Promise<void>)[] = [];
  /** Pending while requests are being worked off. */
  #working: Promise<void> | null = null;
  #opened: OpenedSession | null = null;
  /** Whether a question was refused because there is no session. */
  #hasRefused = false;
  readonly #stop = new AbortController();
  blocked: ScriptBlock | null = null;

  constructor(place: PowerShellPlace) {
    this.#place = place;
  }

  /**
   * Tries again only when the session has ended or could not be started. That scripts are blocked is believed until
   * questions were refused for it: finding it out takes seconds, and two words to start may follow each other.
   */
  start(): Promise<Result<void>> {
    return this.#enqueue(async () => {
      const isBelieved = this.blocked !== null && !this.#hasRefused;
      if (this.#opened?.ok === false && !isBelieved) this.#opened = null;
      const opened = await this.#open();
      return opened.ok ? success(undefined) : opened;
    });
  }

  request<T>(
    functionName: string,
    texts: readonly string[],
    schema: z.ZodType<T>,
    limit: number,
  ): Promise<Result<T>> {
    return this.#enqueue(async () => {
      const opened = await this.#open();
      this.#hasRefused = !opened.ok;
      return opened.ok ? opened.session.request(functionName, texts, schema, limit) : opened;
    });
  }

  /** Asks before all that waits, and only a session that is there already; null when it gives no answer. */
  requestNext<T>(functionName: string, schema: z.ZodType<T>, limit: number): Promise<T | null> {
    return this.#enqueue(async () => {
      if (!this.#opened?.ok || this.#opened.session.isOver) return null;
      const answer = await this.#opened.session.request(functionName, [], schema, limit);
      return answer.ok ? answer.value : null;
    }, 'next');
  }

  async dispose(): Promise<void> {
    this.#stop.abort();
    if (this.#opened?.ok) await this.#opened.session.end();
    await this.#working;
  }

  /** A failed start is remembered, so that the other questions of a check do not each wait for the next failure. */
  async #open(): Promise<OpenedSession> {
    if (this.#stop.signal.aborted) return stopped;
    if (this.#opened?.ok && this.#opened.session.isOver) this.#opened = null;
    if (this.#opened === null) {
      const opened = await openScriptSession(this.#place, this.#stop.signal);
      if (this.#stop.signal.aborted && opened.ok) await opened.session.end();
      this.#opened = opened;
      this.#hasRefused = false;
      this.blocked = opened.ok ? null : opened.blocked;
    }
    return this.#opened;
  }

  #enqueue<T>(work: () => Promise<T>, place: 'last' | 'next' = 'last'): Promise<T> {
    return new Promise((resolve, reject) => {
      const one = () => work().then(resolve, reject);
      if (place === 'next') this.#waiting.unshift(one);
      else this.#waiting.push(one);
      this.#working ??= this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    // Whoever asks in the same moment is in the line before the first is taken.
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next();
    this.#working = null;
  }
}
