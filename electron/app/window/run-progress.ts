import { checkIds } from '../../../shared/checks';
import type { RunEvent } from '../../../shared/events';
import type { RunKind } from '../../../shared/model/run';

/** What the shell itself needs to know of the newest run: whether it goes on, and how far it is. */
export interface RunProgress {
  readonly runId: string;
  readonly kind: RunKind;
  readonly active: boolean;
  /** Between 0 and 1; never goes back within a run. */
  readonly fraction: number;
  /** True while a person's answer is awaited: the prompt for elevation, or a Settings page. */
  readonly waiting: boolean;
  readonly exitCode: number | null;
  readonly finished: number;
  readonly expected: number;
}

/** What a taskbar button shows of a run: a bar between 0 and 1, or none below 0. */
export interface TaskbarBar {
  readonly value: number;
  readonly mode: 'normal' | 'paused';
}

/** The least of a bar that somebody sees. */
const visible = 0.1;

/**
 * The bar of a run. While a person is awaited it is yellow, which Windows shows only of a bar that has a length: one
 * that runs on endlessly ("indeterminate", any value above 1) is never anything but green.
 */
export function taskbarBar({ active, waiting, fraction }: RunProgress): TaskbarBar {
  if (!active) return { value: -1, mode: 'normal' };
  return waiting
    ? { value: Math.max(visible, fraction), mode: 'paused' }
    : { value: fraction, mode: 'normal' };
}

/** Folds one event into the progress that the taskbar button shows; null until a run has begun. */
function foldProgress(before: RunProgress | null, event: RunEvent): RunProgress | null {
  const { fact, runId } = event;
  if (fact.type === 'run-started') {
    const expected = fact.kind === 'check' ? checkIds.length : 0;
    return {
      runId,
      kind: fact.kind,
      active: true,
      fraction: 0,
      waiting: false,
      exitCode: null,
      finished: 0,
      expected,
    };
  }
  if (before === null || before.runId !== runId) return before;
  switch (fact.type) {
    case 'plan-ready':
      return before.kind === 'check' ? before : { ...before, expected: fact.plan.repairs.length };
    case 'check-finished':
      return before.kind === 'check' ? advance(before) : before;
    case 'step-finished':
      return before.kind === 'check' ? before : advance(before);
    case 'elevation-requested':
    case 'guidance-started':
      return { ...before, waiting: true };
    case 'elevation-answered':
    case 'guidance-finished':
      return { ...before, waiting: false };
    case 'run-finished':
      return { ...before, active: false, waiting: false, fraction: 1, exitCode: fact.exitCode };
    default:
      return before;
  }
}

function advance(before: RunProgress): RunProgress {
  const finished = before.finished + 1;
  const reached = before.expected === 0 ? 0 : Math.min(1, finished / before.expected);
  return { ...before, finished, fraction: Math.max(before.fraction, reached) };
}

/** Follows the newest run for the shell: taskbar, notification, and the question when the window is closed. */
export class RunWatch {
  private current: RunProgress | null = null;
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly changed: (before: RunProgress | null, now: RunProgress) => void) {}

  progress(): RunProgress | null {
    return this.current;
  }

  /** Resolves when the run is over; at once when it is not the one going on. */
  ended(runId: string): Promise<void> {
    if (this.current?.runId !== runId || !this.current.active) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(runId, [...(this.waiting.get(runId) ?? []), resolve]);
    });
  }

  take(event: RunEvent): void {
    const before = this.current;
    this.current = foldProgress(before, event);
    if (this.current !== null && this.current !== before) this.changed(before, this.current);
    if (event.fact.type !== 'run-finished') return;
    for (const resolve of this.waiting.get(event.runId) ?? []) resolve();
    this.waiting.delete(event.runId);
  }
}
