import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { root } from '../../tools/set-up/checkout.mjs';
import { readScenarioFile } from '../testing/describe-theme';
import { openSimulatedPc } from './simulated-pc';

/*
 * What people use this program for, on Windows ground: the command line in Windows Node, the shipped scripts and a
 * simulated PC in the engine as a Windows program, with Windows' paths, pipes, locks and file moves between them.
 */

vi.setConfig({ testTimeout: 240_000 });

it('the PC of the article is checked, repaired and put back', async () => {
  const given = readScenarioFile(join(root, 'simulator', 'scenarios', 'article.json'));
  const pc = await openSimulatedPc(given);

  const checked = await pc.repair(['check']);
  expect(checked.report).toMatchObject({ exitCode: 1, reason: { class: 'clock', owner: 'this-pc' } });
  expect(checked.changes).toEqual([]);

  const fixed = await pc.repair(['fix'], ['approved']);
  expect(fixed.report.exitCode).toBe(0);
  expect(fixed.report.run.clockOffsetSeconds).toBeCloseTo(given.clock.offsetSeconds, 0);
  expect(fixed.changes).toEqual([
    'time.configure W32Time',
    'time.service W32Time',
    'time.resync W32Time',
    'process.stop new',
    'package.register Microsoft.AAD.BrokerPlugin',
    'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_segments',
    'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0',
    'credential.delete Microsoft_admed',
    'process.start new',
  ]);

  const undone = await pc.repair(['undo']);
  expect(undone.report).toMatchObject({
    exitCode: 0,
    outcomes: [{ repair: 'clock.turn-on', outcome: 'repaired', verified: true }],
  });
  expect(undone.changes).toEqual(['time.configure W32Time', 'time.service W32Time']);
  expect(pc.state().clock).toEqual({ ...given.clock, offsetSeconds: expect.closeTo(0, 0) });

  const kinds = (await pc.journal.readRuns()).map(({ facts }) => facts.map(({ type }) => type));
  expect(kinds).toHaveLength(3);
  for (const facts of kinds) expect([facts.at(0), facts.at(-1)]).toEqual(['run-began', 'run-ended']);
});
