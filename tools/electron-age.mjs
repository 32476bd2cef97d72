import { runNpm } from './set-up/npm.mjs';
import { SetUpProblem } from './set-up/problem.mjs';
import { telltale } from './set-up/run-program.mjs';
import { runTool } from './setup.mjs';
import { reasonAgainstElectron } from './supply-chain/electron-age.mjs';
import { pinnedElectron } from './supply-chain/runtime.mjs';

/* For the release workflow: whether the Electron that we pin is still supported. Asks the package registry. */

await runTool(async () => {
  const { status, output } = await runNpm(['view', 'electron', 'dist-tags.latest'], { seconds: 60 });
  const newest = output.trim().split('\n').at(-1) ?? '';
  if (status !== 0) throw new SetUpProblem(`The registry could not be asked (${telltale(output)}).`);
  const reason = reasonAgainstElectron(pinnedElectron(), newest);
  console.log(reason ?? `Electron ${pinnedElectron()} is supported; the newest is ${newest}.`);
  return reason === null ? 0 : 1;
});
