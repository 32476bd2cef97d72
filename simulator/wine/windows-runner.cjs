const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');

/*
 * Runs in Windows Node under Wine: starts what a file says, one after the other, and writes down how each ended. A Linux
 * program would see only the last eight bits of an exit code.
 */

const [orders = '', answers = ''] = process.argv.slice(2);
/** @type {{ program: string, line: string }[]} */
const list = JSON.parse(readFileSync(orders, 'utf8'));
const ended = list.map(({ program, line }) => {
  const { status, stdout, stderr, error } = spawnSync(program, [line], {
    windowsVerbatimArguments: true,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { status, out: stdout, error: stderr };
});
writeFileSync(answers, JSON.stringify(ended));
