import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
const sid = 'S-1-5-21-1-2-3-1001';
function createPc(fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc({ user: { sid, name: 'mia' }, ...fields });
  open.push(pc);
  return pc;
}
const done = { number: 0 };
const byUser = (command: string, target: string) => ({ command, target, lane: 'user', user: sid });
const broker = 'Microsoft.AAD.BrokerPlugin';

describe('removing a credential', () => {
  const oddNames = [
    "it's; [Environment]::Exit(3) #",
    '"double" $(throw 1) $env:PATH `n `0',
    'line\nbreak\r\nand tab\t',
    '‘single’ ‚low‛ “double” „low‟',
    '😀👩‍👩‍👧 \u202eright to left\u202c עברית',
    'x'.repeat(300),
    '-Type',
    '@{a=1}; | & > $null',
  ];

  it('takes the odd names it listed, unharmed, and executes nothing in them', async () => {
    const pc = createPc({ credentials: oddNames.map((target) => ({ target })) });
    const listed = (await pc.ask('Get-StoredCredential')) as { credentials: { target: string }[] };
    expect(listed.credentials.map(({ target }) => target)).toEqual(oddNames);
    for (const name of oddNames) expect(await pc.ask('Remove-StoredCredential', name, '1')).toEqual(done);
    expect(pc.readState().credentials).toEqual([]);
    expect(pc.mutations()).toEqual(oddNames.map((name) => byUser('credential.delete', name)));
  });

  it('removes the one with that name and type, and no neighbour', async () => {
    const credentials = [
      { target: 'msteams', type: 'Generic' },
      { target: 'msteams', type: 'DomainPassword' },
      { target: 'msteams2' },
    ];
    const pc = createPc({ credentials });
    expect(await pc.ask('Remove-StoredCredential', 'msteams', '2')).toEqual(done);
    expect(pc.readState().credentials.map(({ target, type }) => [target, type])).toEqual([
      ['msteams', 'Generic'],
      ['msteams2', 'Generic'],
    ]);
    expect(await pc.ask('Remove-StoredCredential', 'msteams', '2')).toEqual({ number: 1168 });
    expect(pc.mutations()).toHaveLength(1);
  });

  it.each([
    ['access-denied', 5],
    ['claims-success', 0],
  ])('hands over what Windows says when removal is %s', async (removal, number) => {
    const pc = createPc({ credentials: [{ target: 'a', removal }] });
    expect(await pc.ask('Remove-StoredCredential', 'a', '1')).toEqual({ number });
    expect(pc.readState().credentials).toHaveLength(1);
    expect(pc.mutations()).toEqual([]);
  });

  it('tries a name once more without its prefix where it is listed and not found', async () => {
    const target = 'LegacyGeneric:target=msteams_adalsso/adal_context_0';
    const other = { target: 'LegacyGeneric:target=MicrosoftOffice16_Data:ADAL:x' };
    const pc = createPc({ credentials: [{ target, removal: 'bare-name' }, other] });
    expect(await pc.ask('Remove-StoredCredential', target, '1')).toEqual(done);
    expect(pc.readState().credentials).toMatchObject([other]);
    expect(pc.mutations()).toEqual([byUser('credential.delete', target)]);
    expect(await pc.ask('Remove-StoredCredential', target, '1')).toEqual({ number: 1168 });
  });

  it('takes no other entry for the one without its prefix', async () => {
    const credentials = [
      { target: 'msteams' },
      { target: 'LegacyGeneric:target=msteams', removal: 'bare-name' },
    ];
    const pc = createPc({ credentials });
    // Gone already: what is called like the rest of its name is another one.
    expect(await pc.ask('Remove-StoredCredential', 'LegacyGeneric:target=other', '1')).toEqual({
      number: 1168,
    });
    expect(await pc.ask('Remove-StoredCredential', 'LegacyGeneric:target=msteams', '1')).toEqual({
      number: 1168,
    });
    expect(pc.readState().credentials).toHaveLength(2);
    expect(await pc.ask('Remove-StoredCredential', 'Domain:target=msteams', '1')).toEqual({ number: 1168 });
    expect(pc.mutations()).toEqual([]);
  });

  it('finds nothing in the vault of another administrator', async () => {
    const pc = createPc({ credentials: [{ target: 'a' }], elevation: { appRunsAs: 'other-administrator' } });
    expect(await pc.ask('Remove-StoredCredential', 'a', '1')).toEqual({ number: 1168 });
    expect(pc.mutations()).toEqual([]);
  });
});

