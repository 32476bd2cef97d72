import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineExecutable } from '../../simulator/engine-path';
import type { Surroundings } from '../compose';
import { type CommandLineIo, runCommandLine } from './command-line';

/** The command line of a checkout, on plain Node: the bundle stands in `out/main`. */
const root = resolve(__dirname, '..', '..');
const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const surroundings: Surroundings = {
  version: packageFile.version,
  packaged: false,
  scriptFolder: join(root, 'electron', 'powershell'),
  simulatorFolder: join(root, 'simulator'),
  engine: engineExecutable(root),
  dataFolder: null,
};

const io: CommandLineIo = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  onInterrupt(listener) {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
};

void runCommandLine(process.argv.slice(2), io, surroundings).then((exitCode) => {
  process.exitCode = exitCode;
});
