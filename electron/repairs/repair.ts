import type { Finding, Message } from '../../shared/model/finding';
import type { PlannedRepair } from '../../shared/model/plan';
import type { Change } from '../../shared/model/repair';
import type { RunId } from '../../shared/model/run';
import { type AdminFacts, repairTable, type UserFacts } from '../../shared/repair-table';
import type { RepairIdOf } from '../../shared/repairs';
import type { RepairKey, SecondLineKey, StepKey } from '../../shared/words/keys';
import type { Answers, Question } from '../checks/check';
import type { UserLane } from '../host/host';
import type { Captured } from '../host/journal-entry';

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
 * What Windows claimed. It decides nothing but the words of a failure; proof is the check passing again. `skipped` says
 * that nothing was tried, and `detail` why.
 */
export type Claim =
  | { readonly ok: true }
  | { readonly ok: false; readonly detail: string; readonly skipped?: true };

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
  preview(selection: Selection): Preview;
  /** Values read before the act, journaled with the intent. */
  capture(planned: PlannedRepair, answers: Answers): Captured | null;
  /** Whether the fault is gone, from a judgement and answers made after the act; `before` are those made before it. */
  isProven(finding: Finding, answers: Answers, planned: PlannedRepair, before?: Answers): boolean;
}

/** A repair whose act is one word of the elevated script. */
export interface AdminRepair<Id extends AdminId = AdminId> extends Acts, AdminFacts {
  readonly id: Id;
}
type AdminId = RepairIdOf<'admin'>;

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
  apply(planned: PlannedRepair, context: ApplyContext): Promise<Claim>;
}

export type Repair = AdminRepair | UserRepair;

/** A repair of the admin lane: what the table says of it, and how it is planned and proved. */
export function adminRepair<Id extends AdminId>(id: Id, acts: Acts): AdminRepair<Id> {
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