describe('registering a sign-in helper', () => {
  const helper = (fields: object) => ({ packages: [{ name: broker, ...fields }] });

  it.each([
    ['missing', 'false'],
    ['damaged', 'true'],
  ])('registers one that is %s, once', async (state, force) => {
    const pc = createPc(helper({ state }));
    expect(await pc.ask('Register-SignInHelper', broker, force)).toEqual(done);
    expect(await pc.ask('Register-SignInHelper', broker, force)).toEqual(done);
    expect(pc.readState().packages).toMatchObject([{ state: 'ok' }]);
    expect(pc.mutations()).toEqual([byUser('package.register', broker)]);
  });

  it.each([
    [{ registration: 'claims-success' }, done],
    [{ registration: 'needs-elevation' }, { number: 0x80070005 | 0, inner: 0 }],
    [{ registration: '0x80073CF6' }, { number: 0x80073cf6 | 0, inner: 0 }],
    [
      { registration: '0x80073CF6', inner: '0x80070005' },
      { number: 0x80073cf6 | 0, inner: 0x80070005 | 0 },
    ],
    [{ registration: 'busy-once' }, { number: 0x80073d02 | 0, inner: 0 }],
    [{ manifest: false }, { number: 0x80070002 | 0, inner: 0 }],
  ])('hands over the numbers of %j and changes nothing', async (fields, answer) => {
    const pc = createPc({ ...helper({ state: 'missing', ...fields }), windows: { locale: 'de-DE' } });
    expect(await pc.ask('Register-SignInHelper', broker, 'false')).toEqual(answer);
    expect(pc.readState().packages).toMatchObject([{ state: 'missing' }]);
    expect(pc.mutations()).toEqual([]);
  });

  it.each([
    ['wlidsvc', 'en-US', 0x80073cf6, 0x80070422],
    ['wlidsvc', 'zh-CN', 0x80073cf6, 0x80070422],
    ['mpssvc', 'de-DE', 0x80073cf6, 0x800706d9],
  ])('tells that the disabled %s is the reason, in the words of %s', async (name, locale, number, inner) => {
    const services = [{ name, startType: 'Disabled' }];
    const pc = createPc({ ...helper({ state: 'missing' }), services, windows: { locale } });
    expect(await pc.ask('Register-SignInHelper', broker, 'false')).toEqual({
      number: number | 0,
      inner: inner | 0,
    });
  });

  it('reaches another profile when another administrator does it, which the record shows', async () => {
    const pc = createPc({ ...helper({ state: 'missing' }), elevation: { appRunsAs: 'other-administrator' } });
    expect(await pc.ask('Register-SignInHelper', broker, 'false')).toEqual(done);
    expect(pc.readState().packages).toMatchObject([{ state: 'missing' }]);
    expect(pc.mutations()).toMatchObject([{ command: 'package.register', user: 'S-1-5-21-1-2-3-500' }]);
  });

  it('refuses any other package', async () => {
    const asked = await createPc().askFreely('Register-SignInHelper', ['Microsoft.Other', 'false']);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused', number: 0 } }]);
  });
});

