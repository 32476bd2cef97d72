const { spawnSync } = require('node:child_process');
const { closeSync, openSync, readFileSync, writeFileSync } = require('node:fs');

/*
 * Runs in Windows Node under Wine: starts what a file says, one after the other, and writes down how each ended. A Linux
 * program would see only the last eight bits of an exit code.
 */

const [orders = '', answers = ''] = process.argv.slice(2);
/** @type {{ program: string, line: string }[]} */
const list = JSON.parse(readFileSync(orders, 'utf8'));
const ended = list.map(({ program, line }) => {
  // Files, because a pipe ends only with the last who has it, and Wine's desktop, started by the way, stays.
  const files = [`${answers}.out`, `${answers}.error`];
  const [out = 0, complaints = 0] = files.map((file) => openSync(file, 'w'));
  const { status, error } = spawnSync(program, [line], {
    // As it stands: the programs read their command lines each in their own way.
    windowsVerbatimArguments: true,
    argv0: `"${program}"`,
    stdio: ['ignore', out, complaints],
  });
  closeSync(out);
  closeSync(complaints);
  if (error !== undefined) return { status: null, out: '', error: `${program}: ${error.message}` };
  const [said, complained] = files.map((file) => readFileSync(file, 'utf8'));
  return { status, out: said, error: complained };
});
writeFileSync(answers, JSON.stringify(ended));
