import { win32 } from 'node:path';
import { isUsableWindowsFolder } from '../../host/files/windows-path';

/** The part of Electron that knows the folders of this system; it throws for a folder that is not to be had. */
export interface SystemFolders {
  getPath(name: 'documents' | 'desktop' | 'home' | 'userData'): string;
}

/**
 * Where Chromium keeps what belongs to the window, on Windows: in the local part of the profile. The roaming part, which
 * Electron takes by itself, is copied at each sign-in or lies on a server. Null where that part is not known; a variable
 * that is empty or no whole path counts as missing.
 */
export function windowFolder(localAppData: string | undefined): string | null {
  if (localAppData === undefined || !isUsableWindowsFolder(localAppData)) return null;
  return win32.join(localAppData, 'Sign-in Repair', 'window');
}

/** A folder of this system, or null where there is none: redirected to a server that is away, or never made. */
export function folderIn(
  folders: SystemFolders,
  name: Parameters<SystemFolders['getPath']>[0],
): string | null {
  try {
    return folders.getPath(name);
  } catch {
    return null;
  }
}

/** The folder that is offered first for a report, or null for none. */
export function reportFolder(folders: SystemFolders): string | null {
  return folderIn(folders, 'documents') ?? folderIn(folders, 'desktop') ?? folderIn(folders, 'home');
}
