import { useEffect, useState } from 'react';
import type { CheckId } from '../../shared/model/check';
import type { RunId } from '../../shared/model/run';
import { useRepair, useSideRun } from './repair-context';
import type { RunView } from './run-view';

interface Recheck {
  /** The newest look, as far as it is; null before the first. */
  readonly run: RunView | null;
  again(): void;
}

/**
 * Looks again at some checks beside the journey. Main does one thing at a time: asked for while the look before is
 * still under way, the next one begins when that has ended.
 */
export function useRecheck(
  only: readonly CheckId[],
  newest: RunId | null,
  onStarted: (runId: RunId) => void,
): Recheck {
  const { call } = useRepair();
  const run = useSideRun(newest);
  const [isDue, setIsDue] = useState(false);
  const [isStarting, setIsStarting] = useState(false);
  // A look that was begun is under way before its first event is heard.
  const isBusy = isStarting || (newest !== null && (run?.end ?? null) === null);
  useEffect(() => {
    if (!isDue || isBusy) return;
    setIsDue(false);
    setIsStarting(true);
    void call('startCheck', { only: [...only] }).then((started) => {
      setIsStarting(false);
      if (started) onStarted(started.runId);
    });
  }, [isDue, isBusy, only, call, onStarted]);
  return { run, again: () => setIsDue(true) };
}
