import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runWords } from './run-words.fixture';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/*
 * A whole product's life on a PC of which every name is one of these. Whatever is made to leave the PC is searched for
 * all of them; what stays on it (the journal, by which undo works) may hold them, and is named below.
 */
const canaries = {
  person: 'zaunkoenig',
  address: 'wachtel@kleiber-gmbh.example',
  personal: 'rohrdommel@outlook.com',
  home: 'kleiber-gmbh.example',
  other: 'eisvogel-ag.example',
  accountId: '5f0c6a1e-3d1b-4f0e-9d3e-0d0f4a1b2c3d',
  sid: 'S-1-5-21-1004336348-1177238915-682003330-1001',
  timeServer: 'uhr.pirol-intern.example',
  credentialServer: 'sql07.pirol-intern.example',
  domainUser: 'PIROL\\zaunkoenig',
  legacyUser: 'hausrotschwanz',
};
const account = { kind: 'work', id: canaries.accountId };
const saved = { type: 'Generic', persist: 'LocalMachine', lastWritten: '2026-04-02T08:11:09Z' };

const pc = {
  name: 'canaries',
  about: 'A PC of which every name is told by nobody',
  user: { sid: canaries.sid, name: canaries.person, address: canaries.address },
  join: { kind: 'registered', tenant: canaries.home },
  clock: { offsetSeconds: -660, automatic: false, server: `${canaries.timeServer},0x9` },
  packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }],
  credentials: [
    { ...saved, target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0', user: canaries.address },
    { ...saved, target: `MicrosoftAccount:user=${canaries.personal}`, user: canaries.personal },
    { ...saved, target: `Domain:target=${canaries.credentialServer}`, user: canaries.domainUser },
    { ...saved, target: 'LegacyGeneric:target=git:https://github.com', user: canaries.legacyUser },
  ],
  accounts: [
    { ...account, store: 'workplace', address: canaries.address, tenant: canaries.home },
    { ...account, store: 'wam', address: canaries.address, tenant: canaries.home },
    { ...account, store: 'wam', address: canaries.address, tenant: canaries.other },
    { store: 'microsoft-account', address: canaries.personal, kind: 'personal' },
  ],
  events: [
    {
      log: 'Microsoft-Windows-AAD/Operational',
      id: 1098,
      secondsAgo: 900,
      text: `Error: 0xCAA20003 Authorization grant failed for this assertion. Code: invalid_grant Description: AADSTS50034: The user account ${canaries.address} does not exist in the ${canaries.home} directory. Trace ID: 11111111-2222-3333-4444-555555555555 Correlation ID: 66666666-7777-8888-9999-000000000000 Timestamp: {serverTime}`,
    },
  ],
};

let folder: string;
const leaving = new Map<string, string>();
const words = (...more: string[]) => runWords([...more, '--data', join(folder, 'data')]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'canary-run-'));
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify(pc));
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  await words('fix', '--quiet', '--simulate', scenario, '--simulate-out', join(folder, 'after.json'));
  for (const [format, ending] of [
    ['json', 'json'],
    ['html', 'html'],
    ['text', 'txt'],
  ] as const) {
    const { out, error } = await words('report', '--format', format);
    leaving.set(`report --format ${format}`, out + error);
    if (ending === 'json') writeFileSync(join(reports, 'one.json'), out);
  }
  const history = await words('history', '--json');
  leaving.set('history --json', history.out + history.error);
  const overview = await runWords(['overview', reports]);
  leaving.set('overview', overview.out + overview.error);
  for (const name of readdirSync(reports)) leaving.set(name, readFileSync(join(reports, name), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('made all that it can make, and kept what IT needs', () => {
  expect([...leaving.keys()]).toEqual([
    'report --format json',
    'report --format html',
    'report --format text',
    'history --json',
    'overview',
    'one.json',
    'overview.csv',
    'overview.html',
  ]);
  for (const [, text] of leaving) expect(text.length).toBeGreaterThan(50);
  expect(leaving.get('report --format text')).toMatch(/AADSTS50034/);
  expect(leaving.get('report --format text')).toMatch(/66666666-7777-8888-9999-000000000000/);
});

it.each(Object.entries(canaries))('lets nothing out about the %s', (_what, canary) => {
  const spelt = [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)].map((text) =>
    text.toLowerCase(),
  );
  const told = [...leaving].filter(([, text]) => spelt.some((form) => text.toLowerCase().includes(form)));
  expect(told.map(([name]) => name)).toEqual([]);
});

it('keeps what may name somebody in its own folder alone', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const naming = files.filter((file) => {
    const text = statSync(file).size < 10_000_000 ? readFileSync(file, 'utf8').toLowerCase() : '';
    return Object.values(canaries).some((canary) => text.includes(canary.toLowerCase()));
  });
  const places = naming.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));
  expect(places.filter((place) => !/^(scenario|after)\.json$|^data\/journal\//.test(place))).toEqual([]);
});
