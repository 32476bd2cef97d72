import type { CheckId } from '../../shared/model/check';
import type { Evidence, Finding } from '../../shared/model/finding';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RepairId } from '../../shared/model/repair';
import type { Result } from '../../shared/result';
import type {
  KnownAccountAnswer,
  PcStateAnswer,
  ProxySettingAnswer,
  SignInCacheAnswer,
  SignInEventAnswer,
  SignInHelperAnswer,
  StoredCredentialAnswer,
  TeamsAppAnswer,
  TimeServiceAnswer,
} from '../host/answers';
import type { DomainTime, NetworkProbe, ProxyProbe, ScriptBlock, TimeMeasurement } from '../host/host';
import type { ReadRegistration } from './device-registration';
import type { ProductSettings } from './product-settings';
import type { ReadReason } from './sign-in-reason/read-reason';

/** The proxies that are set, and what they answered. */
export interface ProxyAnswer extends ProxyProbe {
  readonly setting: ProxySettingAnswer;
}

/** Everything the host can be asked, and what each answer looks like. One question is asked once a pass. */
export interface Answers {
  pc: Result<PcStateAnswer>;
  timeService: Result<TimeServiceAnswer>;
  signInEvents: Result<SignInEventAnswer>;
  registration: Result<ReadRegistration>;
  credentials: Result<StoredCredentialAnswer>;
  workHelper: Result<SignInHelperAnswer>;
  personalHelper: Result<SignInHelperAnswer>;
  accounts: Result<KnownAccountAnswer>;
  teams: Result<TeamsAppAnswer>;
  caches: Result<SignInCacheAnswer>;
  /** What an organisation, or this person, has set for this program. */
  settings: Result<ProductSettings>;
  time: Result<TimeMeasurement>;
  /** Null where no domain keeps this PC's time. */
  domainTime: Result<DomainTime | null>;
  network: Result<NetworkProbe>;
  proxies: Result<ProxyAnswer>;
  /** Why the sign-in service turned this person away: derived once a pass, from what else was answered. */
  reason: Result<ReadReason>;
}
export type Question = keyof Answers;

/** The answers of one pass: each question is put to the host once, however many checks need it. */
export interface Inquiry {
  /** The answer, asked for now unless it has been already. */
  answer<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** The newest answers that are here by now; nothing is waited for. */
  answered(): Partial<Answers>;
  /** What all answers so far, also those that newer ones have replaced, told about people, PCs and organisations. */
  names(): PrivateNames;
  /** Asks again, so that the next judgement is of now. */
  askAnew<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** Puts a newer answer in place, measured by other means. */
  replace<Name extends Question>(question: Name, answer: Answers[Name]): void;
}

/** What a check may know beside the answers it asked for. */
export interface CheckContext {
  /** This PC's clock at the moment of judging, ISO 8601 in UTC: the `at` of evidence. */
  readonly at: string;
  /** The address that the person says they use for Teams; empty when they did not say. */
  readonly address: string;
  /** What keeps scripts from running here, null when nothing does. */
  readonly blocked: ScriptBlock | null;
  /** What our own earlier runs repaired here in the last days: found broken again, something undoes it. */
  readonly recentRepairs: readonly RecentRepair[];
}

/** What a pass of checks was asked for: it decides what the answers that are derived from others may rest on. */
export interface Pass {
  /** What a person typed: a code, or a whole message. */
  readonly typed: string;
  /** Only event records above this one tell why a sign-in failed; null when all do. */
  readonly newerThanRecord: number | null;
  /** The questions of this pass; deriving an answer never begins to measure what none of its checks asked for. */
  readonly questions: ReadonlySet<Question>;
}

/** A repair of an earlier run that was proved. */
export interface RecentRepair {
  readonly repair: RepairId;
  /** When that run began, by this PC's clock, ISO 8601 in UTC. */
  readonly at: string;
}

/** A read-only question and the judgement of its answers. `docs/adding.md` says how one is added. */
export interface Check<Needs extends Question = Question> {
  readonly id: CheckId;
  /** The questions whose answers it judges. */
  readonly needs: readonly Needs[];
  /** The question that holds the fault itself: asked anew to prove a repair. */
  readonly measures: Needs;
  /** True when the answers belong to a person, so that somebody else's would be the wrong ones. */
  readonly perUser: boolean;
  judge(answers: Pick<Answers, Needs>, context: CheckContext): Finding;
  /** Whether its finding calls for what only the person may do, with us beside them; left out: never. */
  readonly needsPerson?: (finding: Finding) => boolean;
}

/** Evidence of one source at one moment, several names at once. */
export function evidenceFrom(
  source: string,
  at: string,
  values: Record<string, Evidence['value'] | undefined>,
): Evidence[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ source, name, value, at }],
  );
}
