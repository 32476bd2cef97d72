import type { LaneStep } from '../../shared/lane';
import type { CheckId } from '../../shared/model/check';
import type { Finding, Message } from '../../shared/model/finding';
import type { PlannedRepair } from '../../shared/model/plan';
import type { Change, RepairId, Undo } from '../../shared/model/repair';
import type { RepairKey, StepKey } from '../../shared/words/keys';
import type { Answers } from '../checks/check';
import type { UserLane } from '../host/host';
import type { Captured } from '../host/journal-entry';

/** What a repair may look at while it is planned. */
export interface Selection {
  readonly answers: Answers;
  /** Personal saved sign-ins that were named, by target. */
  readonly personal: readonly string[];
}

/** Exactly what a repair would change here, and how that is said; null when there is nothing for it to do. */
export type Preview = { readonly changes: readonly Change[]; readonly message: Message } | null;

/** What Windows claimed. It decides nothing but the words of a failure; proof is the check passing again. */
export type Claim =
  | { readonly ok: true; readonly nothingToDo?: true }
  | { readonly ok: false; readonly detail: string };

interface Base {
  readonly id: RepairId;
  /** The check that finds the fault and proves the repair. */
  readonly provenBy: CheckId;
  readonly undo: Undo;
  preview(selection: Selection): Preview;
  /** Values read before the act, journaled with the intent. */
  capture(planned: PlannedRepair, answers: Answers): Captured | null;
  /** Whether the fault is gone, from a judgement and answers made after the act. */
  isProven(finding: Finding, answers: Answers, planned: PlannedRepair): boolean;
}

/** A repair whose act is one word of the elevated script. */
export interface AdminRepair extends Base {
  readonly lane: 'admin';
  readonly step: LaneStep;
}

/** What a user-lane repair acts with. */
export interface ApplyContext {
  readonly user: UserLane;
  readonly answers: Answers;
  progress(message: Message, counted?: { done: number; of: number }): void;
  /** True once a person asked to stop: what is in flight finishes, nothing else begins. */
  isStopping(): boolean;
}

/** A repair that acts as the signed-in user, never elevated. */
export interface UserRepair extends Base {
  readonly lane: 'user';
  apply(planned: PlannedRepair, context: ApplyContext): Promise<Claim>;
}

export type Repair = AdminRepair | UserRepair;

export function sayRepair(key: RepairKey, values: Message['values'] = {}): Message {
  return { key: `repair.${key}`, values };
}

export function sayStep(key: StepKey, values: Message['values'] = {}): Message {
  return { key: `step.${key}`, values };
}

/** The check passed again: it is neither broken nor unanswered. */
export function passes(finding: Finding): boolean {
  return finding.status === 'fine' || finding.status === 'attention';
}
