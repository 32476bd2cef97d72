import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { app, dialog } from 'electron';
import { visible } from '../../../shared/visible';
import { sentence } from '../../shell-words';

/** How a program was started, as far as it decides where somebody reads what it says. */
export interface Readers {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  /** Whether standard output or standard error leads anywhere. */
  readonly hasStreams: boolean;
  /** The name of the account; that of the computer itself, as which services and management tools run, ends in "$". */
  readonly account: string | undefined;
}

/**
 * Whether a box is needed for somebody to learn of it. A Windows program that was started from a shortcut has no
 * streams at all; whoever asked for the wizard looks at the screen, whatever it was started from. The computer's own
 * account has no screen, and a box there would stand for ever.
 */
export function needsBox(readers: Readers, forWizard: boolean): boolean {
  const { platform, packaged, hasStreams, account } = readers;
  const canBeSeen = platform === 'win32' && packaged && account?.endsWith('$') !== true;
  return canBeSeen && (forWizard || !hasStreams);
}

/** How this program was started. */
export function readersOfThisStart(): Readers {
  return {
    platform: process.platform,
    packaged: app.isPackaged,
    hasStreams: [1, 2].some(leadsAnywhere),
    account: process.env.USERNAME,
  };
}

/**
 * Whether somebody can read what is written there: a terminal, a file, a pipe. Where Windows gives a program no streams
 * Node opens NUL in their place (`PlatformInit` in `src/node.cc`), which is a device like a terminal and is none.
 */
export function leadsAnywhere(descriptor: number): boolean {
  try {
    return isatty(descriptor) || !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Says in one sentence why nothing opens. To be called only where nothing is under way: a box holds everything up until
 * it is closed.
 */
export function sayWhy(why: string, forWizard: boolean): void {
  // A reader that has gone must not become an error of its own.
  process.stderr.on('error', () => undefined);
  process.stderr.write(`${visible(why)}\n`);
  if (needsBox(readersOfThisStart(), forWizard))
    dialog.showErrorBox(sentence('shell.box.title'), visible(why));
}
