import type { LaneFrame, LaneStep, LaneWord } from '../../../shared/admin-protocol';
import type { AdminSession } from '../host';
import { afterAwake } from '../time/awake';
import type { LaneConnection } from './lane-connection';

/** How long the last frames may take to arrive after the process has ended. */
const lastFramesLimit = 1000;

/**
 * Watches one elevated script until it has ended or `limitMilliseconds` have passed. `exit` is the process's exit code,
 * null when it cannot be learnt: then the end of the pipe is the only sign of an end.
 */
export function createAdminSession(
  connection: LaneConnection,
  exit: Promise<number | null>,
  limitMilliseconds: number,
): AdminSession {
  const finished = new Map<LaneStep, 'done' | 'failed'>();
  const waiting: { step: LaneStep; resolve: (end: 'done' | 'failed' | 'lost') => void }[] = [];
  const settle = () => {
    for (const { step, resolve } of waiting) {
      const outcome = finished.get(step);
      if (outcome !== undefined) resolve(outcome);
    }
  };
  connection.onFrame((frame: LaneFrame) => {
    if (frame.type !== 'step-finished') return;
    finished.set(frame.step, frame.outcome);
    settle();
  });

  const ended = watchEnd(connection, exit, limitMilliseconds);
  return {
    onFrame: (listener) => connection.onFrame(listener),
    say: (word: LaneWord) => connection.say(word),
    ended: () => ended,
    stepEnded: (step) =>
      new Promise((resolve) => {
        waiting.push({ step, resolve });
        settle();
        ended.then(() => resolve('lost'));
      }),
  };
}

async function watchEnd(
  connection: LaneConnection,
  exit: Promise<number | null>,
  limitMilliseconds: number,
): Promise<number | null> {
  const limits: (() => void)[] = [];
  const after = (milliseconds: number) =>
    new Promise<null>((resolve) => {
      limits.push(afterAwake(milliseconds, () => resolve(null)));
    });
  const known = exit.then(async (code) => {
    if (code === null) await connection.closed;
    else await Promise.race([connection.closed, after(lastFramesLimit)]);
    return code;
  });
  const code = await Promise.race([known, after(limitMilliseconds)]);
  for (const forget of limits) forget();
  connection.close();
  return code;
}
