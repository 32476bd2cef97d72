import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { enginePath, inCheckout, isWindows, root } from './checkout.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

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

function sourcesFingerprint() {
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
  doing: 'building the PowerShell engine of the simulated PC',
  isDone: () => existsSync(enginePath) && isStamped(stampFile, sourcesFingerprint()),
  async perform() {
    const builtFrom = sourcesFingerprint();
    // Published beside and then exchanged: an interrupted build must not pass for an engine.
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    const { status, output, isMissing } = await runProgram(
      isWindows ? 'dotnet.exe' : 'dotnet',
      [
        'publish',
        inCheckout('simulator', 'engine', 'simulator-engine.csproj'),
        ...[
          '-c',
          'Release',
          '-r',
          identifier,
          '--no-self-contained',
          '-p:PublishReadyToRun=true',
          '-o',
          fresh,
        ],
      ],
      { seconds: 900, environment: { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' } },
    );
    if (isMissing) {
      throw new SetUpProblem(
        'The simulated PC needs the .NET SDK 10: install it from dot.net, then start again.',
      );
    }
    if (status !== 0) {
      throw new SetUpProblem(
        `dotnet could not build the simulated PC's engine (${telltale(output)}): check the network and that the .NET SDK is 10 or newer, then start again.`,
      );
    }
    stamp(path.join(fresh, path.basename(stampFile)), builtFrom);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  },
};
