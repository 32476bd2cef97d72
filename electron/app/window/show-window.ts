import type { BrowserWindow } from 'electron';

/** How long the first page may take to be painted before the window is shown without it, milliseconds. */
const patience = 5000;
/** Chromium's number for a load that another one has replaced. */
const replaced = -3;

/**
 * Shows a window when its first page is painted; and also when that does not come, because a program that stays
 * invisible can neither be looked at nor closed.
 */
export function showWhenReady(window: BrowserWindow, onTrouble: (what: string) => void): void {
  const show = () => {
    clearTimeout(late);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const late = setTimeout(() => {
    if (!window.isDestroyed() && !window.isVisible()) onTrouble('The page is not painted yet.');
    show();
  }, patience);
  window.once('closed', () => clearTimeout(late));
  window.once('ready-to-show', show);
  window.webContents.on('render-process-gone', show);
  window.webContents.on('did-fail-load', (_event, code, words, _address, isMainFrame) => {
    if (!isMainFrame || code === replaced) return;
    onTrouble(`The page did not load: ${words} (${code})`);
    show();
  });
}
