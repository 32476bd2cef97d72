import { rmSync } from 'node:fs';
import path from 'node:path';
import { inCheckout, root } from './checkout.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { publish } from './publish.mjs';

const sources = 'simulator/console-host';
const folder = inCheckout('.cache', 'console-host');
const stampFile = path.join(folder, '.built-from');

function hostSources() {
  const files = listFiles(root, [sources], (file) => !/\/(bin|obj)\//.test(file));
  return fingerprint(root, files);
}

/** PowerShell's own console host, for rehearsals that hold the simulator's engine against it. @type {import('../setup.mjs').Step} */
export const consoleHost = {
  name: "PowerShell's console host",
  turn: 'dotnet',
  doing: "building PowerShell's own console host, which judges the engine",
  isDone: () => isStamped(stampFile, hostSources()),
  async perform() {
    const builtFrom = hostSources();
    rmSync(folder, { recursive: true, force: true });
    await publish(inCheckout(sources, 'console-host.csproj'), folder, [], "PowerShell's console host");
    // The package's own modules: a command that the engine lacks must be missing here too.
    rmSync(path.join(folder, 'runtimes', 'unix', 'lib', 'net10.0', 'Modules'), {
      recursive: true,
      force: true,
    });
    stamp(stampFile, builtFrom);
  },
};
