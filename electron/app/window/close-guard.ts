import { type BrowserWindow, dialog } from 'electron';
import { visible } from '../../../shared/visible';
import { sentence } from '../../shell-words';
import { logLine } from '../log';
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
 * so it is simply left. Windows itself asks when somebody signs out or shuts down, without closing the window: it is
 * held up while something is being changed, and shows the person that; whoever insists ends the run after its step.
 */
export function guardClose(window: BrowserWindow, run: RunInFlight): void {
  let asking = false;
  let leaving = false;
  window.on('query-session-end', (event) => {
    if (changingIn(run) !== null) event.preventDefault();
  });
  window.on('session-end', () => void stopChanging(run));
  window.on('close', (event) => {
    const progress = changingIn(run);
    if (progress === null) return;
    event.preventDefault();
    if (asking || leaving) return;
    asking = true;
    void askToStop(window).then(async (stop) => {
      asking = false;
      if (!stop) return;
      leaving = true;
      await stopChanging(run);
      await run.ended(progress.runId);
      if (!window.isDestroyed()) window.close();
    });
  });
}

/** The run that is changing this PC, or null. */
function changingIn(run: RunInFlight): RunProgress | null {
  const progress = run.progress();
  return progress?.active && progress.kind !== 'check' ? progress : null;
}

/** Stops what is being changed, if anything is, after its step in flight. */
export async function stopChanging(run: RunInFlight): Promise<void> {
  const progress = changingIn(run);
  if (progress === null) return;
  await run.stop(progress.runId).catch((error: unknown) => logLine('error', `Stopping failed: ${error}`));
}

async function askToStop(window: BrowserWindow): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    message: visible(sentence('shell.stop.question')),
    detail: sentence('shell.stop.detail'),
    buttons: [sentence('shell.stop.keepGoing'), sentence('shell.stop.stop')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer.response === 1;
}
