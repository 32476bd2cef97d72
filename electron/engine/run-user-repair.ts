import type { PlannedRepair } from '../../shared/model/plan';
import type { Outcome } from '../../shared/model/run';
import type { Answers } from '../checks/check';
import type { Claim, UserRepair } from '../repairs/repair';
import { checkOf, repairOf } from './catalog';
import { recordOutcome } from './record-outcome';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-parts';
import { whyTeamsForbids } from './teams-closed';

/** One repair as the signed-in user: intent on disk, act, look again with the check that found the fault, outcome on disk. */
export async function runUserRepair(planned: PlannedRepair, parts: RunParts): Promise<Outcome> {
  const { host, journal, stream, checked, control } = parts;
  const repair = repairOf(planned.id);
  if (repair.lane !== 'user') throw new Error(`${planned.id} does not run in the user lane.`);
  const forbidden = await whyTeamsForbids(repair, checked.inquiry);
  if (forbidden !== null) return end({ outcome: 'skipped', verified: false, detail: forbidden });
  stream.emit({ type: 'step-started', repair: planned.id, lane: 'user' });

  const answers = await allAnswers(checked.inquiry);
  const written = await journal.append(stream.runId, {
    type: 'intent',
    repair: planned.id,
    changes: planned.changes,
    captured: repair.capture(planned, answers),
  });
  if (!written.ok) return end({ outcome: 'skipped', verified: false, detail: written.error.detail });

  const claim = await repair.apply(planned, {
    user: host.user,
    answers,
    runId: stream.runId,
    isStopping: control.isStopping,
    progress: (message, counted) =>
      stream.emit({ type: 'step-progressed', repair: planned.id, message, ...counted }),
  });
  if (!claim.ok && claim.skipped) return end({ outcome: 'skipped', verified: false, detail: claim.detail });
  stream.emit({ type: 'step-verifying', repair: planned.id });
  const verified = await isProven(repair, planned, parts, answers);
  if (verified) checked.noteRepair(planned.id);
  const isUnanswered = checked.findings.get(repair.provenBy)?.status === 'unknown';
  return end({
    outcome: outcomeOf(claim, verified),
    verified,
    detail: detailOf(claim, verified, isUnanswered),
  });

  function end(result: Omit<Outcome, 'repair'>): Promise<Outcome> {
    return recordOutcome({ repair: planned.id, ...result }, parts);
  }
}

async function isProven(
  repair: UserRepair,
  planned: PlannedRepair,
  parts: RunParts,
  before: Answers,
): Promise<boolean> {
  const { host, stream, checked } = parts;
  await checked.inquiry.askAnew(repair.measures ?? checkOf(repair.provenBy).measures);
  await judgeAgain(checked, host, stream, [repair.provenBy]);
  const finding = checked.findings.get(repair.provenBy);
  return (
    finding !== undefined && repair.isProven(finding, await allAnswers(checked.inquiry), planned, before)
  );
}

/** A claim without proof is never `repaired`; a proof counts even when Windows complained. */
function outcomeOf(claim: Claim, verified: boolean): Outcome['outcome'] {
  if (verified) return 'repaired';
  return claim.ok ? 'unchanged' : 'failed';
}

function detailOf(claim: Claim, verified: boolean, isUnanswered: boolean): string {
  if (verified) return 'Checked again: done.';
  if (!claim.ok) return claim.detail;
  return isUnanswered
    ? 'Windows reported no error, but it could not be checked again, so it does not count as done.'
    : 'Windows reported no error, but the check still finds what it found before, or a part of it.';
}
