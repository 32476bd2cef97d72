import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { win32 } from 'node:path';
import { shell } from 'electron';
import type { Place } from '../../shared/contract';
import { failure, type Result, success } from '../../shared/result';

/** What each key stands for. The page can name a place; it can never name an address. */
export const placeAddresses = {
  'settings-date-and-time': 'ms-settings:dateandtime',
  'settings-email-accounts': 'ms-settings:emailandaccounts',
  'settings-work-accounts': 'ms-settings:workplace',
  'settings-network': 'ms-settings:network-status',
  'credential-manager': 'control.exe /name Microsoft.CredentialManager',
  'teams-web': 'https://teams.microsoft.com/',
  'password-reset': 'https://passwordreset.microsoftonline.com/',
} as const satisfies Record<Place, string>;

/** Opens a place on a real Windows. */
export async function openPlace(place: Place): Promise<Result<Record<string, never>>> {
  if (process.platform !== 'win32') return failure('not-found', 'Only Windows has this page.');
  try {
    if (place === 'credential-manager') await openCredentialManager();
    else await shell.openExternal(placeAddresses[place]);
    return success({});
  } catch (error) {
    return failure('refused', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Credential Manager is a Control Panel item without an address of its own. It is named by its canonical name, and
 * control.exe by its full path, so that no other control.exe on the search path can take its place.
 */
async function openCredentialManager(): Promise<void> {
  const root = process.env.SystemRoot ?? '';
  if (!/^[A-Z]:\\Windows$/i.test(root)) throw new Error(`SystemRoot is ${JSON.stringify(root)}.`);
  const directory = win32.join(root, 'System32');
  const child = spawn(win32.join(directory, 'control.exe'), ['/name', 'Microsoft.CredentialManager'], {
    cwd: directory,
    detached: true,
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  child.unref();
}
