import type { LaneFrame, LaneStep, LaneWord } from '../../shared/admin-protocol';
import type { Result } from '../../shared/result';
import type {
  CacheName,
  ChangeAnswer,
  DeviceRegistrationAnswer,
  EventLogFactAnswer,
  HelperName,
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
  TeamsKind,
  TimeServiceAnswer,
  TriedFilesAnswer,
  TriedVaultAnswer,
} from './answers';

/**
 * The port to the PC that is looked after. Engine, checks and repairs know nothing else of the world; what stands
 * behind it is chosen in one place (`electron/compose.ts`): Windows, or the simulated PC.
 */
export interface Host {
  readonly simulated: boolean;
  readonly clock: WatchedClock;
  readonly user: UserLane;
  readonly admin: AdminLane;
  readonly time: TimeSources;
  readonly network: Network;
  /** Ends sessions and servers; safe to call twice. */
  dispose(): Promise<void>;
}

/** Two clocks: the PC's own, which may be wrong and may jump, and one that only counts forward. */
export interface HostClock {
  /** This PC's wall clock, milliseconds since 1970 in UTC. */
  wall(): number;
  /** Monotonic nanoseconds, the same counter that .NET's Stopwatch reads in another process of this PC. */
  monotonic(): bigint;
}

/** A clock that also looks from outside this process, whose own view of the wall clock can be a minute old. */
export interface WatchedClock extends HostClock {
  /**
   * Looks now, so that `wall()` knows of a step. False when it could not be looked: then `wall()` may not have seen what
   * happened in the last 60 s. Takes a second at most.
   */
  refresh(): Promise<boolean>;
  /** False for a minute after a step forward was seen: until then certificates may be judged by the time before it. */
  judgesDates(): boolean;
}

/** Why no script can run here, read before any script is loaded. */
export interface ScriptBlock {
  readonly languageMode: string;
  readonly scriptPolicy: string;
}

/** The per-user, never elevated lane: one question or one change a call. */
export interface UserLane {
  /**
   * Starts the session, or says why none can run. Repeated calls give the same answer while the session lives.
   * `scripts-blocked` failures carry what blocks in `blocked()`.
   */
  start(): Promise<Result<void>>;
  /** What blocks scripts, null when nothing does or it is not known yet. */
  blocked(): ScriptBlock | null;

  readPcState(): Promise<Result<PcStateAnswer>>;
  readTimeService(): Promise<Result<TimeServiceAnswer>>;
  /**
   * @param above asks the sign-in log only, for records with a higher number than this
   * @param below and with a lower number than this
   */
  readSignInEvents(above?: number, below?: number): Promise<Result<SignInEventAnswer>>;
  readProxySetting(): Promise<Result<ProxySettingAnswer>>;
  readDeviceRegistration(): Promise<Result<DeviceRegistrationAnswer>>;
  readStoredCredentials(): Promise<Result<StoredCredentialAnswer>>;
  readSignInHelper(name: HelperName): Promise<Result<SignInHelperAnswer>>;
  readKnownAccounts(): Promise<Result<KnownAccountAnswer>>;
  readTeamsApps(): Promise<Result<TeamsAppAnswer>>;
  readSignInCaches(): Promise<Result<SignInCacheAnswer>>;
  readProductSettings(): Promise<Result<ProductSettingAnswer>>;

  /** What only `verify` asks: what this PowerShell is, forms of settings, and what Windows says of its event logs. */
  readSessionFacts(): Promise<Result<SessionFactAnswer>>;
  readSettingFacts(): Promise<Result<SettingFactAnswer>>;
  readEventLogFacts(): Promise<Result<EventLogFactAnswer>>;
  /** Writes a saved sign-in of our own and removes it again. */
  tryVault(): Promise<Result<TriedVaultAnswer>>;
  /** @param folder a scratch folder of our own, see `openScratch` in `node-facts.ts` */
  tryFiles(folder: string): Promise<Result<TriedFilesAnswer>>;

  removeStoredCredential(target: string, type: number): Promise<Result<ChangeAnswer>>;
  /** `force` closes the package's processes first and is for a present but damaged package only. */
  registerSignInHelper(name: HelperName, force: boolean): Promise<Result<ChangeAnswer>>;
  stopTeams(kind: TeamsKind): Promise<Result<ChangeAnswer>>;
  startTeams(kind: TeamsKind): Promise<Result<ChangeAnswer>>;
  /** Signs one account out of Windows' account broker, for Teams' client id only. */
  disconnectWamAccount(address: string, id: string): Promise<Result<ChangeAnswer>>;
  moveToQuarantine(cache: CacheName, runId: string): Promise<Result<ChangeAnswer>>;
  restoreFromQuarantine(cache: CacheName, runId: string): Promise<Result<ChangeAnswer>>;
}

