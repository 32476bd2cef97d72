import { setTimeout as wait } from 'node:timers/promises';
import type { PlannedRepair } from '../../shared/model/plan';
import {
  isBeingCorrected,
  isControllerAway,
  maySeeLate,
  offsetOf,
  serviceReach,
} from '../checks/clock-facts';
import { isManaged } from '../checks/management';
import { countAwake } from '../host/awake';
import type { TimeMeasurement } from '../host/host';
import { type AdminRepair, sayStep } from '../repairs/repair';
import { checkOf } from './catalog';
import { isTheOtherHour } from './doubled-hour';
import { compareWith, measureAgain } from './follow-clock';
import { known } from './inquiry';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-parts';

/**
 * What measuring after a step came to. `on-its-way`: not right yet, but nearer with every measurement. `other-hour`: set,
 * in the hour that comes twice when clocks are put back. `too-far` and `nobody-to-ask`: as before, and waiting would be no use. `not-seen`: behind as before, as far as can be seen; nobody
 * outside this process could say whether the clock was set forward in the last minute.
 */
export type Proof = 'proven' | 'on-its-way' | 'other-hour' | 'as-before' | 'not-seen' | Hopeless;

/** The time service ignores what it is told, or nobody is there to ask for the time. */
type Hopeless = 'too-far' | 'nobody-to-ask';

/** Looks again with the check that found the fault, as often as it makes sense. */
export async function proveAdminRepair(
  planned: PlannedRepair,
  repair: AdminRepair,
  claim: 'done' | 'failed' | 'lost',
  parts: RunParts,
  moreToCome: boolean,
): Promise<Proof> {
  const { lastMilliseconds, moreToComeMilliseconds, pauseMilliseconds } = parts.pace.proving;
  const isPatient = repair.step === 'sync' && claim === 'done';
  const limit = moreToCome ? moreToComeMilliseconds : lastMilliseconds;
  // Nothing was waited for while the PC slept.
  const waited = countAwake();
  const mayLookAgain = () => isPatient && waited.spent() + pauseMilliseconds <= limit;
  const proof = await lookUntilProven(planned, repair, parts, mayLookAgain).finally(waited.stop);
  const wasSet = repair.step === 'set' && claim === 'done' && proof !== 'proven' && proof !== 'on-its-way';
  return wasSet && (await isOffByDoubledHour(parts)) ? 'other-hour' : proof;
}

async function lookUntilProven(
  planned: PlannedRepair,
  repair: AdminRepair,
  parts: RunParts,
  mayLookAgain: () => boolean,
): Promise<Proof> {
  let first: TimeMeasurement | undefined;
  for (;;) {
    if (await isProvenNow(planned, repair, parts, first)) return 'proven';
    const measured = known(await parts.checked.inquiry.answer('time'));
    const hopeless = repair.step === 'sync' ? await whyHopeless(parts) : null;
    if (hopeless !== null || !mayLookAgain() || parts.control.isStopping()) {
      if (measured !== null && isBeingCorrected(measured)) return 'on-its-way';
      return hopeless ?? (measured !== null && maySeeLate(measured) ? 'not-seen' : 'as-before');
    }
    first ??= measured ?? undefined;
    await wait(parts.pace.proving.pauseMilliseconds);
  }
}

async function isOffByDoubledHour({ checked, host }: RunParts): Promise<boolean> {
  const offset = offsetOf(await checked.inquiry.answer('time'));
  return offset !== null && isTheOtherHour(host.clock.wall(), offset);
}

async function whyHopeless({ checked }: RunParts): Promise<Hopeless | null> {
  const answers = await allAnswers(checked.inquiry);
  if (isControllerAway(answers.domainTime)) return 'nobody-to-ask';
  const isTooFar = isManaged(answers) === false && Math.abs(offsetOf(answers.time) ?? 0) > serviceReach;
  return isTooFar ? 'too-far' : null;
}

async function isProvenNow(
  planned: PlannedRepair,
  repair: AdminRepair,
  { host, stream, checked }: RunParts,
  first: TimeMeasurement | undefined,
): Promise<boolean> {
  if (repair.provenBy === 'clock.offset') {
    stream.emit({ type: 'step-progressed', repair: planned.id, message: sayStep('measuring') });
    await measureAgain(checked.inquiry);
    await compareWith(first, checked.inquiry);
  } else {
    await checked.inquiry.askAnew(checkOf(repair.provenBy).measures);
  }
  await judgeAgain(checked, host, stream, [repair.provenBy]);
  const finding = checked.findings.get(repair.provenBy);
  return finding !== undefined && repair.isProven(finding, await allAnswers(checked.inquiry), planned);
}
