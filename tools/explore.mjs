import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { inCheckout, root } from './set-up/checkout.mjs';
import { findNode } from './set-up/node-program.mjs';

/*
 * `npm run explore [ROUNDS]`: tests of properties with examples that nobody has tried yet. What it finds gets a test of
 * its own; EXAMPLES_SEED=… with the seed that it names meets the same examples again.
 */

const words = process.argv.slice(2);
const rounds = Number(words[0] ?? 10);
if (words.length > 1 || !Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('npm run explore [ROUNDS]: the number of rounds is a whole number from 1 on; 10 without it.');
  process.exit(64);
}

const grep = spawnSync('git', ['grep', '-lE', "from 'fast-check'", '--', '*.test.ts'], { cwd: root });
const files = grep.stdout.toString('utf8').trim().split('\n');
console.log(`${files.length} files with tests of properties`);

let failed = 0;
for (let round = 1; round <= rounds; round += 1) {
  const seed = `${randomInt(2 ** 31)}`;
  const commandLine = [inCheckout('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=dot', ...files];
  const { status, stdout, stderr } = spawnSync(findNode(), commandLine, {
    cwd: root,
    env: { ...process.env, EXAMPLES_SEED: seed },
    encoding: 'utf8',
  });
  console.log(`round ${round} of ${rounds}, EXAMPLES_SEED=${seed}: ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status === 0) continue;
  failed += 1;
  console.log(stdout, stderr);
}
process.exitCode = failed === 0 ? 0 : 1;