/** True time at one moment of the monotonic counter; elevated `set` computes the time from it. */
export interface TimeAnchor {
  /** True UTC, milliseconds since 1970. */
  readonly utcMilliseconds: number;
  /** `HostClock.monotonic()` at that moment. */
  readonly monotonicNanoseconds: bigint;
}

/** The captured W32Time settings that the word `restore` puts back; each is one of a fixed set of words. */
export interface TimeServiceSettings {
  readonly type: 'NTP' | 'NT5DS' | 'NoSync' | 'AllSync';
  /** True when NtpServer was empty, so that undo empties it again. */
  readonly serverWasEmpty: boolean;
  readonly startType: 'Automatic' | 'Manual' | 'Disabled';
  readonly status: 'Running' | 'Stopped';
}

/** Everything that is approved for the elevated side; nothing can be added later. */
export interface AdminWork {
  readonly steps: readonly LaneStep[];
  readonly anchor: TimeAnchor;
  /** Needed by the step `restore`, ignored by the others. */
  readonly restore?: TimeServiceSettings;
}

/** How asking for elevation ended. */
export type ElevationResult =
  | { readonly answer: 'approved'; readonly session: AdminSession }
  /** The person chose No, or Windows closed the prompt (Win32 1223). */
  | { readonly answer: 'declined' }
  /** Windows could not show the prompt, or policy forbids it. */
  | { readonly answer: 'blocked'; readonly detail: string; readonly number: number }
  /** This copy has no trusted install folder. */
  | { readonly answer: 'unavailable'; readonly detail: string }
  /** Nobody answered within the limit the caller set. */
  | { readonly answer: 'timed-out' }
  | { readonly answer: 'cancelled' };

/** The elevated lane: one prompt, one short-lived process, fixed words. */
export interface AdminLane {
  /** Whether elevation may be offered at all, and why not. */
  availability(): { readonly available: true } | { readonly available: false; readonly detail: string };
  /** Asks once. Resolves when the elevated script has said hello, or with the reason why it never will. */
  open(
    work: AdminWork,
    options: { readonly promptSeconds: number | null; readonly signal: AbortSignal },
  ): Promise<ElevationResult>;
}

/** A running elevated script. It does its first step by itself and waits for a word before each further one. */
export interface AdminSession {
  /** Calls back for each valid numbered frame, those already received first. */
  onFrame(listener: (frame: LaneFrame) => void): void;
  /**
   * Resolves when the named step has finished, failed or can no longer report (pipe lost, process ended, limit
   * passed). What it resolves with is a claim; measure.
   */
  stepEnded(step: LaneStep): Promise<'done' | 'failed' | 'lost'>;
  /** Runs or drops the next approved step. */
  say(word: LaneWord): void;
  /** The script's exit code, or null when it could not be learnt. Resolves at the latest when its time limit has passed. */
  ended(): Promise<number | null>;
}

/** One measurement of this PC's clock against one source. */
export interface TimeSample {
  readonly source: 'sntp' | 'https-date' | 'http-date';
  /** The name of the server as people know it. */
  readonly server: string;
  /** Who runs it; agreement counts between different operators. */
  readonly operator: string;
  /** Wall clock minus true time, seconds; negative is behind. */
  readonly offsetSeconds: number;
  /** Half width of the interval in which the true offset lies, seconds. */
  readonly uncertaintySeconds: number;
  /** True time at the moment of measuring. */
  readonly anchor: TimeAnchor;
  /** False for plain HTTP, captive portals and inspected TLS: evidence, never a reason to act. */
  readonly trusted: boolean;
}

/** A source that gave no usable time, and why. */
export interface TimeRefusal {
  readonly source: TimeSample['source'];
  readonly server: string;
  readonly why: string;
}

export interface TimeMeasurement {
  readonly samples: readonly TimeSample[];
  readonly refusals: readonly TimeRefusal[];
  /** Seconds by which the wall clock was moved while it was measured, twice in a row; absent when it went on evenly. */
  readonly movedSeconds?: number;
  /** Nobody outside could be asked: the wall clock as it was up to so many seconds ago. */
  readonly lateBySeconds?: number;
  /** The measurement after the same correction with which this one can be compared. */
  readonly earlier?: TimeMeasurement;
}

