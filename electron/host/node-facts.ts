import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipePath } from './admin-lane/lane-pipe';
import type { Fetch } from './time/time-sources';

/** What Node and Electron do on this system, as error codes. Only `verify` asks. */
export interface NodeFacts {
  /** Whether this program runs on Windows; elsewhere what Node does shows nothing of it. */
  readonly onWindows: boolean;
  /** How looking up a name that can't exist fails; null when it did not. */
  readonly unknownName: string | null;
  /** How a second server on the name of a first one fails; null when it does not. */
  readonly secondServer: string | null;
  /** What Electron's fetch says of a port of this computer that nobody listens on; null where there is no Electron. */
  readonly refusedFetch: string | null;
  /** What asking for the right to write to Windows' own folder answers (`ok` or a code); null off Windows. */
  readonly systemFolderAccess: string | null;
}

/** What Node's file calls do in a scratch folder: error codes, null for success. */
export interface TriedNodeFiles {
  readonly appendTruncate: string | null;
  readonly syncReader: string | null;
  readonly renameOverReadOnly: string | null;
  readonly openReadOnly: string | null;
  readonly journalWrites: string | null;
  readonly realPathOfCase: 'as-on-disk' | 'as-asked' | 'none';
  /** Whether a file had the mark of a download before and after it was taken off. */
  readonly marked: boolean;
  readonly markLeft: boolean;
}

/** @param electronFetch Electron's `net.fetch`, or undefined in plain Node */
export async function readNodeFacts(electronFetch: Fetch | undefined): Promise<NodeFacts> {
  return {
    onWindows: process.platform === 'win32',
    unknownName: await codeOf(() => lookup(`${randomBytes(8).toString('hex')}.invalid`)),
    secondServer: await listenTwice(),
    refusedFetch: electronFetch === undefined ? null : await fetchNothing(electronFetch),
    systemFolderAccess: askForSystemFolder(),
  };
}

async function listenTwice(): Promise<string | null> {
  const path = pipePath(randomBytes(16).toString('hex'));
  const first = createServer();
  const second = createServer();
  try {
    await listen(first, path);
    return await codeOf(() => listen(second, path));
  } catch (error) {
    return `first: ${code(error)}`;
  } finally {
    first.close();
    second.close();
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

/** A port that was free a moment ago: nothing leaves this computer. */
async function fetchNothing(electronFetch: Fetch): Promise<string | null> {
  const server = createServer();
  try {
    const port = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await new Promise((resolve) => server.close(resolve));
    await electronFetch(`http://127.0.0.1:${port}/`, {});
    return 'answered';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function askForSystemFolder(): string | null {
  const folder = process.env.SystemRoot;
  if (process.platform !== 'win32' || !folder) return null;
  try {
    // biome-ignore lint/plugin: what asking answers is the very question here
    accessSync(folder, constants.W_OK);
    return 'ok';
  } catch (error) {
    return code(error);
  }
}

/** A folder in which files may be tried, until it is removed with all that is in it. */
export interface Scratch {
  readonly path: string;
  /** Tries everything that needs no PowerShell. */
  tryFiles(): Promise<Omit<TriedNodeFiles, 'marked' | 'markLeft'>>;
  /** Makes the file `marked` with the mark of a download; whether it has it then. */
  mark(): boolean;
  /** Whether it still has it. */
  isMarked(): boolean;
  remove(): void;
}

/** Makes a scratch folder of our own, and removes what earlier ones were left behind by a kill. */
export function openScratch(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'sign-in-repair-verify-'));
  const { mtimeMs: now } = lstatSync(path);
  for (const name of readdirSync(tmpdir())) {
    if (isLeftBehind(name, now)) removeAll(join(tmpdir(), name));
  }
  const stream = join(path, 'marked:Zone.Identifier');
  return {
    path,
    tryFiles: () => tryNodeFiles(path),
    mark() {
      writeFileSync(join(path, 'marked'), 'text');
      try {
        writeFileSync(stream, '[ZoneTransfer]\r\nZoneId=3\r\n');
      } catch {
        // A file system without streams, such as FAT.
      }
      return existsSync(stream);
    },
    isMarked: () => existsSync(stream),
    remove: () => removeAll(path),
  };
}

/** Older than any try takes: another one may be going on right now. */
function isLeftBehind(name: string, now: number): boolean {
  if (!/^sign-in-repair-verify-[0-9A-Za-z]{6}$/.test(name)) return false;
  const found = lstatSync(join(tmpdir(), name), { throwIfNoEntry: false });
  return found?.isDirectory() === true && now - found.mtimeMs > 600_000;
}

function removeAll(path: string): void {
  try {
    for (const name of readdirSync(path)) {
      if (lstatSync(join(path, name)).isFile()) chmodSync(join(path, name), 0o600);
    }
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A program that holds something there; the next try removes it.
  }
}

async function tryNodeFiles(folder: string): Promise<Omit<TriedNodeFiles, 'marked' | 'markLeft'>> {
  const file = (name: string) => join(folder, name);
  writeFileSync(file('reader'), 'text');
  writeFileSync(file('read-only'), 'text');
  writeFileSync(file('new'), 'text');
  chmodSync(file('read-only'), 0o444);
  return {
    appendTruncate: await withHandle(file('append'), 'a', (handle) => handle.truncate(0)),
    syncReader: await withHandle(file('reader'), 'r', (handle) => handle.sync()),
    renameOverReadOnly: await codeOf(async () => renameSync(file('new'), file('read-only'))),
    openReadOnly: await codeOf(async () => closeSync(openSync(file('read-only'), 'r+'))),
    realPathOfCase: realPathOfCase(folder),
    journalWrites: await withHandle(file('journal'), constants.O_RDWR | constants.O_CREAT, async (handle) => {
      await handle.write('line\n', 0);
      await handle.sync();
      await handle.truncate(0);
      await handle.write('line\n', 0);
    }),
  };
}

/** What the system calls a file that is asked for in other letters. */
function realPathOfCase(folder: string): TriedNodeFiles['realPathOfCase'] {
  try {
    return realpathSync.native(join(folder, 'READER')).endsWith('reader') ? 'as-on-disk' : 'as-asked';
  } catch {
    return 'none';
  }
}

async function withHandle(
  path: string,
  flags: string | number,
  act: (handle: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
): Promise<string | null> {
  const handle = await open(path, flags, 0o600);
  try {
    return await codeOf(() => act(handle));
  } finally {
    await handle.close();
  }
}

async function codeOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return code(error);
  }
}

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
