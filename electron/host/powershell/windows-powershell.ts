import { win32 } from 'node:path';

/** What of this process decides where Windows PowerShell is. */
export interface ProcessFacts {
  /** The environment variable SystemRoot. */
  readonly systemRoot: string | undefined;
  /** `process.arch`. */
  readonly architecture: string;
}

/**
 * The folder of Windows, from which its programs are started by full path: a search along PATH could find somebody
 * else's, and so could a SystemRoot that is no plain folder of a local drive; both are refused.
 * @param systemRoot the environment variable SystemRoot
 * @throws Error when it is not believable
 */
export function locateWindows(systemRoot: string | undefined): string {
  if (systemRoot === undefined || !/^[A-Za-z]:\\[^\\/:*?"<>|.]+$/.test(systemRoot)) {
    throw new Error(`SystemRoot is not a folder of a local drive: ${systemRoot ?? '(not set)'}`);
  }
  return systemRoot;
}

/**
 * The absolute path of Windows PowerShell 5.1.
 * @throws Error when SystemRoot is not believable
 */
export function locateWindowsPowerShell({ systemRoot, architecture }: ProcessFacts): string {
  // A 32-bit process that says System32 is given the 32-bit PowerShell, which sees another registry and other packages.
  const system = architecture === 'ia32' ? 'Sysnative' : 'System32';
  return win32.join(locateWindows(systemRoot), system, 'WindowsPowerShell', 'v1.0', 'powershell.exe');
}
