import { SetUpProblem } from './set-up/problem.mjs';
import { needs, runTool, setUp } from './setup.mjs';

/*
 * `npm run package`: a Linux folder of the development flavour, with the simulated PC, and a Windows zip of the release.
 * `npm run package -- windows` makes only what is named; `linux-release` is what the tests of the release's refusals use.
 */

const steps = {
  linux: needs.simulatedWindow,
  'linux-release': needs.window,
  windows: process.platform === 'win32' ? needs.window : needs.windowsPackage,
};

/** @typedef {keyof typeof steps} PackageName */

/** @param {PackageName} name */
async function makePackage(name) {
  // Only now: before set-up there may be no electron-builder.
  const { packageForLinux, packageForWindows } = await import('./packaging/package-app.mjs');
  switch (name) {
    case 'linux':
      return packageForLinux('development');
    case 'linux-release':
      return packageForLinux('release');
    case 'windows':
      return (await packageForWindows()).zip;
  }
}

await runTool(async () => {
  const usual = process.platform === 'win32' ? ['windows'] : ['linux', 'windows'];
  const named = process.argv.slice(2);
  for (const name of named.length > 0 ? named : usual) {
    if (!(name in steps))
      throw new SetUpProblem(`There is no package "${name}": ${Object.keys(steps).join(', ')}.`);
    const known = /** @type {PackageName} */ (name);
    await setUp(/** @type {import('./setup.mjs').StepName[]} */ (steps[known]));
    console.log(`package: ${name} is ready in ${await makePackage(known)}`);
  }
  return 0;
});