/** What a domain answered when it was asked for the time: its controllers are where its members take it from. */
export type DomainTime =
  | {
      readonly answered: true;
      readonly domain: string;
      /** Wall clock minus the controller's time, seconds. */
      readonly offsetSeconds: number;
      readonly uncertaintySeconds: number;
    }
  /** `heard`: a controller answered, but not with a time. */
  | { readonly answered: false; readonly domain: string; readonly heard: boolean; readonly why: string };

/** Each source has its own limit, none can hang. */
export interface TimeSources {
  /**
   * Asks all public sources at once; once more when the clock was moved meanwhile.
   * @param own the organisation's own time server, once it is known: asked beside the others unless that comes too late
   */
  measure(own?: Promise<string | null>): Promise<TimeMeasurement>;
  /** Asks a domain by its name, which leads to one of its controllers. The answer is compared, never combined. */
  askDomain(domain: string): Promise<DomainTime>;
}

/** Why a host could not be reached, decided by error codes alone. */
export type ReachFailure =
  /** Its name leads nowhere, or no name server could be asked. */
  | 'dns'
  /** A firewall or the host itself turned the connection away. */
  | 'refused'
  /** The connection was broken off in the middle. */
  | 'cut-off'
  | 'timeout'
  /** This PC has no way there at all. */
  | 'no-route'
  | 'tls'
  /** Somebody answered who is not this host. */
  | 'wrong-server'
  /** The proxy let nothing through to it. */
  | 'proxy-refused'
  | 'proxy-sign-in'
  /** The proxy itself could not be reached. */
  | 'proxy-away'
  | 'other';

/** What one sign-in host answered. */
export interface HostProbe {
  readonly host: string;
  readonly reached: boolean;
  /** `proxy`: only the way a browser goes led there. Null when neither did. */
  readonly via: 'direct' | 'proxy' | null;
  readonly failure: ReachFailure | null;
  /** Null when TLS did not get that far. */
  readonly tls: {
    readonly issuer: string;
    /** ISO 8601 in UTC. */
    readonly validFrom: string;
    readonly validTo: string;
    /** Leads to a public root, dates left aside; false means that somebody in between looks into the traffic. */
    readonly publiclyIssued: boolean;
  } | null;
  /** Why it was not reached, or what this PC finds wrong with its certificate. */
  readonly error: string | null;
}

/** Microsoft's sign-in service exists several times over, apart from each other. */
export type CloudName = 'public' | 'us-government' | 'china';

/** Servers beyond the usual ones that Windows' own texts name for the accounts of this PC. */
export interface NamedServers {
  /** The cloud whose sign-in hosts are asked. */
  readonly cloud: CloudName;
  /** The organisation's own sign-in server (AD FS or the like); null when none is named. */
  readonly federation: string | null;
}

export interface NetworkProbe {
  /** The connect test page: `expected` text, another text (a captive portal), or nothing. */
  readonly connectTest: 'expected' | 'other' | 'none';
  readonly cloud: CloudName;
  /** The sign-in hosts of that cloud. */
  readonly signInHosts: readonly HostProbe[];
  readonly federation: HostProbe | null;
  /** What the attempts showed of a proxy; `none-seen` where every way was direct. */
  readonly proxy: 'none-seen' | 'used' | 'asks-for-sign-in' | 'away';
  /** True when the TLS facts were made up by the simulator. */
  readonly tlsSimulated: boolean;
}

/** Where a proxy listens. */
export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
}

/** What a proxy answers who asks it for a way to a sign-in host; `away`: it can't be reached itself. */
export type ProxyState = 'open' | 'asks-for-sign-in' | 'refuses' | 'away';

export interface ProxyProbe {
  /** Each proxy that was asked for. */
  readonly states: readonly (ProxyAddress & { readonly state: ProxyState })[];
  /** Whether the same host answers without a proxy. */
  readonly direct: boolean;
}

export interface Network {
  /** Asks each of these proxies for a way to the sign-in host, and that host itself, all at once. */
  askProxies(proxies: readonly ProxyAddress[]): Promise<ProxyProbe>;
  /**
   * Asks everything at once, and what `named` names as soon as it is known; what it tells too late is left out. Where
   * nothing answers it ends within `longestOffline` (`network-limits.ts`) all the same.
   */
  probe(named: Promise<NamedServers>): Promise<NetworkProbe>;
}
