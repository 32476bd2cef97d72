import { createAdminLane } from './admin-lane/admin-lane';
import {
  judgeInstallPlace,
  type OwnRights,
  realPathOf,
  type ScriptHashes,
  type Trust,
  trustInstallFolder,
} from './admin-lane/trusted-folder';
import type { InstallPlaceAnswer } from './answers';
import type { Host } from './host';
import { createProxyAsker } from './network/ask-proxy';
import { timeServers } from './network/contacted-servers';
import { createLookup, type ResolveHost } from './network/lookup';
import { createNetwork } from './network/network';
import { createSecureAsker } from './network/secure-web';
import { createUserLane } from './powershell/user-lane';
import { locateWindowsPowerShell } from './powershell/windows-powershell';
import { readFileClock } from './time/file-clock';
import { ntpPort } from './time/sntp';
import { systemClock } from './time/system-clock';
import { createTimeSources, type Fetch } from './time/time-sources';
import { readOutside, watchClock } from './time/wall-clock';
import { within } from './time/within';

export interface WindowsHostOptions {
  /** The folder of the shipped scripts; absolute path, outside any archive. */
  readonly scriptFolder: string;
  /** False for the development build, which elevates scripts from a folder that anybody may change. */
  readonly packaged: boolean;
  /** The scripts that this program was built with; without them a packaged copy has no admin lane. */
  readonly scriptHashes?: ScriptHashes;
  /** The handle of the window that a permission prompt belongs to, 0 for none, as on the command line. */
  readonly promptWindow?: () => number;
  /** Electron's own resolver; the system's by default. */
  readonly resolveHost?: ResolveHost;
  /** What the first question to the network would have to wait for, such as finding the proxy; asked for once. */
  readonly prepareNetwork?: () => Promise<unknown>;
  /** Electron's `net.fetch`, which knows the system's proxy; Node's own by default. */
  readonly fetch?: Fetch;
  /** A time server that somebody has set besides the known ones, or null. */
  readonly timeServer?: (() => string | null) | undefined;
}

/**
 * The real PC. Nothing is started before it is asked for.
 * @throws Error when this process cannot tell where Windows PowerShell is
 */
export function createWindowsHost(options: WindowsHostOptions): Host {
  const { packaged, scriptHashes = {}, fetch = globalThis.fetch, resolveHost } = options;
  // Both lanes start from the real place: a link on the way there could be turned elsewhere before the prompt is answered.
  const scriptFolder = realPathOf(options.scriptFolder) ?? options.scriptFolder;
  const ownLookup = resolveHost ? { lookup: createLookup(resolveHost) } : {};
  const executable = locateWindowsPowerShell({
    systemRoot: process.env.SystemRoot,
    architecture: process.arch,
  });
  const place = { executable, scriptFolder, prelude: [], scriptHashes };
  const trustFolder = (rights: OwnRights): Trust =>
    trustInstallFolder(scriptFolder, scriptHashes, undefined, rights);
  const readTrust = (): Trust => (packaged ? trustFolder('unknown') : { available: true });
  const judgePlace = (place: InstallPlaceAnswer): Trust => {
    const judged = judgeInstallPlace(place);
    return judged.available ? trustFolder(place.elevated ? 'elevated' : 'ordinary') : judged;
  };
  const user = createUserLane(place);
  const clock = watchClock(systemClock, () =>
    readOutside(user.readWallClock, () => readFileClock(systemClock.monotonic)),
  );
  const admin = createAdminLane({
    place,
    readTrust,
    ...(packaged && { judgePlace }),
    promptWindow: options.promptWindow,
    onWallClock: clock.learn,
  });
  const askSecurely = createSecureAsker(clock, ownLookup);
  const time = createTimeSources({
    clock,
    timeServers: timeServers.map((server) => ({
      ...server,
      endpoint: { host: server.name, port: ntpPort, ...ownLookup },
    })),
    ownServer: options.timeServer,
    ownEndpoint: (name) => ({ host: name, port: ntpPort, ...ownLookup }),
    askSecurely,
    fetch,
  });
  const network = createNetwork({
    fetch,
    askSecurely,
    askProxy: createProxyAsker(ownLookup),
    clock,
    tlsSimulated: false,
  });
  const prepare = createPreparation(options.prepareNetwork);
  return {
    simulated: false,
    clock,
    user,
    admin,
    time: {
      measure: (own) => prepare().then(() => time.measure(own)),
      askDomain: time.askDomain,
    },
    network: {
      askProxies: network.askProxies,
      probe: (named) => prepare().then(() => network.probe(named)),
    },
    async dispose() {
      await Promise.all([user.dispose(), admin.dispose()]);
    },
  };
}

/** Longest wait for the preparation, milliseconds; what is not ready then is counted like everything else. */
const preparationLimit = 10_000;

/** Prepares once, whoever asks first; a preparation that fails is no failure of what comes after it. */
function createPreparation(work: WindowsHostOptions['prepareNetwork']): () => Promise<void> {
  let begun: Promise<unknown> | null = null;
  return async () => {
    if (work === undefined) return;
    begun ??= Promise.resolve().then(work);
    const ready = begun;
    await within(preparationLimit, () => ready).catch(() => undefined);
  };
}
