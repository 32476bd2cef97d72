import { inCheckout } from './set-up/checkout.mjs';
import { SetUpProblem } from './set-up/problem.mjs';
import { needs, runTool, setUp } from './setup.mjs';

/*
 * `npm run package`: a Linux folder of the development flavour, with the simulated PC, and for Windows on both processors
 * a setup, a zip and, where wixl makes one, an MSI of the release. `npm run package -- windows` makes only what is named;
 * `linux-release` is what the tests of the release's refusals use, and `msi` makes the MSI, on Linux, of what a Windows packed.
 */

const forWindows = process.platform === 'win32' ? needs.window : needs.windowsPackage;
const steps = {
  linux: needs.simulatedWindow,
  'linux-release': needs.window,
  windows: forWindows,
  'windows-arm64': forWindows,
  msi: needs.windowsPackage,
};

/** @typedef {keyof typeof steps} PackageName */

/** @param {PackageName} name @returns {Promise<string>} What was made. */
async function makePackage(name) {
  // Only now: before set-up there may be no electron-builder.
  const { packageForLinux } = await import('./packaging/package-app.mjs');
  const { packageForWindows, packageMsi } = await import('./packaging/package-windows.mjs');
  switch (name) {
    case 'linux':
      return packageForLinux('development');
    case 'linux-release':
      return packageForLinux('release');
    case 'windows':
      return Object.values(await packageForWindows('x64')).join(', ');
    case 'windows-arm64':
      return Object.values(await packageForWindows('arm64')).join(', ');
    case 'msi':
      return Object.values(await packageMsi()).join(', ');
  }
}

/** What a release publishes with its packages. */
async function publish() {
  const { publishPapers } = await import('./supply-chain/release-papers.mjs');
  await publishPapers({
    folder: inCheckout('dist', 'packages'),
    papersFolder: inCheckout('dist', 'papers'),
    hashes: inCheckout('dist', 'build-release', 'main', 'script-hashes.json'),
    url: process.env.RELEASE_URL,
    date: new Date().toISOString().slice(0, 10),
  });
}

await runTool(async () => {
  const usual =
    process.platform === 'win32' ? ['windows', 'windows-arm64'] : ['linux', 'windows', 'windows-arm64'];
  const named = process.argv.slice(2);
  for (const name of named.length > 0 ? named : usual) {
    if (!(name in steps))
      throw new SetUpProblem(`There is no package "${name}": ${Object.keys(steps).join(', ')}.`);
    const known = /** @type {PackageName} */ (name);
    await setUp(/** @type {import('./setup.mjs').StepName[]} */ (steps[known]));
    console.log(`package: ${name} is ready in ${await makePackage(known)}`);
    if (known.startsWith('windows')) await publish();
  }
  return 0;
});
