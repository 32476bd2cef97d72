import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { exitCodes } from '../shared/exit-code';
import { readScenario, type Scenario } from '../shared/scenario';
import { createSimulatedHost } from '../simulator/simulated-host';
import { CommandLineError } from './command-line-error';
import { profileOf, windowsDataFolder } from './data-folder';
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

interface Choice {
  /** A scenario file, or null for this PC. */
  readonly simulate: string | null;
  readonly data: string | null;
}

/**
 * The one place that decides which PC stands behind the port: this one, or a simulated one.
 * @throws CommandLineError with exit code 64 for a scenario that can't be used, 4 where there is no Windows
 */
export async function composeHost(surroundings: Surroundings, choice: Choice): Promise<ComposedHost> {
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

/**
 * Where the journal lives. Simulated runs never mix with this PC's own history.
 * @throws CommandLineError with exit code 64 for a folder that must not be used on this PC
 */
export function dataFolderOf(choice: Choice): string {
  if (choice.simulate !== null || process.platform !== 'win32') {
    return choice.data ?? join(tmpdir(), `sign-in-repair-simulated-${userInfo().username}`);
  }
  return windowsDataFolder(choice.data, {
    profile: profileOf([homedir, () => userInfo().homedir]),
    localAppData: process.env.LOCALAPPDATA,
    workingFolder: process.cwd(),
    realPath: realPathOfExisting,
  });
}

/** The true name of as much of a path as exists, followed by the rest. */
function realPathOfExisting(path: string): string {
  const above = dirname(path);
  try {
    return realpathSync.native(path);
  } catch {
    return above === path ? path : join(realPathOfExisting(above), basename(path));
  }
}
