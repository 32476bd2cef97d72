import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '../../shared/result';
import { describeJournalTrouble } from './journal-trouble';

/** Who holds the lock. A process id alone is used again by the next process, so its start belongs to it. */
const Holder = z.strictObject({
  pid: z.number().int().positive(),
  boot: z.string(),
  start: z.string().nullable(),
});
type Holder = z.infer<typeof Holder>;

/**
 * Takes the lock for this process and returns how to give it back. A lock that an ended process left behind is taken
 * over; an unreadable one too, as it was torn while being written by somebody who never held it.
 */
export async function takeLock(file: string, bootId: string): Promise<Result<() => Promise<void>>> {
  const start = await readProcessStart(process.pid);
  const mine = JSON.stringify({ pid: process.pid, boot: bootId, start } satisfies Holder);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(file, mine)) return success(() => release(file, mine));
      const found = await readFile(file, 'utf8').catch(() => null);
      if (found === null) continue;
      const holder = readHolder(found);
      if (holder !== null && (await isAlive(holder, bootId))) return failure('refused', busy(holder.pid));
      await removeStale(file, found);
    }
  } catch (error) {
    return describeJournalTrouble(dirname(file), error);
  }
  return failure(
    'refused',
    'Another repair has just begun on this PC. Wait until it has ended, then try again.',
  );
}

function busy(pid: number): string {
  return `Another repair is running on this PC (process ${pid}). Wait until it has ended, then try again.`;
}

/** Written under another name first, so that nobody ever sees half a lock. False when somebody else has it. */
async function create(file: string, text: string): Promise<boolean> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Moves a stale lock away, and looks again at what was moved: between looking and moving, somebody faster may have taken
 * it over. Theirs is put back.
 */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(file: string, mine: string): Promise<void> {
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === mine) await rm(file, { force: true });
}

function readHolder(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where a process's start cannot be read (Windows), a living process of the same boot counts as the holder. */
async function isAlive(holder: Holder, bootId: string): Promise<boolean> {
  if (holder.boot !== bootId) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // Not allowed to signal it: it exists, as somebody else's.
    if (!hasCode(error, 'EPERM')) return false;
  }
  return holder.start === null || holder.start === (await readProcessStart(holder.pid));
}

/** The start time of a process in ticks since the boot, field 22 of Linux' stat; null where there is none. */
async function readProcessStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may contain anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