describe('closing and opening Teams', () => {
  it('closes and opens each kind by itself', async () => {
    const pc = createPc({ teams: { new: 'running', classic: 'running' } });
    expect(await pc.ask('Stop-TeamsApp', 'new')).toEqual(done);
    expect(pc.readState().teams).toEqual({ new: 'installed', classic: 'running' });
    expect(await pc.ask('Stop-TeamsApp', 'classic')).toEqual(done);
    expect(await pc.ask('Start-TeamsApp', 'classic')).toEqual(done);
    expect(await pc.ask('Start-TeamsApp', 'new')).toEqual(done);
    expect(await pc.ask('Start-TeamsApp', 'new')).toEqual(done);
    expect(pc.mutations()).toEqual([
      byUser('process.stop', 'new'),
      byUser('process.stop', 'classic'),
      byUser('process.start', 'classic'),
      byUser('process.start', 'new'),
    ]);
  });

  it('waits until the closed one, its browser process and the one for its calls are gone', async () => {
    const pc = createPc({ teams: { new: 'running' } });
    expect(await pc.ask('Stop-TeamsApp', 'new')).toEqual(done);
    // Ids of the processes that the simulated Teams started, and its own.
    expect(pc.readState().runtime).toMatchObject({ waitedFor: [6400, 6412, 6104] });
  });

  it('has nothing to close when none runs, and cannot open what is not there', async () => {
    const pc = createPc({ teams: { new: 'absent' } });
    expect(await pc.ask('Stop-TeamsApp', 'new')).toEqual(done);
    expect(await pc.ask('Start-TeamsApp', 'new')).toEqual({ number: 1168 });
    expect(await pc.ask('Start-TeamsApp', 'classic')).toEqual({ number: 1168 });
    expect(pc.mutations()).toEqual([]);
  });

  it.each([
    ['new', { new: 'running', classic: 'installed' }],
    ['classic', { new: 'installed', classic: 'running' }],
  ])('knows of a call in the %s one', async (_kind, teams) => {
    expect(await createPc({ teams }).ask('Get-TeamsApp')).toMatchObject({ inCall: false });
    const pc = createPc({ teams: { ...teams, inCall: true } });
    expect(await pc.ask('Get-TeamsApp')).toMatchObject({ inCall: true });
    const seen = createPc({ teams: { ...teams, inCall: true, callUses: 'camera' } });
    expect(await seen.ask('Get-TeamsApp')).toMatchObject({ inCall: true });
  });

  it.each([
    ['no Teams runs', { new: 'installed', inCall: true }],
    ['a crash left it marked', { new: 'running', crashedInCall: true }],
    ['a crash left it marked and none runs', { new: 'installed', classic: 'installed', crashedInCall: true }],
  ])('knows of no call when %s', async (_when, teams) => {
    expect(await createPc({ teams }).ask('Get-TeamsApp')).toMatchObject({ inCall: false });
  });

  it('knows of a call again after a crash, and of one where one of its keys may not be read', async () => {
    const again = createPc({ teams: { new: 'running', crashedInCall: true, inCall: true } });
    expect(await again.ask('Get-TeamsApp')).toMatchObject({ inCall: true });
    const teams = { new: 'running', inCall: true, callUses: 'camera', microphoneDenied: true };
    expect(await createPc({ teams }).ask('Get-TeamsApp')).toMatchObject({ inCall: true });
  });

  it('knows of a call whose end is a zero of 32 bits', async () => {
    const teams = { new: 'running', inCall: true, callInShortNumber: true };
    expect(await createPc({ teams }).ask('Get-TeamsApp')).toMatchObject({ inCall: true });
  });

  it('leaves behind what Windows records of the sign-in that follows', async () => {
    const signIn = { afterSeconds: 0, text: 'AADSTS50126 {serverTime}' };
    const pc = createPc({ events: [{ text: 'before' }], teams: { signIn } });
    const records = async () =>
      ((await pc.ask('Get-SignInEvent')) as { events: { recordId: number; text: string }[] }).events;
    expect(await records()).toHaveLength(1);
    await pc.ask('Start-TeamsApp', 'new');
    const [newest, older] = await records();
    expect(newest?.text).toMatch(/^0 AADSTS50126 20\d\d-/);
    expect(newest?.recordId).toBe((older?.recordId ?? 0) + 1);
  });

  it('leaves another person’s Teams alone', async () => {
    const pc = createPc({ teams: { new: 'running' }, elevation: { appRunsAs: 'other-administrator' } });
    expect(await pc.ask('Stop-TeamsApp', 'new')).toEqual(done);
    expect(pc.readState().teams.new).toBe('running');
  });
});

