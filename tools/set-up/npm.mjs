import { existsSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * How to start npm without a shell. Its own Node and script are named by npm itself when it started us; that Node
 * also stays put while `npm ci` removes the one in node_modules. Otherwise npm lies beside this Node.
 *
 * @returns {[program: string, ...commandLine: string[]]}
 */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js') && existsSync(script)) return [node ?? process.execPath, script];
  const home = path.dirname(process.execPath);
  for (const beside of ['node_modules', '../lib/node_modules']) {
    const found = path.join(home, beside, 'npm', 'bin', 'npm-cli.js');
    if (existsSync(found)) return [process.execPath, found];
  }
  return ['npm'];
}

/**
 * @param {readonly string[]} commandLine
 * @param {{ seconds: number, folder?: string }} options
 */
export function runNpm(commandLine, options) {
  const [program, ...first] = npmCommand();
  return runProgram(program, [...first, ...commandLine], options);
}
