import { setTimeout as wait } from 'node:timers/promises';
import type { PlannedRepair } from '../../shared/model/plan';
import { type AdminRepair, sayStep } from '../repairs/repair';
import { checkOf } from './catalog';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-repairs';

/**
 * How long a clock that Windows says it corrected is measured again and again, in milliseconds. The first answer of a
 * freshly started time service often comes a few seconds late; but the script waits only 20 s for its next word, and
 * the last measurement may take another 5 s where time servers do not answer.
 */
const patience = 10_000;
const pause = 2000;

/** Looks again with the check that found the fault, as often as it makes sense. */
export async function proveAdminRepair(
  planned: PlannedRepair,
  repair: AdminRepair,
  claim: 'done' | 'failed' | 'lost',
  parts: RunParts,
): Promise<boolean> {
  const { host, stream, checked, control } = parts;
  const isPatient = repair.step === 'sync' && claim === 'done';
  const begun = stream.elapsed();
  for (;;) {
    if (repair.provenBy === 'clock.offset') {
      stream.emit({ type: 'step-progressed', repair: planned.id, message: sayStep('measuring') });
    }
    await checked.inquiry.askAnew(checkOf(repair.provenBy).measures);
    await judgeAgain(checked, host, stream, [repair.provenBy]);
    const finding = checked.findings.get(repair.provenBy);
    if (finding && repair.isProven(finding, await allAnswers(checked.inquiry), planned)) return true;
    const isOver = stream.elapsed() - begun + pause > patience;
    if (!isPatient || isOver || control.isStopping()) return false;
    await wait(pause);
  }
}
