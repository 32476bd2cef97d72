import type { ElevationAnswer } from '../../shared/events';
import { type LaneFrame, wallClockEvidence } from '../../shared/lane';
import type { PlannedRepair } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import type { Outcome } from '../../shared/model/run';
import type { AdminSession } from '../host/host';
import { type AdminRepair, sayStep } from '../repairs/repair';
import { repairOf } from './catalog';
import { isDateRefused, whyNotSet } from './clock-setting';
import { elevate } from './elevate';
import { type Proof, proveAdminRepair } from './prove-admin-repair';
import { recordOutcome } from './record-outcome';
import { allAnswers } from './run-checks';
import type { RunParts } from './run-parts';

interface Queued {
  readonly planned: PlannedRepair;
  readonly repair: AdminRepair;
}

const dateLeftAlone = {
  outcome: 'skipped',
  verified: false,
  detail: 'The date was left alone, as you chose.',
} as const;
const notNeeded = 'Not needed: the step before it helped.';

/** The elevated part of a run: one prompt for all of it, then word by word, measuring in between. */
export async function runAdminRepairs(
  planned: readonly PlannedRepair[],
  parts: RunParts,
): Promise<{ outcomes: Outcome[]; elevation: ElevationAnswer | null }> {
  const { stream, control } = parts;
  const outcomes: Outcome[] = [];
  const end = async (id: RepairId, outcome: Outcome['outcome'], detail: string, verified = false) => {
    outcomes.push(await recordOutcome({ repair: id, outcome, verified, detail }, parts));
  };

  const queue: Queued[] = [];
  const leftOut: { readonly id: RepairId; readonly why: string }[] = [];
  const isRefused = await isDateRefused(parts);
  let isFixed = false;
  for (const one of planned) {
    const repair = repairOf(one.id);
    if (repair.lane !== 'admin') throw new Error(`${one.id} does not run in the admin lane.`);
    if (isRefused && repair.movesClock) {
      outcomes.push(
        await recordOutcome({ repair: one.id, ...dateLeftAlone }, parts, sayStep('dateLeftAlone')),
      );
      continue;
    }
    const why = one.id === 'clock.set' ? await whyNotSet(parts) : null;
    if (why === null) queue.push({ planned: one, repair });
    else leftOut.push({ id: one.id, why });
  }
  const answer = await runQueue();
  for (const { id, why } of leftOut) await end(id, 'skipped', isFixed ? notNeeded : why);
  return { outcomes, elevation: answer };

  async function runQueue(): Promise<ElevationAnswer | null> {
    const [first] = queue;
    if (!first) return null;
    const elevation = await elevate({ steps: queue.map(({ repair }) => repair.step) }, parts, () =>
      writeIntent(first, parts),
    );
    if (elevation.session) await runSteps(elevation.session);
    else for (const { planned: one } of queue) await end(one.id, elevation.outcome, elevation.detail);
    return elevation.answer;
  }

  async function runSteps(session: AdminSession): Promise<void> {
    session.onFrame((frame) => tellFrame(frame, queue, parts));
    let isOver = false;
    for (const [index, queued] of queue.entries()) {
      const { planned: one, repair } = queued;
      if (control.isStopping()) {
        await end(one.id, 'cancelled', 'The run was stopped before this.');
        continue;
      }
      if (isOver) {
        await end(one.id, 'skipped', 'The elevated part had ended before this.');
        continue;
      }
      if (one.fallback && isFixed) {
        await end(one.id, 'skipped', notNeeded);
        continue;
      }
      if (index > 0) {
        const problem = await writeIntent(queued, parts);
        if (problem !== null) {
          isOver = true;
          await end(one.id, 'skipped', problem);
          continue;
        }
        session.say('next');
      }
      const claim = await session.stepEnded(repair.step);
      stream.emit({ type: 'step-verifying', repair: one.id });
      const proof = await proveAdminRepair(one, repair, claim, parts, index < queue.length - 1);
      const verified = proof === 'proven';
      if (repair.provenBy === 'clock.offset') isFixed = verified;
      isOver = claim === 'lost';
      await end(one.id, outcomeOf(claim, verified), detailOf(claim, proof), verified);
    }
    session.say('cancel');
    const exitCode = await session.ended();
    const text = `The elevated script ended with ${exitCode === null ? 'no exit code' : `exit code ${exitCode}`}.`;
    stream.emit({ type: 'logged', level: 'info', text });
  }
}

/** Puts the intent on disk; answers why not, when it cannot. Nothing is done that was not written down first. */
async function writeIntent({ planned, repair }: Queued, parts: RunParts): Promise<string | null> {
  const written = await parts.journal.append(parts.stream.runId, {
    type: 'intent',
    repair: planned.id,
    changes: planned.changes,
    captured: repair.capture(planned, await allAnswers(parts.checked.inquiry)),
  });
  return written.ok ? null : written.error.detail;
}

/** Progress only: no frame makes a repair count as done. */
function tellFrame(frame: LaneFrame, queue: readonly Queued[], { stream }: RunParts): void {
  if (!('step' in frame)) return;
  const id = queue.find(({ repair }) => repair.step === frame.step)?.planned.id;
  if (id === undefined) return;
  switch (frame.type) {
    case 'step-started':
      stream.emit({ type: 'step-started', repair: id, lane: 'admin' });
      return;
    case 'step-progress':
      stream.emit({ type: 'step-progressed', repair: id, message: sayStep('windowsWorks') });
      stream.emit({ type: 'logged', level: 'info', text: frame.note });
      return;
    case 'evidence':
      if (frame.name === wallClockEvidence) return;
      stream.emit({
        type: 'logged',
        level: 'info',
        text: `${frame.step}: ${frame.name} = ${String(frame.value)}`,
      });
      return;
    case 'step-finished':
      stream.emit({
        type: 'logged',
        level: frame.outcome === 'done' ? 'info' : 'warning',
        text: `${frame.step} says ${frame.outcome}${frame.number === 0 ? '' : ` (${frame.number})`}`,
      });
  }
}

function outcomeOf(claim: 'done' | 'failed' | 'lost', verified: boolean): Outcome['outcome'] {
  if (verified) return 'repaired';
  return claim === 'done' ? 'unchanged' : 'failed';
}

function detailOf(claim: 'done' | 'failed' | 'lost', proof: Proof): string {
  switch (proof) {
    case 'proven':
      return 'Checked again: done.';
    case 'on-its-way':
      return 'Windows is correcting the clock bit by bit; it is not right yet.';
    case 'other-hour':
      return 'This hour comes twice, because clocks are put back, and Windows took the other one. Repair again when it is over.';
    case 'too-far':
      return 'The time service of Windows ignores errors of more than 15 hours.';
    case 'nobody-to-ask':
      return "The domain that keeps this PC's time could not be asked.";
    case 'not-seen':
      return 'It could not be seen whether the clock is right now. Check again in a minute.';
    case 'as-before':
      return claims[claim];
  }
}

const claims = {
  done: 'Windows reported no error, but the check still finds it as before.',
  failed: 'Windows could not do this.',
  lost: 'The elevated part stopped reporting; the check still finds it as before.',
} as const;
