import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScenario } from '../../shared/scenario';
import { causes } from '../../simulator/histories/causes';
import { chanceOf } from '../../simulator/histories/chance';
import { deviceText } from '../../simulator/histories/device-text';
import { judgeHistory, someMoment } from '../../simulator/testing/judge-history';

const work = { address: 'pat@example.com', kind: 'work', tenant: 'example.com' };
const device = fc.record({
  join: fc.constantFrom('workgroup' as const, 'registered' as const, 'entra' as const, 'hybrid' as const),
  tokenRenewed: fc.option(fc.constant(7200)),
});
const pc = {
  clock: fc.record({ offsetSeconds: fc.constantFrom(0, -30, -90, -660, 900) }),
  packages: fc.constantFrom([], [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }]),
  accounts: fc.constantFrom(
    [],
    [{ store: 'wam', ...work }],
    [
      { store: 'wam', ...work },
      { store: 'wam', ...work, address: 'pat.before@example.com' },
    ],
    [
      { store: 'wam', ...work },
      { store: 'microsoft-account', ...work, kind: 'personal', tenant: null },
    ],
  ),
  eventLogs: fc.constantFrom([], [{ log: 'Microsoft-Windows-AAD/Operational', state: 'denied' }]),
};
const struck = fc.array(
  fc.record({
    cause: fc.constantFrom(...causes),
    secondsAgo: fc.integer({ min: 30, max: 8 * 86_400 }),
  }),
  { maxLength: 3 },
);

it('text, JSON, report, ticket and wizard say the same of any PC, whatever was recorded on it', async () => {
  const exits = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.record({ device, struck, seed: fc.nat(), ...pc }), async (given) => {
      const { struck: past, seed, device: joined, ...fields } = given;
      const chance = chanceOf(seed);
      const wallNow = someMoment + fields.clock.offsetSeconds * 1000;
      const dsregcmd = deviceText(joined, wallNow);
      const read = readScenario({
        name: 'any',
        about: 'any PC',
        join: { kind: joined.join, dsregcmd },
        ...fields,
      });
      if (!read.ok) throw new Error(read.problems.join('; '));
      const records = past.flatMap(({ cause, secondsAgo }) => cause.records(chance, secondsAgo));
      exits.add((await judgeHistory({ pc: read.scenario, records })).exitCode);
    }),
    { numRuns: 100 },
  );
  expect([...exits].sort()).toEqual([0, 1, 7]);
});