describe('signing an account out', () => {
  const address = 'mia@example.org';
  const accounts = [
    { store: 'wam', address, id: 'a', tenant: 'one' },
    { store: 'wam', address, id: 'b', tenant: 'two' },
    { store: 'workplace', address, id: 'b' },
  ];

  it('takes the one with that id, and leaves the other stores', async () => {
    const pc = createPc({ accounts });
    expect(await pc.ask('Disconnect-WamAccount', 'MIA@example.org', 'b')).toEqual(done);
    expect(pc.readState().accounts.map(({ store, id }) => `${store} ${id}`)).toEqual([
      'wam a',
      'workplace b',
    ]);
    expect(pc.mutations()).toEqual([byUser('account.sign-out', address)]);
    expect(await pc.ask('Disconnect-WamAccount', address, 'b')).toEqual({ number: 1168 });
  });

  it('takes one without an id by its address', async () => {
    const pc = createPc({ accounts: [{ store: 'wam', address, kind: 'personal' }] });
    expect(await pc.ask('Disconnect-WamAccount', address, '')).toEqual(done);
    expect(pc.readState().accounts).toEqual([]);
  });
});

describe('quarantine', () => {
  const local = (pc: SimulatedPc, ...parts: string[]) =>
    join(pc.folder, 'profile', 'AppData', 'Local', ...parts);
  const teamsCache = ['Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Microsoft', 'MSTeams'];

  it('moves Teams’ caches aside but neither pictures nor logs, and puts them back', async () => {
    const pc = createPc({ teams: { classic: 'installed' } });
    await pc.ask('Get-TeamsApp');
    const roaming = join(pc.folder, 'profile', 'AppData', 'Roaming', 'Microsoft', 'Teams');
    const before = [readdirSync(local(pc, ...teamsCache)).sort(), readdirSync(roaming).sort()];
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'run-1')).toEqual(done);
    expect(readdirSync(local(pc, ...teamsCache)).sort()).toEqual(['Backgrounds', 'Logs']);
    expect(readdirSync(roaming).sort()).toEqual(['Backgrounds', 'logs.txt']);
    expect(pc.mutations()).toEqual([byUser('files.move', 'teams')]);

    // Teams was opened in between and has begun a new cache.
    writeFileSync(local(pc, ...teamsCache, 'app_settings.json'), 'new');
    expect(await pc.ask('Restore-FromQuarantine', 'teams', 'run-1')).toEqual(done);
    expect([readdirSync(local(pc, ...teamsCache)).sort(), readdirSync(roaming).sort()]).toEqual(before);
    expect(readFileSync(local(pc, ...teamsCache, 'app_settings.json'), 'utf8')).toBe('simulated');
    const kept = local(pc, 'SignInRepair', 'Quarantine', 'run-1', 'teams');
    const replaced = readdirSync(kept).filter((name) => name.endsWith('.replaced'));
    expect(replaced.map((name) => readFileSync(join(kept, name), 'utf8'))).toEqual(['new']);
    // Once more, as after a crash: nothing left to do.
    expect(await pc.ask('Restore-FromQuarantine', 'teams', 'run-1')).toEqual(done);
  });

  it.each([
    ['oneauth', 'oneauth'],
    ['token-broker', 'wam'],
  ])('of %s takes its accounts along and brings them back', async (cache, store) => {
    const accounts = [
      { store, address: 'mia@example.org', id: 'a', tenant: 't' },
      { store: 'workplace', address: 'mia@example.org', id: 'w' },
    ];
    const pc = createPc({ accounts });
    expect(await pc.ask('Move-ToQuarantine', cache, 'r')).toEqual(done);
    expect(await pc.ask('Get-KnownAccount')).toMatchObject({ accounts: [{ store: 'workplace' }] });
    expect(pc.readState().accounts).toMatchObject([{ store: 'workplace' }]);
    expect(await pc.ask('Restore-FromQuarantine', cache, 'r')).toEqual(done);
    expect(pc.readState().accounts).toContainEqual(expect.objectContaining({ ...accounts[0] }));
    expect(pc.mutations()).toEqual([byUser('files.move', cache)]);
  });

  it('is told apart by run and cache, and how much of it still lies there', async () => {
    const pc = createPc();
    const before = (await pc.ask('Get-SignInCache')) as { caches: { name: string; items: number }[] };
    expect(before).toMatchObject({ quarantined: [], tokenBroker: 'Stopped' });
    const held = before.caches.find(({ name }) => name === 'teams')?.items ?? 0;
    expect(held).toBeGreaterThan(0);

    await pc.ask('Move-ToQuarantine', 'teams', 'r');
    const moved = { runId: 'r', cache: 'teams', items: held, hasList: true };
    expect(await pc.ask('Get-SignInCache')).toMatchObject({
      caches: [
        { name: 'teams', items: 0 },
        { name: 'oneauth', items: 1 },
        { name: 'shared-oneauth', items: 1 },
        { name: 'token-broker', items: 0 },
      ],
      quarantined: [moved],
    });
    await pc.ask('Restore-FromQuarantine', 'teams', 'r');
    expect(await pc.ask('Get-SignInCache')).toMatchObject({
      caches: before.caches,
      quarantined: [{ ...moved, items: 0 }],
    });
  });

  it('is counted in the folder, also with a list that nobody can read', async () => {
    const pc = createPc();
    await pc.ask('Move-ToQuarantine', 'teams', 'r');
    writeFileSync(local(pc, 'SignInRepair', 'Quarantine', 'r', 'teams', 'manifest.json'), '{ "moves": [');
    expect(await pc.ask('Get-SignInCache')).toMatchObject({
      quarantined: [{ runId: 'r', items: 2, hasList: false }],
    });
  });

  it('does nothing twice for one run, and has nothing to restore for another', async () => {
    const pc = createPc();
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'r')).toEqual(done);
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'r')).toEqual({ number: 183 });
    expect(await pc.ask('Restore-FromQuarantine', 'teams', 'other')).toEqual({ number: 1168 });
  });

  it('touches neither links nor what lies behind them', async () => {
    const pc = createPc();
    await pc.ask('Get-TeamsApp');
    const outside = join(pc.folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'precious'), 'x');
    symlinkSync(outside, local(pc, ...teamsCache, 'link'), 'junction');
    symlinkSync(outside, local(pc, 'Microsoft', 'OneAuth'), 'junction');
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'r')).toEqual(done);
    expect(await pc.ask('Move-ToQuarantine', 'oneauth', 'r')).toEqual(done);
    expect(existsSync(local(pc, ...teamsCache, 'link'))).toBe(true);
    expect(readdirSync(outside)).toEqual(['precious']);
  });

  it('refuses a quarantine folder that is a link', async () => {
    const pc = createPc();
    await pc.ask('Get-TeamsApp');
    mkdirSync(join(pc.folder, 'elsewhere'));
    symlinkSync(join(pc.folder, 'elsewhere'), local(pc, 'SignInRepair'), 'junction');
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'r')).toEqual({ number: 0x80070005 | 0 });
    expect(pc.mutations()).toEqual([]);
  });

  it('follows no manifest to places that are not the cache’s', async () => {
    const pc = createPc();
    expect(await pc.ask('Move-ToQuarantine', 'teams', 'r')).toEqual(done);
    const manifest = local(pc, 'SignInRepair', 'Quarantine', 'r', 'teams', 'manifest.json');
    const target = join(pc.folder, 'profile', 'Startup', 'x');
    writeFileSync(
      manifest,
      JSON.stringify({
        moves: [
          { from: target, to: join(pc.folder, 'state.json') },
          { from: target, to: '0' },
        ],
      }),
    );
    expect(await pc.ask('Restore-FromQuarantine', 'teams', 'r')).toEqual({ number: 1314 });
    expect(existsSync(target)).toBe(false);
  });

  it.each(['../up', 'a/b', ''])('refuses the run id %j', async (run) => {
    const asked = await createPc().askFreely('Move-ToQuarantine', ['teams', run]);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused' } }]);
  });
});
