import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readScenario } from '../../../shared/scenario';
import { engineExecutable } from '../../../simulator/engine-path';
import { createSimulatedHost, type SimulatedHost } from '../../../simulator/simulated-host';
import { writeStandInScripts } from '../../../simulator/stand-in-scripts';
import { scriptFolder as shipped } from '../../../simulator/testing/script-folder';
import { hashScripts } from '../../../tools/packaging/script-hashes.mjs';
import type { ScriptHashes } from '../admin-lane/trusted-folder';
import { createUserLane } from './user-lane';

const teardown: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of teardown.splice(0).reverse()) await step();
});

/** A copy of the shipped scripts in a folder whose name is a pattern, on a PC that has marked them. */
async function unpacked(
  windows: object,
  change: (folder: string) => ScriptHashes | undefined = hashScripts,
): Promise<SimulatedHost> {
  const scriptFolder = mkdtempSync(join(tmpdir(), "app [1] \u00fc ' "));
  teardown.push(() => rmSync(scriptFolder, { recursive: true }));
  cpSync(shipped, scriptFolder, { recursive: true });
  const scriptHashes = change(scriptFolder);
  const read = readScenario({ name: 'marked', about: 'unpacked from a download', windows });
  if (!read.ok) throw new Error(read.problems.join('; '));
  const simulatorFolder = resolve(__dirname, '..', '..', '..', 'simulator');
  const host = await createSimulatedHost({
    scenario: read.scenario,
    engine: engineExecutable(),
    simulatorFolder,
    scriptFolder,
    scriptHashes,
  });
  teardown.push(() => host.dispose());
  return host;
}

const work = { steps: ['sync'], anchor: { utcMilliseconds: Date.now(), monotonicNanoseconds: 0n } } as const;

describe('scripts that Windows marked as downloaded', { timeout: 60_000 }, () => {
  it('run in both lanes once exactly they have been unblocked, whatever their folder is called', async () => {
    const host = await unpacked({ scriptsMarked: 'yes' });
    expect(await host.user.start()).toEqual({ ok: true, value: undefined });
    expect(await host.user.readPcState()).toMatchObject({ ok: true, value: { build: 22631 } });
    const files = Object.keys(hashScripts(shipped));
    expect(host.readState().runtime.unblocked).toHaveLength(files.length);
    const opened = await host.admin.open(work, { promptSeconds: 20, signal: new AbortController().signal });
    expect(opened.answer).toBe('approved');
  });

  it.each([
    [
      'when one of them was changed',
      (folder: string) => {
        const hashes = hashScripts(folder);
        appendFileSync(join(folder, 'SignInRepair', 'SignInRepair.psm1'), '# more');
        return hashes;
      },
      'SignInRepair.psm1 is not the script',
    ],
    ['in a copy that has no list of them', () => undefined, 'does not know which scripts'],
  ])('are left as they are %s', async (_when, change, why) => {
    const host = await unpacked({ scriptsMarked: 'yes' }, change);
    const detail = expect.stringContaining(why);
    expect(await host.user.start()).toMatchObject({ ok: false, error: { code: 'scripts-marked', detail } });
    expect(host.readState().runtime.unblocked).toBeUndefined();
    expect(host.user.blocked(), 'no organisation did it').toBeNull();
  });

  it('are told of when this user may not take the mark off', async () => {
    const host = await unpacked({ scriptsMarked: 'kept' });
    const detail = expect.stringContaining('denied');
    expect(await host.user.readPcState()).toMatchObject({
      ok: false,
      error: { code: 'scripts-marked', detail },
    });
    const opened = await host.admin.open(work, { promptSeconds: 20, signal: new AbortController().signal });
    expect(opened).toMatchObject({ answer: 'blocked' });
  });
});

describe('a refusal of scripts', { timeout: 60_000 }, () => {
  const refusal =
    "throw [Management.Automation.ErrorRecord]::new([Management.Automation.PSSecurityException]::new('no'), 'UnauthorizedAccess', 'SecurityError', $null)";
  const policyIs = (policy: string) => `function Get-ExecutionPolicy([string] $Scope) { '${policy}' }`;

  it.each(['Undefined', 'RemoteSigned'])(
    'behind noise, under the policy %s, is no doing of an organisation',
    async (policy) => {
      const scripts = writeStandInScripts({ 'Get-TeamsApp': '1' }, [
        policyIs(policy),
        `function Deny { ${refusal} }`,
      ]);
      // The script that is loaded refuses, as Windows would; other programs write into the same line before us.
      appendFileSync(join(scripts.folder, 'user-lane.ps1'), "\n[Console]::Out.Write('noise'); Deny\n");
      const user = createUserLane(scripts.place);
      teardown.push(scripts.remove, () => user.dispose());
      expect(await user.start()).toMatchObject({ ok: false, error: { code: 'scripts-marked' } });
      expect(user.blocked()).toBeNull();
    },
  );
});
