import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { SimulatedState } from './run-folder';
import { changeState } from './testing/change-state';
import { type Bench, openBench, scenario } from './testing/run-scenario';

// Minutes: dozens of whole runs in one program.
vi.setConfig({ testTimeout: 900_000 });

const rounds = 15;
const broken = {
  clock: { offsetSeconds: -660, automatic: false },
  credentials: [{ target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' }],
  packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }],
  teams: { new: 'running' },
};

let bench: Bench;
afterEach(() => bench.close());

/** Breaks the PC as it was at first; what was done to it stays on record. */
async function breakAgain(): Promise<void> {
  const { clock, credentials, packages, teams } = scenario(broken);
  await changeState<SimulatedState>(join(bench.host.folder, 'state.json'), (state) => {
    // What the simulator remembers beside the scenario's fields would win over them.
    const { timeType: _type, clockCorrection: _correction, ...runtime } = state.runtime;
    return { ...state, clock, credentials, packages, teams, runtime: { ...runtime, registeredFor: {} } };
  });
}

/** What the program holds open: programs of this PC, and its own sockets, timers and pipes. */
function holdings() {
  const engines = readdirSync('/proc').filter((name) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(bench.host.folder);
    } catch {
      return false;
    }
  });
  return { engines: engines.length, resources: process.getActiveResourcesInfo().length };
}

it(`is repaired ${rounds} times in one sitting, each time alike, and nothing piles up`, async ({ skip }) => {
  if (process.platform !== 'linux') skip('reads /proc');
  bench = await openBench(scenario(broken));
  let first: { changes: readonly string[]; holdings: ReturnType<typeof holdings> } | null = null;
  for (let round = 1; round <= rounds; round += 1) {
    const before = bench.mutations().length;
    const { exitCode, outcomes } = await bench.fix();
    const changes = bench
      .mutations()
      .slice(before)
      .map(({ command, target }) => `${command} ${target}`);
    const notDone = outcomes.filter(({ verified, outcome }) => !verified && outcome !== 'skipped');
    const left = (await bench.check()).findings.filter(({ status }) => status === 'broken');
    first ??= { changes, holdings: holdings() };
    expect({ exitCode, notDone, left, changes }, `round ${round}`).toEqual({
      exitCode: 0,
      notDone: [],
      left: [],
      changes: first.changes,
    });
    await breakAgain();
  }
  const { engines = 0, resources = 0 } = first?.holdings ?? {};
  // What has ended is not gone at once.
  await expect.poll(() => holdings().engines).toBeLessThanOrEqual(engines);
  await expect.poll(() => holdings().resources).toBeLessThanOrEqual(resources);
  expect(await bench.journal.readRuns()).toHaveLength(2 * rounds);
});
