import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runWords } from '../cli/run-words.fixture';
import { ProductSettingAnswer } from '../host/answers';
import { createSimulatedPc } from './testing/simulated-session';

const folder = mkdtempSync(join(tmpdir(), 'product-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('Get-ProductSetting tells the values of each place as they are, and others as neither', async () => {
  const pc = createSimulatedPc({
    settings: {
      policy: { TimeServer: 'time.contoso.com', SecondLine: 0, Other: 'x' },
      person: { SecondLine: 1 },
    },
  });
  try {
    expect(ProductSettingAnswer.parse(await pc.ask('Get-ProductSetting'))).toEqual({
      policy: [
        { name: 'TimeServer', text: 'time.contoso.com', number: null },
        { name: 'SecondLine', text: null, number: 0 },
      ],
      machine: [],
      person: [{ name: 'SecondLine', text: null, number: 1 }],
    });
  } finally {
    await pc.close();
  }
});

it("the organisation's time server is asked where no public one can be, and a broken value is named", async () => {
  const file = join(folder, 'scenario.json');
  const settings = { policy: { TimeServer: 'time.contoso.com', SecondLine: 'no' } };
  const pc = { clock: { offsetSeconds: -660 }, network: { ntp: 'blocked', signIn: 'blocked' }, settings };
  writeFileSync(file, JSON.stringify({ name: 'n', about: 'a', ...pc }));
  const { out } = await runWords(['check', '--json', '--simulate', file]);
  const findings = new Map<string, { status: string; evidence: { name: string; value: unknown }[] }>(
    JSON.parse(out).findings.map((finding: { id: string }) => [finding.id, finding]),
  );
  expect(findings.get('clock.offset')).toMatchObject({ status: 'broken' });
  const evidence = findings.get('clock.offset')?.evidence ?? [];
  expect(evidence.find(({ name }) => name === 'offsetSeconds')?.value).toBeCloseTo(-660, 0);
  expect(JSON.stringify(evidence)).toContain('time.contoso.com');
  expect(findings.get('pc.state')?.evidence).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ name: 'TimeServer', value: 'used' }),
      expect.objectContaining({ name: 'SecondLine', value: 'ignored' }),
    ]),
  );
});
