import { readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { whileHeld } from '../../electron/host/files/held-file';

/**
 * Plays somebody at a simulated PC: changes something on it while the product looks at it. The new state takes the
 * place of the old one at once, because the product may read at any moment: a clock that met half a file would end its
 * run.
 * @param file the state of the PC; no repair may be writing there
 */
export async function changeState<State>(file: string, change: (state: State) => State): Promise<void> {
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as State)));
  await whileHeld(() => rename(next, file));
}
