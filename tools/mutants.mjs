import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/*
 * `npm run mutants`: breaks the product on purpose, one lie at a time, in a scratch copy of the checkout, and expects the
 * scenario that guards against it to turn red. A mutant that survives is a hole in the tests.
 */

const root = resolve(import.meta.dirname, '..');

/** @type {readonly { name: string, file: string, find: string, replace: string, test: string }[]} */
const mutants = [
  {
    name: 'delete the wrong credential',
    file: 'electron/repairs/credentials-remove.ts',
    find: 'named.includes(credential));',
    replace: 'sorted.personal.includes(credential));',
    test: 'is repaired in every point',
  },
  {
    name: 'skip the new measurement',
    file: 'electron/repairs/measuring-clock.ts',
    find: 'await measureClock(inquiry, first);',
    replace: '',
    test: 'is repaired in every point',
  },
  {
    name: 'register as the administrator',
    file: 'electron/checks/pc-facts.ts',
    find: "return identity.signedIn.sid === identity.sid ? 'signed-in' : 'somebody-else';",
    replace: "return 'signed-in';",
    test: 'of the whole app as somebody else',
  },
  {
    name: 'believe a claim',
    file: 'electron/engine/run-user-repair.ts',
    find: "if (verified) return 'repaired';",
    replace: "if (verified || claim.ok) return 'repaired';",
    test: 'never count as repaired',
  },
  {
    name: 'drop a frame',
    file: 'electron/powershell/admin-lane.ps1',
    find: "Send-LaneFrame -Lane $Lane -Fields ([ordered]@{ type = 'step-started'; step = $Step })",
    replace: '',
    test: 'is repaired in every point',
  },
];

/** A scratch copy with the same modules and engine, so that nothing of the checkout is ever changed. */
function copyCheckout() {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-mutant-'));
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  });
  for (const file of listed.stdout.toString('utf8').split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  for (const shared of ['node_modules', '.cache'])
    symlinkSync(join(root, shared), join(folder, shared), 'junction');
  return folder;
}

/** @param {string} folder @param {string} test */
function passes(folder, test) {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const report = join(folder, 'mutant-report.json');
  const reporter = ['--reporter', 'json', '--outputFile', report];
  const words = [vitest, 'run', '--project', 'host', ...reporter, 'simulator/scenarios.test.ts', '-t', test];
  rmSync(report, { force: true });
  spawnSync(process.execPath, words, { cwd: folder, stdio: 'ignore' });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (numPassedTests + numFailedTests === 0) throw new Error(`No test is named "${test}".`);
  return numFailedTests === 0;
}

const folder = copyCheckout();
let survivors = 0;
try {
  for (const { name, file, find, replace, test } of mutants) {
    const path = join(folder, file);
    const original = readFileSync(path, 'utf8');
    if (!original.includes(find)) throw new Error(`The mutant "${name}" no longer fits ${file}.`);
    if (!passes(folder, test)) throw new Error(`"${test}" is red without any mutant.`);
    writeFileSync(path, original.replace(find, replace));
    const survived = passes(folder, test);
    writeFileSync(path, original);
    if (survived) survivors += 1;
    process.stdout.write(`${survived ? 'SURVIVED' : 'killed  '}  ${name}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = survivors === 0 ? 0 : 1;
