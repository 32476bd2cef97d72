import { checkIds } from '../../shared/checks';
import type { RunView, StepView } from './run-view';

/**
 * Share of a run's work that is done, 0 to 1, from its events alone. A step that is being proven counts for most of
 * itself; the end of the run counts as one more step, so that nothing but the end reaches 1.
 */
export function measureProgress(view: Pick<RunView, 'kind' | 'checks' | 'steps' | 'end'>): number {
  if (view.end) return 1;
  if (view.kind === 'check') {
    const answered = view.checks.filter((check) => check.state === 'answered').length;
    return answered / (checkIds.length + 1);
  }
  const done = view.steps.reduce((sum, step) => sum + shareOf(step), 0);
  return done / (view.steps.length + 1);
}

function shareOf(step: StepView): number {
  switch (step.state) {
    case 'waiting':
      return 0;
    case 'running':
      return step.done !== null && step.of !== null ? 0.1 + 0.6 * Math.min(1, step.done / step.of) : 0.1;
    case 'verifying':
      return 0.75;
    case 'ended':
      return 1;
  }
}
