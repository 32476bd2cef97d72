import { type BrowserWindow, Notification } from 'electron';
import type { RunEvent } from '../../../shared/events';
import { visible } from '../../../shared/visible';
import { sentence } from '../../shell-words';
import { type RunProgress, taskbarBar } from './run-progress';

/** Tells a person who looks elsewhere how a run goes: on the taskbar button, and in a notification at its end. */
export function showProgress(window: BrowserWindow, before: RunProgress | null, now: RunProgress): void {
  if (window.isDestroyed()) return;
  const { value, mode } = taskbarBar(now);
  window.setProgressBar(value, { mode });
  if (now.active) {
    if (now.waiting && !before?.waiting) callBack(window);
    return;
  }
  if (before?.active && !window.isFocused()) {
    callBack(window);
    notify(window, sentence(`shell.told.${now.kind}`));
  }
}

/** Lets the taskbar button blink until the window is looked at. */
function callBack(window: BrowserWindow): void {
  if (window.isFocused()) return;
  window.flashFrame(true);
  window.once('focus', () => window.flashFrame(false));
}

/** While we listen, the person looks at Teams: what it was told there is worth calling them back for. */
export function showHeard(window: BrowserWindow, { fact }: RunEvent): void {
  if (fact.type !== 'listening-ended' || fact.heard !== 'failure') return;
  if (window.isDestroyed() || window.isFocused()) return;
  callBack(window);
  notify(window, sentence('shell.told.turnedAway'));
}

function notify(window: BrowserWindow, title: string): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({
    title: visible(title),
    body: sentence('shell.told.look'),
  });
  notification.on('click', () => window.focus());
  notification.show();
}
