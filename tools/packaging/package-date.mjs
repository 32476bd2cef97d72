import { execFileSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { root } from '../set-up/checkout.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';

/** Where nothing tells a date: a day that every archive can name. */
const anyDay = Date.UTC(2000, 0, 1) / 1000;

/**
 * The one date that everything in a package bears, so that the same tree always makes the same package: the variable
 * that all tools use for this, else the date of the last commit.
 *
 * @returns {Date}
 * @throws {SetUpProblem} when the variable is set to something else than seconds since 1970
 */
export function packageDate(environment = process.env) {
  const given = environment.SOURCE_DATE_EPOCH ?? '';
  if (given !== '' && !/^\d{9,10}$/.test(given))
    throw new SetUpProblem(
      `The environment variable SOURCE_DATE_EPOCH is "${given}": it has to be seconds since 1970, or unset.`,
    );
  return new Date(1000 * Number(given === '' ? dateOfCommit() : given));
}

function dateOfCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    // An unpacked archive of the sources, or no git.
    return anyDay;
  }
}

/** Gives everything below a folder, and the folder, one date. @param {string} folder @param {Date} date */
export function dateFiles(folder, date) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory() || entry.isFile())
      utimesSync(path.join(entry.parentPath, entry.name), date, date);
  }
  utimesSync(folder, date, date);
}
