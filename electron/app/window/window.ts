import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { visible } from '../../../shared/visible';
import { pageAddress } from '../../ipc/page-address';
import { sentence } from '../../shell-words';
import { logLine } from '../log';
import { showWhenReady } from './show-window';
import { windowSize } from './window-size';
import { obeyZoom } from './zoom';

/** How often a crashed page is loaded again before a person is told. */
const maximumReloads = 3;

/** Fluent UI's page backgrounds, so that nothing flashes before the first paint. */
const background = { light: '#fafafa', dark: '#1f1f1f' } as const;

/** Opens the wizard's one window; it shows itself when its first page is painted, or when that does not come. */
export function openWindow(options: {
  readonly title: string;
  readonly developerTools: boolean;
}): BrowserWindow {
  const window = new BrowserWindow({
    title: visible(options.title),
    ...windowSize(screen.getPrimaryDisplay().workAreaSize),
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
  showWhenReady(window, (what) => logLine('error', what));
  obeyZoom(window);
  sayWhenPageIsLost(window);
  // Whatever goes wrong with it is told by events.
  void window.loadURL(pageAddress).catch(() => undefined);
  return window;
}

/** The run lives here in main, so a crashed page is only loaded again; it reads up on what it missed. */
function sayWhenPageIsLost(window: BrowserWindow): void {
  let reloads = 0;
  let isSaid = false;
  const say = (message: string, detail: string) => {
    if (isSaid || window.isDestroyed()) return;
    isSaid = true;
    // Never a box that holds up this process: repairs may be under way in it.
    void dialog.showMessageBox(window, {
      type: 'error',
      message: visible(message),
      detail: visible(detail),
      buttons: [sentence('shell.box.ok')],
    });
  };
  window.webContents.on('did-fail-load', (_event, _code, words, address, isMainFrame) => {
    if (!isMainFrame || words === 'ERR_ABORTED' || address !== pageAddress) return;
    say(sentence('shell.pageLost.unfilled'), sentence('shell.pageLost.unfilledDetail', { why: words }));
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    logLine('error', `The page's process is gone: ${details.reason} (${details.exitCode})`);
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    if (reloads < maximumReloads) {
      reloads += 1;
      window.webContents.reload();
      return;
    }
    say(sentence('shell.pageLost.stopped'), sentence('shell.pageLost.stoppedDetail'));
  });
}
