import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, net, type Session, session } from 'electron';
import type { Surroundings } from '../../compose';
import type { ScriptHashes } from '../../host/admin-lane/trusted-folder';
import { connectTest } from '../../host/network/contacted-servers';
import type { FoundAddress } from '../../host/network/lookup';
import { askOnce } from './ask-once';

/** The engine program of the simulated PC; a release has none. */
const engineName = process.platform === 'win32' ? 'simulator-engine.exe' : 'simulator-engine';

/**
 * Where this copy lives: a checkout (or another unpacked folder), or a package, whose PowerShell files stand beside
 * the archive because PowerShell cannot read inside it.
 */
export function findSurroundings(): Surroundings {
  const version = app.getVersion();
  if (!app.isPackaged) {
    const root = app.getAppPath();
    return {
      version,
      packaged: false,
      scriptFolder: join(root, 'electron', 'powershell'),
      simulatorFolder: join(root, 'simulator'),
      engine: join(root, '.cache', 'engine', engineName),
    };
  }
  const simulatorFolder = join(process.resourcesPath, 'simulator');
  return {
    version,
    packaged: true,
    scriptFolder: join(process.resourcesPath, 'powershell'),
    simulatorFolder,
    engine: join(simulatorFolder, 'engine', engineName),
    scriptHashes: readScriptHashes(),
    fetch: fetchThroughSystem,
    resolveHost: resolveThroughSystem,
    prepareNetwork: findProxy,
  };
}

/**
 * Chromium's stack, which knows the system's proxy and certificates; it exists once the app is ready. The page's own
 * session lets nothing out, so measuring has one that no page belongs to and that keeps nothing.
 */
async function measuringSession(): Promise<Session> {
  await app.whenReady();
  return session.fromPartition('measuring', { cache: false });
}

async function fetchThroughSystem(url: string, options: RequestInit): Promise<Response> {
  return askOnce((request) => net.request(request), url, options, await measuringSession());
}

async function resolveThroughSystem(name: string): Promise<FoundAddress[]> {
  const { endpoints } = await (await measuringSession()).resolveHost(name);
  return endpoints.map(({ address, family }) => ({ address, family: family === 'ipv6' ? 6 : 4 }));
}

/** Looking for a proxy's script can take seconds, once; no server is to blame for them. */
async function findProxy(): Promise<void> {
  await (await measuringSession()).resolveProxy(connectTest.url);
}

/** Packaging writes the list into the archive, where the integrity hash covers it; the scripts themselves are outside. */
function readScriptHashes(): ScriptHashes {
  return JSON.parse(readFileSync(join(__dirname, 'script-hashes.json'), 'utf8')) as ScriptHashes;
}
