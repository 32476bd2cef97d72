import { type BrowserWindow, dialog } from 'electron';
import { logLine } from './log';
import type { RunProgress } from './run-progress';

/** What the guard must know and be able to do. */
export interface RunInFlight {
  progress(): RunProgress | null;
  /** Stops after the step in flight. */
  stop(runId: string): Promise<unknown>;
  /** Resolves when the run is over. */
  ended(runId: string): Promise<void>;
}

/**
 * Closing the window in the middle of repairs means "stop after this step", and asks first. A check changes nothing,
 * so it is simply left.
 */
export function guardClose(window: BrowserWindow, run: RunInFlight): void {
  let asking = false;
  let leaving = false;
  window.on('close', (event) => {
    const progress = run.progress();
    if (progress === null || !progress.active || progress.kind === 'check') return;
    event.preventDefault();
    if (asking || leaving) return;
    asking = true;
    void askToStop(window).then(async (stop) => {
      asking = false;
      if (!stop) return;
      leaving = true;
      await run.stop(progress.runId).catch((error: unknown) => logLine('error', `Stopping failed: ${error}`));
      await run.ended(progress.runId);
      if (!window.isDestroyed()) window.close();
    });
  });
}

async function askToStop(window: BrowserWindow): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Stop the repair?',
    detail:
      'The step in flight is finished first, so that nothing is left half done. What was changed can be undone.',
    buttons: ['Keep going', 'Stop after this step'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer.response === 1;
}
