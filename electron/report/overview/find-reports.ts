import { type Dirent, lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../host/files/decode-text';
import { readRegularFile } from '../../host/files/read-regular-file';
import { type ReportFacts, type ReportFault, readFacts } from './report-facts';

/** Why a file was not counted; the words are public, `overview --json` says them. */
export type FileFault = ReportFault | 'not-a-file' | 'unreadable' | 'empty' | 'too-large' | 'too-deep';

/** One file that may be a report, by its path below the folder, parts separated by `/`. */
export type FoundFile = { readonly file: string } & (
  | { readonly facts: ReportFacts }
  | { readonly fault: FileFault }
);

/** Most bytes that are read of a file: a report has some ten thousand. */
export const largestReport = 4 * 1024 * 1024;
/** Folders are followed so far down. */
const deepest = 12;

/**
 * Reads all files named `*.json` in a folder and those below it, one after the other and in the order of their names:
 * what it holds in memory does not grow with their number. Links are not followed, wherever they lead, and nothing but
 * regular files is opened. A file that can't be used is told, never an error.
 */
export async function* findReports(folder: string, withAddresses: boolean): AsyncGenerator<FoundFile> {
  yield* findBelow(folder, '', { withAddresses, depth: 0 });
}

interface Search {
  readonly withAddresses: boolean;
  readonly depth: number;
}

async function* findBelow(folder: string, below: string, search: Search): AsyncGenerator<FoundFile> {
  const entries = await entriesOf(join(folder, below));
  if (entries === null) yield { file: below, fault: 'unreadable' };
  for (const entry of entries ?? []) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isFolder(entry, join(folder, file))) {
      if (search.depth < deepest) yield* findBelow(folder, file, { ...search, depth: search.depth + 1 });
      else yield { file, fault: 'too-deep' };
    } else if (/\.json$/i.test(entry.name)) yield await readOne(folder, file, search);
  }
}

/** What a folder holds, by name; null where it can't be listed. */
async function entriesOf(path: string): Promise<Dirent[] | null> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  return entries?.sort((one, other) => (one.name < other.name ? -1 : 1)) ?? null;
}

/** Some file systems tell no kinds in their listings. */
function isFolder(entry: Dirent, path: string): boolean {
  const isUntold = !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink();
  if (!isUntold) return entry.isDirectory();
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function readOne(folder: string, file: string, search: Search): Promise<FoundFile> {
  try {
    const read = await readRegularFile(join(folder, file), largestReport);
    if (read === 'not-a-file') return { file, fault: read };
    if (!read.isWhole) return { file, fault: 'too-large' };
    const text = decodeText(read.bytes);
    if (text.trim() === '') return { file, fault: 'empty' };
    const facts = readFacts(text, search.withAddresses);
    return typeof facts === 'string' ? { file, fault: facts } : { file, facts };
  } catch {
    return { file, fault: 'unreadable' };
  }
}
