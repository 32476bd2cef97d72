import { mkdirSync } from 'node:fs';
import { app } from 'electron';
import { windowFolder } from './own-folders';

/** The name under which Windows knows this program's shortcut, its taskbar button and its notifications. */
export const appUserModelId = 'io.github.sign-in-repair.app';

/** What has to be said on Windows before anything else uses a folder or shows itself. */
export function settleOnWindows(): void {
  if (process.platform !== 'win32') return;
  app.setAppUserModelId(appUserModelId);
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = windowFolder(process.env.LOCALAPPDATA);
  if (folder === null) return;
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    // Electron's own place does too; it only travels with the profile.
  }
}
