import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { enginePath, inCheckout, root } from './checkout.mjs';
import { exchangeFolder } from './exchange.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { publish } from './publish.mjs';

const folder = path.dirname(enginePath);
const stampFile = path.join(folder, '.built-from');

/**
 * .NET's name of a system, such as linux-x64.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 */
export function runtimeIdentifier(platform, architecture) {
  const system = { win32: 'win', darwin: 'osx' }[/** @type {string} */ (platform)] ?? 'linux';
  return `${system}-${architecture}`;
}

const identifier = runtimeIdentifier(process.platform, process.arch);

function engineFingerprint() {
  // Lock files of other systems, and the folders a build leaves behind, do not matter.
  const files = listFiles(
    root,
    ['simulator/engine'],
    (file) => /\.(cs|csproj)$/.test(file) && !/\/(bin|obj)\//.test(file),
  );
  return fingerprint(
    root,
    [...files, ...listFiles(root, [`simulator/engine/locks/${identifier}.json`])],
    [identifier],
  );
}

/** The PowerShell engine of the simulated PC, compiled ahead of time. @type {import('../setup.mjs').Step} */
export const engineProgram = {
  name: 'PowerShell engine',
  turn: 'dotnet',
  doing: 'building the PowerShell engine of the simulated PC',
  isDone: () => existsSync(enginePath) && isStamped(stampFile, engineFingerprint()),
  async perform() {
    const builtFrom = engineFingerprint();
    // Published beside and then exchanged: an interrupted build must not pass for an engine.
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    await publish(
      inCheckout('simulator', 'engine', 'simulator-engine.csproj'),
      fresh,
      ['-r', identifier, '--no-self-contained', '-p:PublishReadyToRun=true'],
      "the simulated PC's engine",
    );
    stamp(path.join(fresh, path.basename(stampFile)), builtFrom);
    exchangeFolder(fresh, folder);
  },
};
