import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAdminLane, type OwnedAdminLane } from '../electron/host/admin-lane/admin-lane';
import type { ScriptHashes } from '../electron/host/admin-lane/trusted-folder';
import type { Host } from '../electron/host/host';
import type { PowerShellLimits } from '../electron/host/powershell/script-session';
import { createUserLane } from '../electron/host/powershell/user-lane';
import { readOutside, watchClock } from '../electron/host/time/wall-clock';
import { isInDomain } from '../shared/model/join-kind';
import type { Scenario } from '../shared/scenario';
import { createRunFolder, type SimulatedState } from './run-folder';
import { createSimulatedClock, wallNow } from './simulated-clock';
import { type DomainController, startSurroundings } from './simulated-internet';

export interface SimulatedHostOptions {
  readonly scenario: Scenario;
  /** The engine program; absolute path. */
  readonly engine: string;
  /** The folder of SimulatedWindows.psm1; absolute path. */
  readonly simulatorFolder: string;
  /** The folder of the shipped scripts; absolute path. */
  readonly scriptFolder: string;
  /** See `WindowsHostOptions`; the simulated prompt takes it and shows nothing. */
  readonly promptWindow?: (() => number) | undefined;
  /** See `WindowsHostOptions`. */
  readonly timeServer?: (() => string | null) | undefined;
  /** Those that ship, where they are left out. */
  readonly limits?: PowerShellLimits;
  /** How long an elevated script may take to its first word, milliseconds; as it ships where it is left out. */
  readonly hello?: number;
  /** False for a PC whose files tell no time, as on a share; true by default. */
  readonly filesTellTime?: boolean;
  /** The scripts that this copy was built with; a checkout has no such list. */
  readonly scriptHashes?: ScriptHashes | undefined;
}

/** A whole PC in a scratch folder, behind the same port as a real one. */
export interface SimulatedHost extends Host {
  /** Can be ended on its own, as when the program dies while a script is elevated. */
  readonly admin: OwnedAdminLane;
  /** Where this PC lives until it is disposed of. */
  readonly folder: string;
  readState(): SimulatedState;
  /** The state in the form of a scenario file with its mutations, for `--simulate-out`. */
  describeState(): string;
}

/**
 * Starts the simulated PC. Its lanes are the real ones over the engine program, whose first line loads the simulated
 * Windows; its clock is this computer's plus the offset in the state; its surroundings are loopback servers.
 */
export async function createSimulatedHost(options: SimulatedHostOptions): Promise<SimulatedHost> {
  const folder = createRunFolder(options.scenario);
  const place = {
    executable: options.engine,
    scriptFolder: options.scriptFolder,
    prelude: [importSimulatedWindows(options.simulatorFolder, folder.path)],
    limits: options.limits ?? {},
    scriptHashes: options.scriptHashes,
  };
  const user = createUserLane(place);
  const wall = () => wallNow(folder.readState());
  const ownClock = createSimulatedClock(wall);
  // As `file-clock.ts` reads it on a real PC: a simulated one has no file system of its own.
  const readFiles = async () => {
    if (options.filesTellTime === false) return null;
    const before = ownClock.monotonic();
    return { utcMilliseconds: Math.floor(wall()), before, after: ownClock.monotonic() };
  };
  const clock = watchClock(ownClock, () => readOutside(user.readWallClock, readFiles));
  const surroundings = await startSurroundings({
    timeServer: options.timeServer,
    readNetwork: () => folder.readState().network,
    clock,
    walls: { system: wall, browser: ownClock.wall },
    domainController: domainControllerOf(options.scenario),
  });
  const elevated = new Set<number>();
  const admin = createAdminLane({
    place,
    readTrust: () => ({ available: true }),
    promptWindow: options.promptWindow,
    onProcess: (processId) => elevated.add(processId),
    onWallClock: clock.learn,
    ...(options.hello !== undefined && { limits: { hello: options.hello } }),
  });
  let disposed: Promise<void> | null = null;
  const dispose = async () => {
    await Promise.all([user.dispose(), admin.dispose(), surroundings.close()]);
    for (const processId of elevated) endEngine(processId, folder.path);
    folder.remove();
  };
  return {
    simulated: true,
    folder: folder.path,
    clock,
    user,
    admin,
    time: surroundings.time,
    network: surroundings.network,
    readState: folder.readState,
    describeState: folder.describeState,
    dispose() {
      disposed ??= dispose();
      return disposed;
    },
  };
}

/** A controller that is itself wrong is as wrong as the PC that followed it. */
function domainControllerOf({ join, clock }: Scenario): DomainController {
  const isMember = isInDomain(join.kind);
  return {
    answers: () => isMember && clock.domainController !== 'away',
    aheadSeconds: () => (clock.domainController === 'wrong' ? clock.offsetSeconds : 0),
  };
}

function importSimulatedWindows(simulatorFolder: string, runFolder: string): string {
  const quote = (text: string) => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
  const module = quote(join(simulatorFolder, 'SimulatedWindows.psm1'));
  return `Import-Module ${module} -ArgumentList ${quote(runFolder)},'user' -Global`;
}

/**
 * Ends an elevated engine that hangs. A real one could not be ended by us; a simulated one must not outlive its PC. Its
 * command line proves that the id still belongs to it.
 */
function endEngine(processId: number, runFolder: string): void {
  try {
    if (
      process.platform !== 'win32' &&
      !readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes(runFolder)
    )
      return;
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
