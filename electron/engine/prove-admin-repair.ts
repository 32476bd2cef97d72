import { setTimeout as wait } from 'node:timers/promises';
import type { PlannedRepair } from '../../shared/model/plan';
import { type AdminRepair, sayStep } from '../repairs/repair';
import { checkOf } from './catalog';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-repairs';

/**
 * How often a clock that Windows says it corrected is measured again, and how far apart. The first answer of a
 * freshly started time service often comes a few seconds late; the script waits 20 s for its next word.
 */
const patience = { attempts: 5, apartMilliseconds: 2000 } as const;

/** Looks again with the check that found the fault, as often as it makes sense. */
export async function proveAdminRepair(
  planned: PlannedRepair,
  repair: AdminRepair,
  claim: 'done' | 'failed' | 'lost',
  parts: RunParts,
): Promise<boolean> {
  const { host, stream, checked, control } = parts;
  const attempts = repair.step === 'sync' && claim === 'done' ? patience.attempts : 1;
  for (let attempt = 1; ; attempt += 1) {
    if (repair.provenBy === 'clock.offset') {
      stream.emit({ type: 'step-progressed', repair: planned.id, message: sayStep('measuring') });
    }
    await checked.inquiry.askAnew(checkOf(repair.provenBy).measures);
    await judgeAgain(checked, host, stream, [repair.provenBy]);
    const finding = checked.findings.get(repair.provenBy);
    if (finding && repair.isProven(finding, await allAnswers(checked.inquiry), planned)) return true;
    if (attempt >= attempts || control.isStopping()) return false;
    await wait(patience.apartMilliseconds);
  }
}
