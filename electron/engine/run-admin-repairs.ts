import { type LaneFrame, wallClockEvidence } from '../../shared/admin-protocol';
import type { ElevationAnswer } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { Message } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';
import type { LeftOut, Outcome } from '../../shared/model/run';
import type { AdminSession } from '../host/host';
import { type AdminRepair, sayStep } from '../repairs/repair';
import { quoting, saying, sentence } from '../words';
import { elevate } from './elevate';
import { proveAdminRepair } from './prove-admin-repair';
import type { Run, Step } from './run';

type AdminStep = Step<AdminRepair>;

/** The elevated part of a run: one prompt for all of it, then word by word, measuring in between. */
export async function runAdminRepairs(
  steps: readonly AdminStep[],
  run: Run,
): Promise<{ outcomes: Outcome[]; elevation: ElevationAnswer | null }> {
  const { stream, control } = run;
  const outcomes: Outcome[] = [];
  const leave = async (repair: RepairId, how: LeftOut | 'needless', why: Message) => {
    outcomes.push(await run.leave(repair, how, why));
  };

  const queue: AdminStep[] = [];
  const leftOut: { readonly repair: AdminRepair; readonly why: Message }[] = [];
  /** The checks that pass again: what would only help where the step before it did not is left out. */
  const proven = new Set<CheckId>();
  const answers = await run.answers();
  for (const step of steps) {
    const { id } = step.repair;
    const refused = step.repair.refused?.(answers, control);
    const needless = step.repair.needless?.(answers);
    const forbidden = step.repair.forbidden?.(answers, control);
    if (refused) await leave(id, 'skipped', refused);
    else if (needless) await leave(id, 'needless', needless);
    else if (forbidden) leftOut.push({ repair: step.repair, why: forbidden });
    else queue.push(step);
  }
  const elevation = await runQueue();
  for (const { repair, why } of leftOut) {
    await leave(repair.id, 'skipped', proven.has(repair.provenBy) ? saying('outcomes.notNeeded') : why);
  }
  return { outcomes, elevation };

  async function runQueue(): Promise<ElevationAnswer | null> {
    const [first] = queue;
    if (!first) return null;
    const elevated = await elevate(
      queue.map(({ repair }) => repair),
      run,
      () => intend(first, run),
    );
    if (elevated.session) await runSteps(elevated.session);
    else for (const { repair } of queue) await leave(repair.id, elevated.outcome, elevated.why);
    return elevated.answer;
  }

  async function runSteps(session: AdminSession): Promise<void> {
    session.onFrame((frame) => tellFrame(frame, queue, run));
    let isOver = false;
    for (const [index, step] of queue.entries()) {
      const { planned, repair } = step;
      if (control.isStopping()) {
        await leave(repair.id, 'cancelled', saying('outcomes.stopped'));
        continue;
      }
      if (isOver) {
        await leave(repair.id, 'skipped', saying('outcomes.elevation.overBefore'));
        continue;
      }
      if (planned.fallback && proven.has(repair.provenBy)) {
        await leave(repair.id, 'skipped', saying('outcomes.notNeeded'));
        continue;
      }
      if (index > 0) {
        const problem = await intend(step, run);
        if (problem !== null) {
          isOver = true;
          await leave(repair.id, 'skipped', quoting(problem));
          continue;
        }
        session.say('next');
      }
      const claim = await session.stepEnded(repair.step);
      stream.emit({ type: 'step-verifying', repair: repair.id });
      const outcome = await proveAdminRepair(step, claim, run, index < queue.length - 1);
      if (outcome.verified) proven.add(repair.provenBy);
      isOver = claim === 'lost';
      outcomes.push(await run.end(outcome));
    }
    session.say('cancel');
    const exitCode = await session.ended();
    const text =
      exitCode === null
        ? sentence('outcomes.elevation.endedUnseen')
        : sentence('outcomes.elevation.ended', { code: exitCode });
    stream.emit({ type: 'logged', level: 'info', text });
  }
}

async function intend({ planned, repair }: AdminStep, run: Run): Promise<string | null> {
  return run.intend(planned, repair.capture(planned, await run.answers()));
}

/** Progress only: no frame makes a repair count as done. */
function tellFrame(frame: LaneFrame, queue: readonly AdminStep[], { stream }: Run): void {
  if (!('step' in frame)) return;
  const id = queue.find(({ repair }) => repair.step === frame.step)?.repair.id;
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
        text: describeEnd(frame),
      });
  }
}

function describeEnd({ step, outcome, number }: Extract<LaneFrame, { type: 'step-finished' }>): string {
  return number === 0
    ? sentence('outcomes.elevation.says', { step, outcome })
    : sentence('outcomes.elevation.saysNumber', { step, outcome, number });
}
