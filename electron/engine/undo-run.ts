import type { ElevationAnswer } from '../../shared/events';
import type { Plan } from '../../shared/model/plan';
import type { Change, RepairId } from '../../shared/model/repair';
import type { Outcome } from '../../shared/model/run';
import type { Captured, JournaledRun } from '../host/journal-entry';
import { captureTimeService } from '../repairs/clock-turn-on';
import { sayRepair } from '../repairs/repair';
import { adminAnchor } from './clock-setting';
import { recordOutcome } from './record-outcome';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-repairs';

/** One change of an earlier run that can be put back, with the values to put back. */
export interface Undoable {
  readonly repair: RepairId;
  readonly captured: Extract<Captured, { kind: 'time-service' }>;
}

/** What a journaled run changed and captured: also when it never told its outcome, because then nobody knows. */
export function undoableOf(run: JournaledRun): Undoable[] {
  return run.facts.flatMap((fact): Undoable[] => {
    if (fact.type !== 'intent' || fact.captured?.kind !== 'time-service') return [];
    const outcome = run.facts.find(
      (other) => other.type === 'outcome' && other.outcome.repair === fact.repair,
    );
    const wasActed =
      outcome?.type !== 'outcome' || !['declined', 'skipped', 'cancelled'].includes(outcome.outcome.outcome);
    return wasActed ? [{ repair: fact.repair, captured: fact.captured }] : [];
  });
}

/** The plan of an undo: the same words as any other plan. */
export function planUndo(id: string, undoables: readonly Undoable[]): Plan {
  const changes: Change[] = [
    { action: 'time.configure', target: 'W32Time' },
    { action: 'time.service', target: 'W32Time' },
  ];
  return {
    id,
    repairs: undoables.map(({ repair }) => ({
      id: repair,
      lane: 'admin',
      undo: 'none',
      changes,
      message: sayRepair('undo.turn-on'),
      fallback: false,
    })),
  };
}

/** Puts captured values back and measures that they are back; only equality with what was captured counts. */
export async function undoRun(
  undoables: readonly Undoable[],
  plan: Plan,
  admin: boolean,
  parts: RunParts,
): Promise<{ outcomes: Outcome[]; elevation: ElevationAnswer | null }> {
  const { host, stream, journal, checked, control } = parts;
  const [undoable] = undoables;
  const [planned] = plan.repairs;
  if (!undoable || !planned) return { outcomes: [], elevation: null };
  const { captured } = undoable;

  const end = async (outcome: Outcome['outcome'], detail: string, verified = false) => {
    return [await recordOutcome({ repair: undoable.repair, outcome, verified, detail }, parts)];
  };
  if (await isBack())
    return { outcomes: await end('unchanged', 'It is already as it was.', true), elevation: null };
  if (!admin)
    return {
      outcomes: await end('skipped', 'No administrator rights were wanted.'),
      elevation: 'unavailable',
    };
  const availability = host.admin.availability();
  if (!availability.available)
    return { outcomes: await end('skipped', availability.detail), elevation: 'unavailable' };
  const answers = await allAnswers(checked.inquiry);
  const written = await journal.append(stream.runId, {
    type: 'intent',
    repair: undoable.repair,
    changes: planned.changes,
    captured: captureTimeService(answers),
  });
  if (!written.ok) return { outcomes: await end('skipped', written.error.detail), elevation: null };

  stream.emit({ type: 'elevation-requested' });
  const opened = await host.admin.open(
    {
      steps: ['restore'],
      anchor: await adminAnchor(parts),
      restore: {
        type: captured.type,
        serverWasEmpty: !captured.server,
        startType: captured.startType,
        status: captured.status,
      },
    },
    { promptSeconds: control.promptSeconds, signal: control.withoutElevation },
  );
  stream.emit({ type: 'elevation-answered', answer: opened.answer });
  if (opened.answer !== 'approved') {
    const isDeclined = opened.answer === 'declined' || opened.answer === 'timed-out';
    const outcomes = await end(isDeclined ? 'declined' : 'skipped', 'Permission was not given.');
    return { outcomes, elevation: opened.answer };
  }
  opened.session.onFrame((frame) => {
    if (frame.type === 'step-started')
      stream.emit({ type: 'step-started', repair: undoable.repair, lane: 'admin' });
  });
  const claim = await opened.session.stepEnded('restore');
  await opened.session.ended();
  stream.emit({ type: 'step-verifying', repair: undoable.repair });
  await checked.inquiry.askAnew('timeService');
  const verified = await isBack();
  await judgeAgain(checked, host, stream, ['clock.automatic']);
  const outcomes = verified
    ? await end('repaired', 'Measured again: it is as it was.', true)
    : await end(claim === 'done' ? 'unchanged' : 'failed', 'It is not as it was.');
  return { outcomes, elevation: 'approved' };

  async function isBack(): Promise<boolean> {
    const now = captureTimeService(await allAnswers(checked.inquiry));
    return now !== null && isSame(now, captured);
  }
}

function isSame(a: Undoable['captured'], b: Undoable['captured']): boolean {
  const isServerSame = (a.server ?? '') === (b.server ?? '');
  return a.type === b.type && isServerSame && a.startType === b.startType && a.status === b.status;
}
