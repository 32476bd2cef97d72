import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineExecutable } from '../../simulator/engine-path';
import type { Surroundings } from '../compose';
import { openProcessIo, runProcess } from './process-io';

/** The command line of a checkout, on plain Node: the bundle stands in `out/main`. */
function findSurroundings(): Surroundings {
  const root = resolve(__dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    packaged: false,
    scriptFolder: join(root, 'electron', 'powershell'),
    simulatorFolder: join(root, 'simulator'),
    engine: engineExecutable(root),
  };
}

void runProcess(process.argv.slice(2), openProcessIo(), findSurroundings, (exitCode) =>
  process.exit(exitCode),
);
