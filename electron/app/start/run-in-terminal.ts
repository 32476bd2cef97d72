import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { visible } from '../../../shared/visible';
import { openProcessIo, type ProcessIo, runProcess } from '../../cli/process-io';
import type { Surroundings } from '../../compose';
import { sentence } from '../../shell-words';
import { needsBox, readersOfThisStart } from './say-why';

/** Runs the packaged app as a command line: no window, no single-instance lock, and then the exit code. */
export async function runInTerminal(
  words: readonly string[],
  surroundings: () => Surroundings,
): Promise<void> {
  const io = openProcessIo();
  // Chromium takes some signals for itself on Linux, and turns them into this.
  app.on('before-quit', (event) => {
    event.preventDefault();
    io.interrupt();
  });
  const said = { last: '', errors: '' };
  const listening: ProcessIo = {
    ...io,
    out(text) {
      said.last = text;
      io.out(text);
    },
    error(text) {
      said.errors += text;
      io.error(text);
    },
  };
  const leave = async (exitCode: number) => {
    const result = words.includes('--json') ? '' : said.last;
    if (needsBox(readersOfThisStart(), false)) await showInBox(said.errors || result, said.errors !== '');
    app.exit(exitCode);
  };
  await runProcess(words, listening, surroundings, (exitCode) => void leave(exitCode));
}

/** How long a box may stand where perhaps nobody sees it (a task of the scheduler), milliseconds. */
const longestBox = 300_000;
/** What still fits on a small screen, characters. */
const boxLength = 3000;

/** Shows what was said where no stream leads anywhere, until it is closed or long enough. */
async function showInBox(text: string, isError: boolean): Promise<void> {
  const message = visible(text).trim().slice(0, boxLength);
  if (message === '') return;
  await app.whenReady();
  const box = {
    type: isError ? 'error' : 'info',
    title: sentence('shell.box.title'),
    message,
    buttons: [sentence('shell.box.ok')],
  } as const;
  await Promise.race([
    dialog.showMessageBox({ ...box, buttons: [...box.buttons] }),
    pause(longestBox, undefined, { ref: false }),
  ]);
}
