import { readFile, stat } from 'node:fs/promises';
import { exitCodes } from '../shared/exit-code';
import { readScenario, type Scenario } from '../shared/scenario';
import { createSimulatedHost } from '../simulator/simulated-host';
import { CommandLineError } from './command-line-error';
import type { DataChoice } from './data-folder';
import type { ScriptHashes } from './host/admin-lane/trusted-folder';
import type { Host } from './host/host';
import type { ResolveHost } from './host/network/lookup';
import type { Fetch } from './host/time/time-sources';
import { createWindowsHost } from './host/windows-host';
import { sentence } from './words';

declare const __SIMULATION__: boolean;

/** Where this copy of the program lives. */
export interface Surroundings {
  readonly version: string;
  readonly packaged: boolean;
  /** The shipped PowerShell files: real files, because PowerShell can't read inside an archive. */
  readonly scriptFolder: string;
  /** The simulator's PowerShell files; unused in a release. */
  readonly simulatorFolder: string;
  /** The simulator's engine program; unused in a release. */
  readonly engine: string;
  /** The scripts that this copy was packaged with; a checkout has no such list. */
  readonly scriptHashes?: ScriptHashes;
  /** Electron's `net.fetch`, which knows the system's proxy; Node's own where there is no Electron. */
  readonly fetch?: Fetch;
  /** Electron's resolver and what it has to find out first; see `WindowsHostOptions`. */
  readonly resolveHost?: ResolveHost;
  readonly prepareNetwork?: () => Promise<unknown>;
  /** The wizard's window; see `WindowsHostOptions`. */
  readonly promptWindow?: () => number;
  /** What somebody has set; see `WindowsHostOptions`. */
  readonly timeServer?: (() => string | null) | undefined;
}

/** A host and what belongs to it. */
export interface ComposedHost {
  readonly host: Host;
  /** The scenario's name on a simulated PC, otherwise null. */
  readonly simulation: string | null;
  /**
   * The simulated PC's state as a scenario file has it.
   * @throws CommandLineError on a real PC
   */
  describeState(): string;
  dispose(): Promise<void>;
}

/**
 * The one place that decides which PC stands behind the port: this one, or a simulated one.
 * @throws CommandLineError with exit code 64 for a scenario that can't be used, 4 where there is no Windows
 */
export async function composeHost(surroundings: Surroundings, choice: DataChoice): Promise<ComposedHost> {
  if (choice.simulate !== null) return composeSimulation(surroundings, choice.simulate);
  if (process.platform !== 'win32') {
    throw new CommandLineError(sentence('shell.start.notWindows'), exitCodes.unsupported);
  }
  const host = createWindowsHost(surroundings);
  return {
    host,
    simulation: null,
    describeState() {
      throw new CommandLineError(sentence('shell.start.outNeedsSimulate'), exitCodes.wrongUsage);
    },
    dispose: () => host.dispose(),
  };
}

async function composeSimulation(surroundings: Surroundings, file: string): Promise<ComposedHost> {
  if (!__SIMULATION__) {
    throw new CommandLineError(sentence('shell.start.noSimulator'), exitCodes.wrongUsage);
  }
  const scenario = await loadScenario(file);
  await stat(surroundings.engine).catch(() => {
    throw new CommandLineError(
      sentence('shell.start.noEngine', { engine: surroundings.engine }),
      exitCodes.internalFault,
    );
  });
  const host = await createSimulatedHost({
    scenario,
    simulatorFolder: surroundings.simulatorFolder,
    engine: surroundings.engine,
    scriptFolder: surroundings.scriptFolder,
    scriptHashes: surroundings.scriptHashes,
    promptWindow: surroundings.promptWindow,
    timeServer: surroundings.timeServer,
  });
  return {
    host,
    simulation: scenario.name,
    describeState: () => host.describeState(),
    dispose: () => host.dispose(),
  };
}

async function loadScenario(file: string): Promise<Scenario> {
  const refuse = (why: string) =>
    new CommandLineError(sentence('shell.start.scenario', { file, why }), exitCodes.wrongUsage);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(sentence('shell.start.scenarioUnread', { why: error.code ?? error.message }));
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse(
      sentence('shell.start.scenarioNotJson', {
        why: error instanceof Error ? error.message : String(error),
      }),
    );
  }
  const read = readScenario(json);
  if (!read.ok) throw refuse(read.problems.join('; '));
  return read.scenario;
}
