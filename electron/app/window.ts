import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { logLine } from './log';
import { pageAddress } from './page-address';

/** How often a crashed page is loaded again before a person is told. */
const maximumReloads = 3;

/** Fluent UI's page backgrounds, so that nothing flashes before the first paint. */
const background = { light: '#fafafa', dark: '#1f1f1f' } as const;

/** Opens the wizard's one window; it shows itself when its first page is painted. */
export function openWindow(options: {
  readonly title: string;
  readonly developerTools: boolean;
}): BrowserWindow {
  const window = new BrowserWindow({
    title: options.title,
    width: 960,
    height: 640,
    minWidth: 720,
    minHeight: 520,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: options.developerTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  reviveCrashedPage(window);
  void window
    .loadURL(pageAddress)
    .catch((error: unknown) => logLine('error', `The page did not load: ${error}`));
  return window;
}

/** The run lives here in main, so a crashed page is only loaded again; it reads up on what it missed. */
function reviveCrashedPage(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    logLine('error', `The page's process is gone: ${details.reason} (${details.exitCode})`);
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    if (reloads < maximumReloads) {
      reloads += 1;
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(
      'The window stopped working',
      'What was running goes on until its current step is done. Close this program and start it again: it will check first and tell you how things stand.',
    );
  });
}
