import type { Outcome } from '../../shared/model/run';
import type { Claim, UserRepair } from '../repairs/repair';
import { whyTeamsForbids } from '../repairs/teams';
import { quoting, sentence } from '../words';
import { checkOf } from './catalog';
import { lookUntilProven } from './look-until-proven';
import type { Run, Step } from './run';

/** One repair as the signed-in user: intent on disk, act, look again with the check that found the fault, outcome on disk. */
export async function runUserRepair(step: Step<UserRepair>, run: Run): Promise<Outcome> {
  const { planned, repair } = step;
  const { host, stream, checked, control } = run;
  const question = repair.measures ?? checkOf(repair.provenBy).measures;
  if (repair.needless) {
    await checked.inquiry.askAnew(question);
    const needless = repair.needless(await run.answers());
    if (needless !== null) return run.leave(repair.id, 'needless', needless);
  }
  const forbidden = await whyTeamsForbids(repair, checked.inquiry);
  if (forbidden !== null) return run.leave(repair.id, 'skipped', forbidden);
  stream.emit({ type: 'step-started', repair: repair.id, lane: 'user' });

  const before = await run.answers();
  const problem = await run.intend(planned, repair.capture(planned, before));
  if (problem !== null) return run.leave(repair.id, 'skipped', quoting(problem));

  const answered = await repair.apply(planned, {
    user: host.user,
    answers: before,
    runId: stream.runId,
    isStopping: control.isStopping,
    progress: (message, counted) =>
      stream.emit({ type: 'step-progressed', repair: repair.id, message, ...counted }),
  });
  if ('left' in answered) return run.leave(repair.id, 'skipped', answered.left);
  const claim: Claim = answered;
  stream.emit({ type: 'step-verifying', repair: repair.id });
  const verified = await lookUntilProven(step, run, {
    measure: async () => void (await checked.inquiry.askAnew(question)),
    milliseconds: repair.takesTime && claim.ok ? run.pace.proving.startingMilliseconds : 0,
    before,
  });
  if (verified) checked.noteRepair(repair.id);
  const isUnanswered = checked.findings.get(repair.provenBy)?.status === 'unknown';
  const described = repair.describe?.({ verified, claim, before, after: await run.answers() });
  const detail = described ?? detailOf(claim, verified, isUnanswered);
  return run.end({ repair: repair.id, outcome: outcomeOf(claim, verified), verified, detail });
}

/** A claim without proof is never `repaired`; a proof counts even when Windows complained. */
function outcomeOf(claim: Claim, verified: boolean): Outcome['outcome'] {
  if (verified) return 'repaired';
  return claim.ok ? 'unchanged' : 'failed';
}

function detailOf(claim: Claim, verified: boolean, isUnanswered: boolean): string {
  if (verified) return sentence('outcomes.done');
  if (!claim.ok) return claim.detail;
  return isUnanswered ? sentence('outcomes.notCheckedAgain') : sentence('outcomes.asBeforeOrPartly');
}
