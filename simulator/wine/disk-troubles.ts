import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';

/*
 * Troubles of a disk, made with Linux' own means below the Windows under Wine, which has none of them: Wine renames and
 * deletes what Windows would not let go of, and its drive has no size.
 */

const mounted: string[] = [];

/** Why no trouble can be made here, or null. */
export function reasonAgainstTroubles(): string | null {
  const { status } = spawnSync('unshare', ['--mount', 'true']);
  return status === 0 ? null : 'only root can mount a small disk, and not in every container';
}

/** A disk of its own in the place of a folder: so small that it fills up, or one that can't be renamed. */
export function putDisk(folder: string, kilobytes: number): void {
  mkdirSync(folder, { recursive: true });
  mount(folder, ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'sign-in-repair-test', folder]);
}

/** Lets nobody rename or delete a file or folder; what is inside a folder stays as it is. */
export function hold(place: string): void {
  mount(place, ['--bind', place, place]);
}

function mount(place: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync('mount', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount: ${error?.message ?? stderr}`);
  mounted.push(place);
}

/** Takes all troubles away, also those that a rehearsal before has left in these places. */
export function endTroubles(places: readonly string[] = []): void {
  for (const place of [...mounted.splice(0).reverse(), ...places]) {
    // Lazily: a Windows program may still look at it.
    while (isMounted(place) && spawnSync('umount', ['--lazy', place]).status === 0);
  }
}

function isMounted(place: string): boolean {
  return existsSync(place) && spawnSync('mountpoint', ['--quiet', place]).status === 0;
}
