import { exitCodes } from '../../shared/exit-code';
import type { Finding, Message } from '../../shared/model/finding';
import type { SecondLineOffer } from '../../shared/model/plan';
import type { Reason } from '../../shared/model/reason';
import type { RepairId } from '../../shared/model/repair';
import { secondLineRepairs } from '../../shared/repairs';
import type { Answers } from '../checks/check';
import { saying } from '../words';
import { repairOf } from './catalog';
import type { PastFix } from './past-runs';

/** What decides whether the second line may be offered now. */
export interface SecondLineInput {
  readonly findings: readonly Finding[];
  readonly reason: Reason | null;
  readonly answers: Answers;
  readonly address: string;
  /** Nothing can be repaired here: scripts are blocked, this Windows is too old, these are somebody else's data. */
  readonly limited: boolean;
  readonly lastFix: PastFix | null;
}

/** What is offered, and for everything else why not, in one sentence. */
export interface SecondLine {
  readonly offers: readonly SecondLineOffer[];
  readonly refusals: ReadonlyMap<RepairId, Message>;
}

/**
 * The gate of the second line: these repairs cost the person something and prove nothing about the cause, so they come
 * only after a verified run did not help. One exception: where a saved token is known to be stale, a fresh sign-in of
 * the new Teams is the very thing that helps, and is offered at once.
 */
export function offerSecondLine(input: SecondLineInput): SecondLine {
  const why = whyNot(input);
  const offers: SecondLineOffer[] = [];
  const refusals = new Map<RepairId, Message>();
  for (const id of secondLineRepairs) {
    const repair = repairOf(id);
    const costs = repair.lane === 'user' ? repair.costs : undefined;
    const first =
      id === 'wam.sign-out' && input.reason?.class === 'stale-token' && !isForbidden(input.answers);
    const preview =
      costs && !input.limited
        ? repair.preview({ answers: input.answers, personal: [], address: input.address })
        : null;
    if (why !== null && !(first && !input.limited)) refusals.set(id, why);
    else if (!costs || preview === null) refusals.set(id, saying('outcomes.secondLine.nothingHere'));
    else
      offers.push({
        repair: id,
        first,
        undo: repair.undo,
        message: preview.message,
        ...costs(input.answers),
      });
  }
  return { offers, refusals };
}

function whyNot({ limited, reason, findings, lastFix, answers }: SecondLineInput): Message | null {
  if (isForbidden(answers)) return saying('outcomes.secondLine.forbidden');
  if (limited) return saying('outcomes.secondLine.limited');
  if (reason && isSomebodyElse(reason)) return saying('outcomes.secondLine.elsewhere', { code: reason.code });
  if (findings.some(isLeft)) return saying('outcomes.secondLine.stillBroken');
  if (lastFix === null || !leftNothing(lastFix)) {
    return saying('outcomes.secondLine.notTried');
  }
  return null;
}

/** Whether it is turned off, by an organisation or by this person. */
function isForbidden({ settings }: Pick<Answers, 'settings'>): boolean {
  return settings.ok && !settings.value.secondLine;
}

function isSomebodyElse({ owner }: Pick<Reason, 'owner'>): boolean {
  return owner !== 'this-pc' && owner !== 'unknown';
}

function isLeft({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'broken';
}

/** A run of which nothing is left that we, or somebody else, should repair first. */
function leftNothing({ report }: PastFix): boolean {
  switch (report.exitCode) {
    case exitCodes.healthy:
    case exitCodes.restartNeeded:
      return true;
    case exitCodes.somebodyElse:
      // A reason that nobody can place counts as somebody else's in the exit code; here it is what is left to try.
      return !report.findings.some(isLeft) && report.reason?.owner === 'unknown';
    default:
      return false;
  }
}
