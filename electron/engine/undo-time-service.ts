import type { ElevationAnswer } from '../../shared/events';
import type { PlannedRepair } from '../../shared/model/plan';
import type { Outcome } from '../../shared/model/run';
import { captureTimeService } from '../repairs/clock-turn-on';
import { elevate } from './elevate';
import { recordOutcome } from './record-outcome';
import { allAnswers, judgeAgain } from './run-checks';
import type { RunParts } from './run-parts';
import type { UndoableTimeService } from './undoable';

/** Puts the settings of Windows Time back; only equality with what was captured counts. */
export async function undoTimeService(
  { repair, captured }: UndoableTimeService,
  planned: PlannedRepair,
  admin: boolean,
  parts: RunParts,
): Promise<{ outcome: Outcome; elevation: ElevationAnswer | null }> {
  const { stream, journal, checked, host } = parts;
  const end = (outcome: Outcome['outcome'], detail: string, verified = false) =>
    recordOutcome({ repair, outcome, verified, detail }, parts);

  if (await isBack())
    return { outcome: await end('unchanged', 'It is already as it was.', true), elevation: null };
  if (!admin)
    return {
      outcome: await end('skipped', 'No administrator rights were wanted.'),
      elevation: 'unavailable',
    };

  const restore = {
    type: captured.type,
    serverWasEmpty: !captured.server,
    startType: captured.startType,
    status: captured.status,
  };
  const elevation = await elevate({ steps: ['restore'], restore }, parts, async () => {
    const written = await journal.append(stream.runId, {
      type: 'intent',
      repair,
      changes: planned.changes,
      captured: captureTimeService(await allAnswers(checked.inquiry)),
    });
    return written.ok ? null : written.error.detail;
  });
  const { answer, session } = elevation;
  if (session === null) return { outcome: await end(elevation.outcome, elevation.detail), elevation: answer };

  session.onFrame((frame) => {
    if (frame.type === 'step-started') stream.emit({ type: 'step-started', repair, lane: 'admin' });
  });
  const claim = await session.stepEnded('restore');
  await session.ended();
  stream.emit({ type: 'step-verifying', repair });
  await checked.inquiry.askAnew('timeService');
  const verified = await isBack();
  await judgeAgain(checked, host, stream, ['clock.automatic']);
  const outcome = verified
    ? await end('repaired', 'Measured again: it is as it was.', true)
    : await end(claim === 'done' ? 'unchanged' : 'failed', 'It is not as it was.');
  return { outcome, elevation: answer };

  async function isBack(): Promise<boolean> {
    const now = captureTimeService(await allAnswers(checked.inquiry));
    return now !== null && isSame(now, captured);
  }
}

type Captured = UndoableTimeService['captured'];

function isSame(a: Captured, b: Captured): boolean {
  const isServerSame = (a.server ?? '') === (b.server ?? '');
  return a.type === b.type && isServerSame && a.startType === b.startType && a.status === b.status;
}
