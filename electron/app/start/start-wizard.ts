import { join } from 'node:path';
import { app, type BrowserWindow, Menu, session } from 'electron';
import { exitCodes } from '../../../shared/exit-code';
import { CommandLineError } from '../../command-line-error';
import { publishEvents } from '../../ipc/publish-events';
import type { RepairService, ServedCalls } from '../../ipc/repair-service';
import { serveContract } from '../../ipc/serve-contract';
import { sentence } from '../../shell-words';
import { logLine } from '../log';
import { desktopCalls } from '../page/desktop-calls';
import { denyForeignRequests, denyNavigation, denyPermissions } from '../page/lock-down';
import { listPageFiles } from '../page/page-files';
import { registerPageScheme, servePage } from '../page/serve-page';
import { showHeard, showProgress } from '../window/attention';
import { guardClose, type RunInFlight, stopChanging } from '../window/close-guard';
import { RunWatch } from '../window/run-progress';
import { showTheme } from '../window/show-theme';
import { openWindow } from '../window/window';
import { readWindowHandle } from '../window/window-handle';
import { folderIn } from './own-folders';
import { sayWhy } from './say-why';
import { claimSingleInstance } from './single-instance';

/** What the wizard needs from the composition root. */
export interface WizardOptions {
  readonly title: string;
  readonly simulated: boolean;
  /**
   * Called once, when the first page is painted and asks for something. `promptWindow` answers the handle of the window
   * whenever Windows is to show a prompt in front of it.
   */
  openService(promptWindow: () => number): Promise<RepairService>;
  closeService(): Promise<void>;
}

/** Opens the wizard: one window, walled in, on one repair service. Must be called before the app is ready. */
export function startWizard(options: WizardOptions): void {
  let window: BrowserWindow | null = null;
  const ourPage = () => (window === null || window.isDestroyed() ? null : window.webContents);
  const reportFault = (what: string) => logLine('warn', what);

  // Root cannot have Chromium's sandbox, and asking for it would take --no-sandbox away again. A release refuses that
  // switch (see switches.ts), so there the sandbox is never left out.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerPageScheme();
  logSurprises();
  if (!claimSingleInstance(app, { bringToFront: () => bringToFront(window), leave: leaveToFirst })) return;
  denyNavigation(app);
  Menu.setApplicationMenu(null);

  const watch = new RunWatch((before, now) => {
    if (window !== null) showProgress(window, before, now);
  });

  const openCalls = async (): Promise<ServedCalls> => {
    const service = await options.openService(() =>
      window === null || window.isDestroyed() ? 0 : readWindowHandle(window.getNativeWindowHandle()),
    );
    service.onEvent((event) => {
      watch.take(event);
      if (window !== null) showHeard(window, event);
    });
    publishEvents(service, ourPage);
    return {
      ...service.calls,
      async savePreferences(request) {
        const saved = await service.calls.savePreferences(request);
        if (saved.ok) showTheme(request.preferences.theme);
        return saved;
      },
      ...desktopCalls({ service, window: () => window, simulated: options.simulated }),
    };
  };
  let opened: Promise<ServedCalls> | null = null;
  // Engine, journal and PowerShell would take the processors from the first page, which needs none of them.
  const calls = () => {
    if (opened === null) {
      opened = openCalls();
      opened.catch(failToStart);
    }
    return opened;
  };
  const run: RunInFlight = {
    progress: () => watch.progress(),
    ended: (runId) => watch.ended(runId),
    stop: async (runId) => (await calls()).stopRun({ runId }),
  };
  obeyConsole(run);

  const opening = app.whenReady().then(() => {
    const developerTools = !app.isPackaged;
    denyPermissions(session.defaultSession);
    denyForeignRequests(session.defaultSession, developerTools);
    servePage(session.defaultSession, listPageFiles(join(__dirname, '../renderer')));
    serveContract(calls, ourPage, reportFault);
    window = openWindow({ title: options.title, developerTools });
    guardClose(window, run);
  });
  opening.catch(failToStart);
  quitInOrder(options.closeService);
}

function bringToFront(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Says in one sentence why nothing opens, and leaves. */
function failToStart(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  sayWhy(words, true);
  const exitCode = error instanceof CommandLineError ? error.exitCode : exitCodes.internalFault;
  void logLine('error', `The app could not start: ${words}`).then(() => app.exit(exitCode));
}

/** Another instance holds the lock, and this one has nothing to do; unless the other has not even heard of it. */
function leaveToFirst(wasHeard: boolean): void {
  if (!wasHeard) {
    sayWhy(sentence('shell.start.openAlready', { folder: folderIn(app, 'userData') ?? '' }), true);
  }
  app.exit(wasHeard ? exitCodes.healthy : exitCodes.internalFault);
}

/**
 * What nobody awaited is for the log: repairs may be under way, and whatever it broke ends by its own limit. Without
 * listeners Electron would put up a box for developers.
 */
function logSurprises(): void {
  const note = (error: unknown) =>
    logLine('error', `Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}

/**
 * Electron attaches itself to the console it was started from, and what happens there arrives here too; without
 * listeners Windows would end this process in mid-repair. Ctrl+C is like closing the window, which asks. When the
 * console goes away Windows ends us some seconds later whatever we do, so no further step may begin.
 */
function obeyConsole(run: RunInFlight): void {
  for (const signal of ['SIGINT', 'SIGBREAK', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  process.on('SIGHUP', () => void stopChanging(run));
}

/** Leaves only after sessions and servers have been closed. */
function quitInOrder(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close()
      .catch((error: unknown) => logLine('error', `Closing failed: ${error}`))
      .finally(() => {
        closed = true;
        // Where there is nothing to close, this still runs within "will-quit", and Electron drops a quit asked for there.
        setImmediate(() => app.quit());
      });
  });
}
