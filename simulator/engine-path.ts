import { join } from 'node:path';

/** Where set-up puts the engine program. `root` is the checkout's folder; without it, the current one. */
export function engineExecutable(root = process.cwd()): string {
  return join(
    root,
    '.cache',
    'engine',
    process.platform === 'win32' ? 'simulator-engine.exe' : 'simulator-engine',
  );
}
