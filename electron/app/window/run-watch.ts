import type { RunEvent } from '../../../shared/events';
import { foldProgress, type RunProgress } from './run-progress';

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
