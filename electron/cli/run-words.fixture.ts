import { join, resolve } from 'node:path';
import { engineExecutable } from '../../simulator/engine-path';
import { scriptFolder } from '../../simulator/testing/script-folder';
import type { Surroundings } from '../compose';
import { runCommandLine } from './command-line';
import { givenInput } from './given-input.fixture';

const root = resolve(__dirname, '..', '..');

/** The command line of this checkout, with its simulator, or with a package's scripts where the suites run on them. */
export const checkout: Surroundings = {
  version: '1.2.3',
  packaged: false,
  scriptFolder,
  simulatorFolder: join(root, 'simulator'),
  engine: engineExecutable(root),
};

/** What a person does meanwhile, and where the command line lives. */
interface Circumstances {
  readonly surroundings?: Surroundings;
  /** Hears how a person would interrupt it, as soon as it can be interrupted. */
  readonly onInterrupt?: (interrupt: () => void) => void;
  /** Hears each text that goes to standard error. */
  readonly onError?: (text: string) => void;
}

/** Runs one command line, with nothing on its standard input, and answers with everything a shell would see. */
export async function runWords(words: readonly string[], circumstances: Circumstances = {}) {
  const out: string[] = [];
  const error: string[] = [];
  const io = {
    eraseLine: () => undefined,
    out: (text: string) => void out.push(text),
    error(text: string) {
      error.push(text);
      circumstances.onError?.(text);
    },
    isTerminal: false,
    input: givenInput(),
    onInterrupt(listener: () => void) {
      circumstances.onInterrupt?.(listener);
      return () => {};
    },
  };
  const exitCode = await runCommandLine(words, io, circumstances.surroundings ?? checkout);
  return { exitCode, out: out.join(''), error: error.join('') };
}
