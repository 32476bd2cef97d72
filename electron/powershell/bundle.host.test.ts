import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutScripts } from '../../simulator/testing/script-folder';
import { bundleScripts } from '../../tools/packaging/bundle-scripts.mjs';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

/* The module in one file, as packages carry it, beside the checkout's. `npm run rehearse` runs every host test on it. */

let folder: string;
const opened: SimulatedPc[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled scripts '));
  bundleScripts(checkoutScripts, folder);
});
afterAll(async () => {
  for (const pc of opened) await pc.close();
  rmSync(folder, { recursive: true, force: true });
});

function createPc(scripts: string): SimulatedPc {
  const pc = createSimulatedPc(
    {
      credentials: [{ target: 'msteams_adalsso/x' }],
      accounts: [{ store: 'wam', address: 'a@fabrikam.example' }],
    },
    scripts,
  );
  opened.push(pc);
  return pc;
}

describe('the module in one file', () => {
  it('answers every question as the checkout does, and changes the same', { timeout: 120_000 }, async () => {
    const answers = async (scripts: string) => {
      const pc = createPc(scripts);
      const commands = await pc
        .run('(Get-Module SignInRepair).ExportedCommands.Keys -join " "')
        .catch(String);
      const told: unknown[] = [commands];
      for (const name of [
        'Get-DeviceRegistration',
        'Get-StoredCredential',
        'Get-KnownAccount',
        'Get-TeamsApp',
      ]) {
        told.push(await pc.ask(name));
      }
      told.push(await pc.ask('Remove-StoredCredential', 'msteams_adalsso/x', '1'));
      const { scripts: place } = (await pc.ask('Get-InstallPlace')) as { scripts: string };
      return { told, place, mutations: pc.mutations().map(({ command }) => command) };
    };
    const bundled = await answers(folder);
    expect(bundled.place).toBe(folder);
    expect(bundled).toEqual({ ...(await answers(checkoutScripts)), place: folder });
    expect(bundled.mutations).not.toEqual([]);
  });
});
