import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { asciiJson } from '../shared/ascii-json';
import { Mutation, Scenario } from '../shared/scenario';
import { readQuarantine, writeQuarantine } from './kept-quarantine';
import { monotonicMilliseconds, withClockAsItIs } from './simulated-clock';

/** The simulated PC as it is now: the scenario with every change made to it since, and a record of each change. */
export const SimulatedState = z.strictObject({
  ...Scenario.shape,
  mutations: z.array(Mutation),
  /** Counters and process ids of the simulator itself; not part of the PC. */
  runtime: z.record(z.string(), z.unknown()),
});
export type SimulatedState = z.infer<typeof SimulatedState>;

/** The folder in which one simulated PC lives. Only the simulated Windows writes its state after the start. */
export interface RunFolder {
  readonly path: string;
  readState(): SimulatedState;
  /** The state in the form of a scenario file with its mutations. */
  describeState(): string;
  remove(): void;
}

export function createRunFolder(scenario: Scenario): RunFolder {
  const path = mkdtempSync(join(tmpdir(), 'sign-in-repair-simulated-'));
  mkdirSync(join(path, 'profile'));
  writeQuarantine(path, scenario.quarantine ?? []);
  const stateFile = join(path, 'state.json');
  const runtime = { clockStartedAt: monotonicMilliseconds() };
  writeFileSync(stateFile, JSON.stringify({ ...scenario, mutations: [], runtime }, null, 2));
  const readState = createStateReader(stateFile);
  return {
    path,
    readState,
    describeState() {
      const { runtime: _internal, quarantine: _earlier, ...rest } = withClockAsItIs(readState());
      const quarantine = readQuarantine(path);
      return `${asciiJson(quarantine.length > 0 ? { ...rest, quarantine } : rest)}\n`;
    },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * Reads the state afresh when its file has been replaced. The clock asks many times a millisecond, so an unchanged file
 * (same inode, size and time) is not parsed again. On Windows a read can meet the moment of replacing: then the state
 * before it still holds.
 */
function createStateReader(file: string): () => SimulatedState {
  let version = '';
  let state: SimulatedState | undefined;
  return () => {
    try {
      const { ino, size, mtimeNs } = statSync(file, { bigint: true });
      const found = `${ino} ${size} ${mtimeNs}`;
      if (state === undefined || found !== version) {
        state = SimulatedState.parse(JSON.parse(readFileSync(file, 'utf8')));
        version = found;
      }
    } catch (error) {
      if (state === undefined || !isBusy(error)) throw error;
    }
    return state;
  };
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EBUSY', 'EPERM', 'EACCES'].includes(String(error.code))
  );
}
