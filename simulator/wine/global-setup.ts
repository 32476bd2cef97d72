import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScripts } from '../../tools/packaging/bundle-scripts.mjs';
import { root } from '../../tools/set-up/checkout.mjs';
import { endWine } from '../../tools/set-up/wine-prefix.mjs';
import { findEscapes } from '../../tools/wine/escapes.mjs';
import { prefix, shippedScripts, wineFolder } from '../../tools/wine/places.mjs';
import { fixtureFolder, simulatedPcs, simulatorFolder, temporaryFolder } from './places-on-drive-c';

/**
 * Looks for ways out before anything else, then installs the scripts as a package carries them, where the packaged app
 * would have them, and the simulated Windows beside the fixtures.
 */
export function setup(): void {
  const escapes = findEscapes(prefix, wineFolder);
  if (escapes.length > 0) throw new Error(`Nothing is started under Wine: ${escapes.join('; ')}`);
  bundleScripts(join(root, 'electron', 'powershell'), shippedScripts);
  // No test finds what an earlier one has left.
  for (const folder of [fixtureFolder, simulatedPcs, temporaryFolder])
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(temporaryFolder);
  mkdirSync(fixtureFolder, { recursive: true });
  for (const part of ['SimulatedWindows.psm1', 'windows', 'modules']) {
    cpSync(join(root, 'simulator', part), join(simulatorFolder, part), { recursive: true });
  }
  cpSync(join(root, 'simulator', 'wine', 'fixtures.psm1'), join(fixtureFolder, 'fixtures.psm1'));
}

/** Ends every program in our prefix, services included; other prefixes are left alone. */
export async function teardown(): Promise<void> {
  await endWine();
}
