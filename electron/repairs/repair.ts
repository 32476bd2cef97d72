import type { LaneStep } from '../../shared/lane';
import type { CheckId } from '../../shared/model/check';
import type { Finding, Message } from '../../shared/model/finding';
import type { PlannedRepair } from '../../shared/model/plan';
import type { Change, RepairId, Undo } from '../../shared/model/repair';
import type { RunId } from '../../shared/model/run';
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

interface Base {
  readonly id: RepairId;
  /** The check that finds the fault and proves the repair. */
  readonly provenBy: CheckId;
  /** The question that is asked anew for the proof, where it is another than that check's own. */
  readonly measures?: Question;
  readonly undo: Undo;
  preview(selection: Selection): Preview;
  /** Values read before the act, journaled with the intent. */
  capture(planned: PlannedRepair, answers: Answers): Captured | null;
  /** Whether the fault is gone, from a judgement and answers made after the act; `before` are those made before it. */
  isProven(finding: Finding, answers: Answers, planned: PlannedRepair, before?: Answers): boolean;
}

/** A repair whose act is one word of the elevated script. */
export interface AdminRepair extends Base {
  readonly lane: 'admin';
  readonly step: LaneStep;
  /** It may move the clock: never against a person's word on the date. Starting the time service may, too. */
  readonly movesClock: boolean;
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
export interface UserRepair extends Base {
  readonly lane: 'user';
  /** Teams would write again what this removes, or keep it open: never done during a call. */
  readonly needsClosedTeams?: 'if-possible' | 'always';
  /** Second line only. */
  readonly costs?: (answers: Answers) => Costs;
  apply(planned: PlannedRepair, context: ApplyContext): Promise<Claim>;
}

export type Repair = AdminRepair | UserRepair;

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
