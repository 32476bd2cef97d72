import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findEscapes } from '../wine/escapes.mjs';
import { findWine, onDriveC, prefix, scratchHome, wineEnvironment, wineFolder } from '../wine/places.mjs';
import { isStamped, stamp } from './fingerprint.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

const stampFile = path.join(prefix, '.made-from');

/** Wine brings a prefix of another version up to date by itself, links and all: better a new one. Raise the number to make all anew. */
function recipe() {
  const description = statSync('/usr/share/wine/wine.inf', { throwIfNoEntry: false });
  return `1 ${description?.mtimeMs}`;
}

/** A Windows of our own under Wine, without a way to anything outside its folder. @type {import('../setup.mjs').Step} */
export const winePrefix = {
  name: 'Wine prefix',
  doing: 'making a scratch Windows under Wine',
  isDone: () => findWine() !== null && isStamped(stampFile, recipe()),
  async perform() {
    rmSync(prefix, { recursive: true, force: true });
    mkdirSync(scratchHome, { recursive: true });
    // Made first, because Wine gives only a folder that it makes itself the drive Z:, which is the whole computer.
    mkdirSync(path.join(prefix, 'dosdevices'), { recursive: true });
    mkdirSync(onDriveC());
    symlinkSync('../drive_c', path.join(prefix, 'dosdevices', 'c:'));
    try {
      await runWine(['wineboot', '--init']);
      await runWine(['winecfg', '-v', 'win10']);
    } finally {
      await endWine();
    }
    cutLinks();
    const escapes = findEscapes(prefix, wineFolder);
    if (escapes.length > 0) {
      throw new SetUpProblem(
        `Wine's scratch Windows has a way out (${escapes.join('; ')}): tell the maintainers.`,
      );
    }
    stamp(stampFile, recipe());
  },
};

/** @param {readonly string[]} commandLine */
async function runWine(commandLine) {
  const program = findWine() ?? 'wine';
  const { status, output } = await runProgram(program, commandLine, {
    seconds: 300,
    folder: onDriveC(),
    environment: wineEnvironment,
  });
  if (status !== 0) {
    throw new SetUpProblem(
      `Wine could not make a scratch Windows (${telltale(output)}): see that there is 2 GB of free space, then start again.`,
    );
  }
}

/** Ends what runs in our prefix, and waits until all of it is on disk. Other prefixes have servers of their own. */
export async function endWine() {
  for (const word of ['--kill', '--wait']) {
    await runProgram('/usr/bin/wineserver', [word], { seconds: 60, environment: wineEnvironment });
  }
}

/** Wine links serial ports to devices, and the person's folders to those of a home: here they are plain folders. */
function cutLinks() {
  for (const name of readdirSync(path.join(prefix, 'dosdevices'))) {
    if (name !== 'c:') rmSync(path.join(prefix, 'dosdevices', name));
  }
  const people = onDriveC('users');
  for (const person of readdirSync(people)) {
    for (const name of readdirSync(path.join(people, person))) {
      const folder = path.join(people, person, name);
      if (!lstatSync(folder).isSymbolicLink()) continue;
      rmSync(folder);
      mkdirSync(folder);
    }
  }
}
