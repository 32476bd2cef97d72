import type { Result } from '../../shared/result';
import type {
  DeviceRegistrationAnswer,
  EventLogFactAnswer,
  KnownAccountAnswer,
  PcStateAnswer,
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
} from '../host/answers';
import type { NodeFacts, TriedNodeFiles } from '../host/node-facts';

/** Everything that is seen of one PC, before anything is made of it. */
export interface Observations {
  /** Whether a real Windows answered; on a simulated PC every answer is the simulation's. */
  readonly simulated: boolean;
  readonly started: Result<void>;
  readonly session: Result<SessionFactAnswer>;
  /** This program's counter and clock right before and after `session` was read. */
  readonly around: { readonly before: Moment; readonly after: Moment };
  readonly settings: Result<SettingFactAnswer>;
  readonly eventLogs: Result<EventLogFactAnswer>;
  readonly pc: Result<PcStateAnswer>;
  readonly timeService: Result<TimeServiceAnswer>;
  readonly events: Result<SignInEventAnswer>;
  readonly registration: Result<DeviceRegistrationAnswer>;
  readonly credentials: Result<StoredCredentialAnswer>;
  readonly helperWork: Result<SignInHelperAnswer>;
  readonly helperPersonal: Result<SignInHelperAnswer>;
  readonly teams: Result<TeamsAppAnswer>;
  /** Read before and after the accounts, because reading them may start a service. */
  readonly cachesBefore: Result<SignInCacheAnswer>;
  readonly accounts: Result<KnownAccountAnswer>;
  readonly cachesAfter: Result<SignInCacheAnswer>;
  readonly node: Result<NodeFacts>;
  /** Null where nothing was to be tried. */
  readonly tried: {
    readonly vault: Result<TriedVaultAnswer>;
    readonly files: Result<TriedFilesAnswer>;
    readonly node: Result<TriedNodeFiles>;
  } | null;
}

/** One moment on both clocks of this program. */
export interface Moment {
  /** Milliseconds since 1970 in UTC. */
  readonly wall: number;
  /** Nanoseconds of `process.hrtime`. */
  readonly monotonic: bigint;
}
