import type { Finding, Message } from '../../shared/model/finding';
import type { PlannedRepair } from '../../shared/model/plan';
import type { Change } from '../../shared/model/repair';
import type { RunId } from '../../shared/model/run';
import { type AdminFacts, repairTable, type UserFacts } from '../../shared/repair-table';
import type { RepairIdOf } from '../../shared/repairs';
import type { RepairKey, SecondLineKey, StepKey } from '../../shared/words/word-keys';
import type { Answers, Inquiry, Question } from '../checks/check';
import type { TimeServiceSettings, UserLane } from '../host/host';
import type { Captured } from '../host/journal/journal-entry';

/** What a repair may look at while it is planned. */
export interface Selection {
  readonly answers: Answers;
  /** Personal saved sign-ins that were named, by target. */
  readonly personal: readonly string[];
  /** The address that the person says they sign in with; empty when they did not say. */
  readonly address: string;
}

/** Exactly what a repair would change here, and how that is said; null when there is nothing for it to do. */
export type Preview = { readonly changes: readonly Change[]; readonly message: Message } | null;

/**
 * What Windows claimed. It decides nothing but the words of a failure; proof is the check passing again.
 */
export type Claim = { readonly ok: true } | { readonly ok: false; readonly detail: string };

/** Nothing was tried, and why. */
export interface LeftAsItIs {
  readonly left: Message;
}

/** What has to be said before a second-line repair is chosen. */
export interface Costs {
  /** What it costs the person, e.g. that they have to sign in again. */
  readonly cost: Message;
  /** Whether, and until when, it can be put back. */
  readonly putBack: Message;
}

interface Acts {
  /** The question that is asked anew for the proof, where it is another than that of the check that proves it. */
  readonly measures?: Question;
  /** Windows does it in its own time: where it says that it is done, it is looked at again for a while. */
  readonly takesTime?: true;
  preview(selection: Selection): Preview;
  /** Values read before the act, journaled with the intent. */
  capture(planned: PlannedRepair, answers: Answers): Captured | null;
  /** Why there is nothing to do any more, in one sentence: what would be put back is back. Null when there is. */
  needless?(answers: Answers): Message | null;
  /** Whether the fault is gone, from a judgement and answers made after the act; `before` are those made before it. */
  isProven(finding: Finding, answers: Answers, planned: PlannedRepair, before?: Answers): boolean;
}

/** What a person said before a run. */
export interface PersonsWord {
  /** Whether the clock may move by more than a day; null when nobody was asked. */
  readonly dateConfirmed: boolean | null;
}

/** How an elevated step ended: what it claimed, and what was measured since. */
export interface EndedStep {
  readonly verified: boolean;
  readonly claim: 'done' | 'failed' | 'lost';
  readonly answers: Answers;
  /** This PC's clock, milliseconds since 1970. */
  readonly wall: number;
}

/** A repair whose act is one word of the elevated script. */
export interface AdminRepair<Id extends AdminId = AdminId> extends AdminActs, AdminFacts {
  readonly id: Id;
}
type AdminId = RepairIdOf<'admin'>;

export interface AdminActs extends Acts {
  /** What the step `restore` puts back; the others need nothing. */
  readonly restore?: TimeServiceSettings;
  /** Whether a person's word stands against it. */
  refused?(answers: Answers, word: PersonsWord): Message | null;
  /** Why it may not be done here, in one sentence; null when it may. */
  forbidden?(answers: Answers, word: PersonsWord): Message | null;
  /** Begins a proof that takes long enough to be told: the answer measures anew each time that it is called. */
  measuring?(inquiry: Inquiry): () => Promise<void>;
  /** Why measuring again would be no use, in one sentence. */
  vain?(answers: Answers): string | null;
  /** What is said of how it ended, where the usual words say less; null where they don't. */
  describe?(ended: EndedStep): string | null;
}

/** What a user-lane repair acts with. */
export interface ApplyContext {
  readonly user: UserLane;
  readonly answers: Answers;
  readonly runId: RunId;
  progress(message: Message, counted?: { done: number; of: number }): void;
  /** True once a person asked to stop: what is in flight finishes, nothing else begins. */
  isStopping(): boolean;
}

/** A repair that acts as the signed-in user, never elevated. */
export interface UserRepair<Id extends UserId = UserId> extends UserActs, UserFacts {
  readonly id: Id;
}
type UserId = RepairIdOf<'user'>;

export interface UserActs extends Acts {
  /** Teams would write again what this removes, or keep it open: never done during a call. */
  readonly needsClosedTeams?: 'if-possible' | 'always';
  /** Second line only. */
  readonly costs?: (answers: Answers) => Costs;
  apply(planned: PlannedRepair, context: ApplyContext): Promise<Claim | LeftAsItIs>;
  /** What is said of how it ended, where the usual words say less; null where they don't. */
  describe?(ended: EndedAct): string | null;
}

/** How an act ended: what Windows claimed, and the answers around it. */
interface EndedAct {
  readonly verified: boolean;
  readonly claim: Claim;
  readonly before: Answers;
  readonly after: Answers;
}

export type Repair = AdminRepair | UserRepair;

/** A repair of the admin lane: what the table says of it, and how it is planned and proved. */
export function adminRepair<Id extends AdminId>(id: Id, acts: AdminActs): AdminRepair<Id> {
  return { id, ...repairTable[id], ...acts };
}

/** A repair of the user lane: what the table says of it, and how it is planned, done and proved. */
export function userRepair<Id extends UserId>(id: Id, acts: UserActs): UserRepair<Id> {
  return { id, ...repairTable[id], ...acts };
}

export function sayRepair(key: RepairKey, values: Message['values'] = {}): Message {
  return { key: `repair.${key}`, values };
}

export function sayCost(key: SecondLineKey): Message {
  return { key: `secondLine.${key}`, values: {} };
}

export function sayStep(key: StepKey, values: Message['values'] = {}): Message {
  return { key: `step.${key}`, values };
}

/** The check passed again: it is neither broken nor unanswered. */
export function passes(finding: Finding): boolean {
  return finding.status === 'fine' || finding.status === 'attention';
}
