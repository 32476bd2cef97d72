import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { win32 } from 'node:path';
import { shell } from 'electron';
import type { Place } from '../../../shared/contract';
import { failure, type Result, success } from '../../../shared/result';
import { locateWindows } from '../../host/powershell/windows-powershell';

/** What each key stands for. The page can name a place; it can never name an address. */
export const placeAddresses = {
  'settings-date-and-time': 'ms-settings:dateandtime',
  'settings-email-accounts': 'ms-settings:emailandaccounts',
  'settings-work-accounts': 'ms-settings:workplace',
  'settings-network': 'ms-settings:network-status',
  // The page that Windows itself opens where a network wants a sign-in: not encrypted, so that the network can answer.
  'network-sign-in': 'http://www.msftconnecttest.com/redirect',
  'credential-manager': 'control.exe /name Microsoft.CredentialManager',
  'teams-web': 'https://teams.microsoft.com/',
  'password-reset': 'https://passwordreset.microsoftonline.com/',
  // Microsoft's own test of the sign-in helpers: the window opens, or the helper needs registering.
  'helper-work-window': 'shell:appsFolder\\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy!App',
  'helper-personal-window': 'shell:appsFolder\\Microsoft.Windows.CloudExperienceHost_cw5n1h2txyewy!App',
} as const satisfies Record<Place, string>;

/**
 * Places without an address that Windows opens by itself: a program by its place below the Windows folder, with
 * constant arguments. Control Panel items go by their canonical name; apps of Windows go through the shell, so that
 * they run as the person and never with more rights.
 */
const programs: Partial<Record<Place, { readonly path: string; readonly arguments: readonly string[] }>> = {
  'credential-manager': {
    path: 'System32\\control.exe',
    arguments: ['/name', 'Microsoft.CredentialManager'],
  },
  // [D for the argument; that no window tells of a broken helper is to be confirmed on Windows]
  'helper-work-window': { path: 'explorer.exe', arguments: [placeAddresses['helper-work-window']] },
  'helper-personal-window': { path: 'explorer.exe', arguments: [placeAddresses['helper-personal-window']] },
};

/** Opens a place on a real Windows. */
export async function openPlace(place: Place): Promise<Result<Record<string, never>>> {
  if (process.platform !== 'win32') return failure('not-found', 'Only Windows has this page.');
  try {
    const program = programs[place];
    if (program) await startProgram(program.path, program.arguments);
    else await shell.openExternal(placeAddresses[place]);
    return success({});
  } catch (error) {
    return failure('refused', error instanceof Error ? error.message : String(error));
  }
}

/** Starts a program of Windows by its full path, so that no other one on the search path can take its place. */
async function startProgram(path: string, constants: readonly string[]): Promise<void> {
  const root = locateWindows(process.env.SystemRoot);
  const child = spawn(win32.join(root, path), constants, {
    cwd: win32.join(root, 'System32'),
    detached: true,
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  child.unref();
}
