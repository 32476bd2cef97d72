import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What the window has to know before it is drawn. It is read here by itself: the parser of everything else would cost
 * the first page more than it needs. A file that is odd in any way is told of later, where the preferences are opened.
 */

/** Where the preferences lie in a data folder. */
export const preferencesFile = (dataFolder: string) => join(dataFolder, 'preferences.json');

/** More than any preferences of ours, bytes. */
export const largestPreferences = 64 * 1024;

/** What Chromium is told before it draws: how, and in which of our languages; null for what it finds out by itself. */
export interface EarlyPreferences {
  readonly theme: 'light' | 'dark' | null;
  readonly language: string | null;
}

/** Never throws, and never waits for a pipe or a device in the file's place. */
export function readEarlyPreferences(file: string, languages: readonly string[]): EarlyPreferences {
  try {
    const { theme, language } = JSON.parse(readText(file)) ?? {};
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : null,
      language: languages.includes(language) ? language : null,
    };
  } catch {
    return { theme: null, language: null };
  }
}

function readText(file: string): string {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const descriptor = openSync(file, flags);
  try {
    if (!fstatSync(descriptor).isFile()) return '';
    const bytes = Buffer.alloc(largestPreferences);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}
