import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from '../cli/arguments';
import { publishEvents } from '../ipc/publish-events';
import type { RepairService, ServedCalls } from '../ipc/repair-service';
import { serveContract } from '../ipc/serve-contract';
import { showHeard, showProgress } from './attention';
import { guardClose } from './close-guard';
import { desktopCalls } from './desktop-calls';
import { denyForeignRequests, denyNavigation, denyPermissions } from './lock-down';
import { logLine } from './log';
import { listPageFiles } from './page-files';
import { registerPageScheme, servePage } from './protocol';
import { RunWatch } from './run-watch';
import { claimSingleInstance } from './single-instance';
import { openWindow } from './window';

/** What the wizard needs from the composition root. */
export interface WizardOptions {
  readonly title: string;
  readonly simulated: boolean;
  /** Called once, as early as possible: sessions start while the window loads. */
  openService(): Promise<RepairService>;
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
  if (!claimSingleInstance(app, () => bringToFront(window))) {
    app.quit();
    return;
  }
  denyNavigation(app);
  Menu.setApplicationMenu(null);

  const service = options.openService();
  const calls = service.then(
    (opened): ServedCalls => ({
      ...opened.calls,
      ...desktopCalls({ service: opened, window: () => window, simulated: options.simulated }),
    }),
  );
  calls.catch((error: unknown) => failToStart(error, options.simulated));
  const watch = new RunWatch((before, now) => {
    if (window !== null) showProgress(window, before, now);
  });

  void app.whenReady().then(() => {
    const developerTools = !app.isPackaged;
    denyPermissions(session.defaultSession);
    denyForeignRequests(session.defaultSession, developerTools);
    servePage(session.defaultSession, listPageFiles(join(__dirname, '../renderer')));
    serveContract(calls, ourPage, reportFault);
    window = openWindow({ title: options.title, developerTools });
    guardClose(window, {
      progress: () => watch.progress(),
      ended: (runId) => watch.ended(runId),
      stop: async (runId) => (await service).calls.stopRun({ runId }),
    });
  });
  void service.then(
    (opened) => {
      opened.onEvent((event) => {
        watch.take(event);
        if (window !== null) showHeard(window, event);
      });
      publishEvents(opened, ourPage);
    },
    () => undefined,
  );
  quitInOrder(options.closeService);
}

function bringToFront(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Says in one sentence why nothing opens. A simulation is started from a terminal, so that is where it says so. */
function failToStart(error: unknown, simulated: boolean): void {
  const words = error instanceof Error ? error.message : String(error);
  logLine('error', `The app could not start: ${words}`);
  if (simulated) process.stderr.write(`${words}\n`);
  else dialog.showErrorBox('Sign-in Repair could not start', words);
  app.exit(error instanceof CommandLineError ? error.exitCode : exitCodes.internalFault);
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
