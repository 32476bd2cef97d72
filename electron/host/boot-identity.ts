import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What was last known of a boot: its name, how long it had lasted, and when it seemed to have begun. */
export const BootMark = z.strictObject({
  id: z.string(),
  /** Monotonic milliseconds since that boot, when the mark was written. */
  uptime: z.number(),
  /** Wall clock minus uptime, milliseconds since 1970. Moves whenever the clock is corrected. */
  begunAt: z.number(),
});
export type BootMark = z.infer<typeof BootMark>;

/** More than the drift between the two counters, less than any restart takes. */
const tolerance = 5000;

/**
 * Whether this moment belongs to the marked boot. A shorter uptime proves a restart whatever the clock says. An equal
 * beginning proves that there was none. In between, when the clock was corrected while nobody looked, nothing is
 * proven and the answer is no: calling one boot two costs nothing, as every run measures again anyway.
 */
export function belongsToBoot(mark: BootMark, now: Omit<BootMark, 'id'>): boolean {
  return now.uptime >= mark.uptime && Math.abs(now.begunAt - mark.begunAt) <= tolerance;
}

interface Counters {
  wall(): number;
  monotonic(): bigint;
}

/**
 * The identity of this boot. Linux has one of its own. Windows gives Node none, and the time of the boot that it does
 * give is made from the wall clock and moves with every correction, ours included. So a mark in the data folder names
 * the boot, and the process that corrects the clock writes the mark anew: it has lived through both times.
 */
export function createBootIdentity(markFile: string, counters: Counters): () => string {
  const ofSystem = readLinuxBootId();
  if (ofSystem !== null) return () => ofSystem;
  const read = () => {
    const uptime = Number(counters.monotonic() / 1_000_000n);
    return { uptime, begunAt: counters.wall() - uptime };
  };
  const mark = readMark(markFile);
  const id = mark !== null && belongsToBoot(mark, read()) ? mark.id : randomUUID();
  return () => {
    writeMark(markFile, { id, ...read() });
    return id;
  };
}

function readLinuxBootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

function readMark(file: string): BootMark | null {
  try {
    return BootMark.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Without a mark the next start takes this boot for another one, which is allowed; so failing here is no failure. */
function writeMark(file: string, mark: BootMark): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(mark));
  } catch {
    // An unwritable data folder is reported by the journal, which needs it.
  }
}
