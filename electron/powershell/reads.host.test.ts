import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scriptFolder } from '../../simulator/testing/script-folder';
import {
  DeviceRegistrationAnswer,
  InstallPlaceAnswer,
  KnownAccountAnswer,
  PcStateAnswer,
  SignInEventAnswer,
  SignInHelperAnswer,
  StoredCredentialAnswer,
  TeamsAppAnswer,
  TimeServiceAnswer,
} from '../host/answers';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
function createPc(fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc(fields);
  open.push(pc);
  return pc;
}
const sid = 'S-1-5-21-1-2-3-1001';
const other = 'S-1-5-21-1-2-3-500';
const user = { sid, name: 'mia', address: 'mia@example.org' };
const ownOneAuth =
  'profile/AppData/Local/Packages/MSTeams_8wekyb3d8bbwe/LocalCache/Local/Microsoft/OneAuth/accounts';

describe('the questions of the module, on an ordinary PC', () => {
  it('are answered in the agreed form', async () => {
    const pc = createPc({ user });
    const state = PcStateAnswer.parse(await pc.ask('Get-PcState'));
    expect(state).toEqual({
      build: 22631,
      locale: 'en-US',
      languageMode: 'FullLanguage',
      scriptPolicy: 'Undefined',
      restartPending: false,
      remoteSession: false,
      identity: {
        sid,
        name: 'mia',
        elevated: false,
        signedIn: { sid, name: 'mia' },
        microsoftAccount: { number: 0, address: null },
      },
      mdmEnrolled: false,
      edition: 'Core',
      installation: 'Client',
      sessionHost: false,
      profileContainer: false,
      secondsSinceStart: 2_592_000,
      web: { proxy: '', proxyScript: false, machineProxy: false, tls12Off: false },
      unread: [],
    });
    expect(TimeServiceAnswer.parse(await pc.ask('Get-TimeService'))).toEqual({
      service: { startType: 'Manual', status: 'Stopped' },
      type: 'NTP',
      server: 'time.windows.com,0x9',
      policy: false,
      timeZone: 'W. Europe Standard Time',
      hardwareClockIsUtc: false,
      zoneBiasMinutes: expect.any(Number),
      daylightSavingOff: false,
      virtualMachine: false,
      domain: '',
    });
    const events = SignInEventAnswer.parse(await pc.ask('Get-SignInEvent'));
    expect(events.events).toEqual([]);
    expect(events.logs.map(({ number }) => number)).toEqual([0, 0, 0]);
    const registration = DeviceRegistrationAnswer.parse(await pc.ask('Get-DeviceRegistration'));
    expect(registration.exitCode).toBe(0);
    expect(registration.text).toMatch(/^ +AzureAdJoined : NO\r?$/m);
    expect(StoredCredentialAnswer.parse(await pc.ask('Get-StoredCredential')).credentials).toEqual([]);
    const helper = SignInHelperAnswer.parse(await pc.ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin'));
    expect(helper).toMatchObject({ listed: true, registered: { status: 'Ok' }, manifestExists: true });
    expect(helper.services.map(({ name }) => name)).toContain('TokenBroker');
    expect(KnownAccountAnswer.parse(await pc.ask('Get-KnownAccount'))).toEqual({
      accounts: [],
      unreadable: [],
    });
    const teams = TeamsAppAnswer.parse(await pc.ask('Get-TeamsApp'));
    expect(teams.inCall).toBe(false);
    expect(teams.apps).toMatchObject([
      { kind: 'new', installed: true, processIds: [] },
      { kind: 'classic', installed: false, version: null, processIds: [] },
    ]);
    expect(InstallPlaceAnswer.parse(await pc.ask('Get-InstallPlace'))).toEqual({
      scripts: scriptFolder,
      programFolders: ['C:\\Program Files', 'C:\\Program Files (x86)'],
      drive: 'Fixed',
      elevated: false,
    });
    expect(pc.mutations()).toEqual([]);
  });
});

describe('the questions of the module, where something differs', () => {
  it('report build, language, pending restart and script policy', async () => {
    const windows = { build: 19045, locale: 'de-DE', restartPending: true, scriptPolicy: 'AllSigned' };
    const answer = await createPc({ windows }).ask('Get-PcState');
    expect(answer).toMatchObject({
      build: 19045,
      locale: 'de-DE',
      restartPending: true,
      scriptPolicy: 'AllSigned',
    });
  });

  it('report how the web is set to be reached, without the name and password for a proxy', async () => {
    const network = { proxy: 'open', proxyAddress: 'http=mia:secret@proxy.example.com:8080', tls12: 'off' };
    const answer = await createPc({ network }).ask('Get-PcState');
    expect(PcStateAnswer.parse(answer).web).toEqual({
      proxy: 'http=proxy.example.com:8080',
      proxyScript: false,
      machineProxy: false,
      tls12Off: true,
    });
  });

  it('report what kind of installation it is, and from where it is used', async () => {
    const pc = createPc({
      user: { ...user, microsoftAccount: 'mia.home@example.com' },
      windows: {
        edition: 'ServerRdsh',
        installation: 'Server',
        sessionHost: true,
        profileContainer: true,
        remoteSession: true,
        startedSecondsAgo: 600,
      },
    });
    expect(PcStateAnswer.parse(await pc.ask('Get-PcState'))).toMatchObject({
      edition: 'ServerRdsh',
      installation: 'Server',
      sessionHost: true,
      profileContainer: true,
      remoteSession: true,
      secondsSinceStart: 600,
      identity: { microsoftAccount: { number: 0, address: 'mia.home@example.com' } },
    });
  });

  it.each([
    ['workgroup', true, 'NTP'],
    ['workgroup', false, 'NoSync'],
    ['domain', true, 'NT5DS'],
    ['hybrid', true, 'NT5DS'],
    ['entra', true, 'NTP'],
  ])('report the time type of a %s PC with automatic time %s as %s', async (kind, automatic, type) => {
    const clock = {
      automatic,
      policy: true,
      server: '',
      timeZone: 'Tokyo Standard Time',
      service: { startType: 'Disabled' },
    };
    expect(await createPc({ join: { kind }, clock }).ask('Get-TimeService')).toMatchObject({
      type,
      policy: true,
      server: '',
      timeZone: 'Tokyo Standard Time',
      service: { startType: 'Disabled', status: 'Stopped' },
    });
  });

  it.each([
    ['workgroup', 'NO', 'NO', 'NO'],
    ['registered', 'NO', 'NO', 'YES'],
    ['entra', 'YES', 'NO', 'NO'],
    ['hybrid', 'YES', 'YES', 'NO'],
    ['domain', 'NO', 'YES', 'NO'],
  ])('print the device state of a %s PC', async (kind, entra, domain, registered) => {
    const { text } = DeviceRegistrationAnswer.parse(
      await createPc({ join: { kind } }).ask('Get-DeviceRegistration'),
    );
    const fields = Object.fromEntries([...text.matchAll(/^ *(\w+) : (.*?)\r?$/gm)].map((m) => [m[1], m[2]]));
    expect(fields).toMatchObject({
      AzureAdJoined: entra,
      DomainJoined: domain,
      WorkplaceJoined: registered,
      AzureAdPrt: entra,
    });
  });

  it('print the text a scenario gives instead', async () => {
    const dsregcmd = 'Attempt Status : 0xC000006D\n  “odd” ü 😀';
    expect(await createPc({ join: { dsregcmd } }).ask('Get-DeviceRegistration')).toEqual({
      exitCode: 0,
      text: dsregcmd,
    });
  });

  it('tell the types and lifetimes of credentials by number', async () => {
    const types = [
      'Generic',
      'DomainPassword',
      'DomainCertificate',
      'DomainVisiblePassword',
      'GenericCertificate',
      'DomainExtended',
    ];
    const persists = ['Session', 'LocalMachine', 'Enterprise'];
    const credentials = types.map((type, index) => ({
      target: `t${index}`,
      type,
      persist: persists[index % 3],
      user: 'u',
      lastWritten: '2026-04-02T08:11:09Z',
    }));
    const answer = StoredCredentialAnswer.parse(await createPc({ credentials }).ask('Get-StoredCredential'));
    expect(answer.credentials).toEqual(
      types.map((_type, index) => ({
        target: `t${index}`,
        type: index + 1,
        user: 'u',
        persist: (index % 3) + 1,
        lastWritten: '2026-04-02T08:11:09.000Z',
      })),
    );
  });

  it('say of a helper that nobody lists which service is disabled', async () => {
    const services = [{ name: 'StateRepository', startType: 'Disabled' }];
    const answer = await createPc({ services }).ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin');
    expect(answer).toMatchObject({
      listed: false,
      registered: null,
      services: expect.arrayContaining([expect.objectContaining(services[0])]),
    });
  });

  it.each([
    [
      { state: 'missing', manifest: false },
      { registered: null, manifestExists: false },
    ],
    [{ state: 'damaged' }, { registered: { status: 'NeedsRemediation' }, manifestExists: true }],
    [{ state: 'ok' }, { registered: { status: 'Ok' }, manifestExists: true }],
  ])('see a helper that is %j', async (given, expected) => {
    const name = 'Microsoft.Windows.CloudExperienceHost';
    const pc = createPc({ packages: [{ name, ...given }] });
    expect(await pc.ask('Get-SignInHelper', name)).toMatchObject({ name, ...expected });
    expect(await pc.ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin')).toMatchObject({
      registered: { status: 'Ok' },
    });
  });

  it('see a helper that Windows is working on until it is done', async () => {
    const name = 'Microsoft.AAD.BrokerPlugin';
    const pc = createPc({ packages: [{ name, state: 'servicing', servicedAfterReads: 2 }] });
    const status = async () =>
      SignInHelperAnswer.parse(await pc.ask('Get-SignInHelper', name)).registered?.status;
    expect([await status(), await status(), await status()]).toEqual(['Servicing', 'Servicing', 'Ok']);
  });

  it('name a disabled service of a helper', async () => {
    const pc = createPc({ services: [{ name: 'TokenBroker', startType: 'Disabled' }] });
    const { services } = SignInHelperAnswer.parse(
      await pc.ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin'),
    );
    expect(services.filter(({ startType }) => startType === 'Disabled')).toEqual([
      { name: 'TokenBroker', startType: 'Disabled', status: 'Stopped' },
    ]);
  });

  it('find accounts in every store', async () => {
    const accounts = [
      { store: 'workplace', address: 'a@example.org', tenant: 'example.org', id: 'thumb' },
      { store: 'device', address: 'd@example.org', tenant: 'example.org' },
      { store: 'wam', address: 'w@example.org', tenant: 'example.org', id: 'w1' },
      { store: 'wam', address: 'p@outlook.example', kind: 'personal', id: 'w2' },
      { store: 'microsoft-account', address: 'm@outlook.example', kind: 'personal', id: 'cid' },
      { store: 'oneauth', address: 'o@example.org', tenant: 'example.org', id: 'o1' },
      { store: 'office', address: 'f@example.org', id: 'f1' },
      { store: 'office', address: 'g@outlook.example', kind: 'personal', id: 'f2' },
    ];
    const answer = KnownAccountAnswer.parse(await createPc({ accounts }).ask('Get-KnownAccount'));
    expect(answer.unreadable).toEqual([]);
    expect(
      answer.accounts.map(({ store, address, kind, id }) => `${store} ${address} ${kind} ${id}`),
    ).toEqual([
      'workplace a@example.org work thumb',
      `device d@example.org work ${'1'.padStart(40, '0')}`,
      'wam w@example.org work w1',
      'wam p@outlook.example personal w2',
      'microsoft-account m@outlook.example personal cid',
      'oneauth o@example.org work o1',
      'office f@example.org work f1',
      'office g@outlook.example personal f2',
    ]);
    expect(
      answer.accounts.filter(({ tenant }) => tenant === 'example.org').map(({ store }) => store),
    ).toEqual(['workplace', 'device', 'wam', 'oneauth']);
  });

  it('give tenants their names, and the apps that OneAuth ties to an account', async () => {
    const tenant = 'aaaaaaaa-0000-4000-8000-000000000001';
    const apps = ['com.microsoft.Teams', 'an app with blanks'];
    const accounts = [
      { store: 'workplace', address: 'a@example.org', tenant, tenantName: 'Example Organisation' },
      { store: 'oneauth', address: 'a@example.org', tenant, id: 'o1', apps },
    ];
    const answer = KnownAccountAnswer.parse(await createPc({ accounts }).ask('Get-KnownAccount'));
    expect(answer.accounts).toMatchObject([
      { store: 'workplace', tenant: 'Example Organisation', tenantId: tenant, apps: [] },
      { store: 'oneauth', tenant, tenantId: tenant, apps },
    ]);
  });

  it('name the stores of accounts that Windows does not let us read, and give the others', async () => {
    const stores = ['workplace', 'device', 'wam', 'microsoft-account', 'office'];
    const accounts = [...stores, 'oneauth'].map((store) => ({ store, address: 'a@example.org' }));
    const answer = KnownAccountAnswer.parse(
      await createPc({ accounts, unreadableAccounts: stores }).ask('Get-KnownAccount'),
    );
    expect(answer.unreadable.map(({ store }) => store)).toEqual([
      'workplace',
      'device',
      'wam',
      'wam',
      'microsoft-account',
      'office',
    ]);
    expect(new Set(answer.unreadable.map(({ number }) => number))).toEqual(new Set([-2147024891]));
    expect(answer.accounts.map(({ store }) => store)).toEqual(['oneauth']);
  });

  it('see running Teams of both kinds, and lets a torn OneAuth file pass', async () => {
    const pc = createPc({ teams: { new: 'running', classic: 'running' } });
    const folder = `${pc.folder}/${ownOneAuth}`;
    await pc.run(
      `$null = [IO.Directory]::CreateDirectory('${folder}'); [IO.File]::WriteAllText('${folder}/torn', '{"account_hints":["x@example.org"],"rea')`,
    );
    const { apps } = TeamsAppAnswer.parse(await pc.ask('Get-TeamsApp'));
    expect(apps.map(({ installed, processIds }) => [installed, processIds.length])).toEqual([
      [true, 2],
      [true, 1],
    ]);
    const { accounts, unreadable } = KnownAccountAnswer.parse(await pc.ask('Get-KnownAccount'));
    expect(accounts).toMatchObject([{ store: 'oneauth', address: 'x@example.org', kind: null, id: 'torn' }]);
    expect(unreadable).toEqual([{ store: 'oneauth', number: 13 }]);
  });

  it('read texts of OneAuth whole, whatever is escaped in them', async () => {
    const pc = createPc({});
    const folder = `${pc.folder}/${ownOneAuth}`;
    const escaped = String.raw`{"login_name":"j\u00fcrgen\/b@example.org","realm":"a\\b","association_status":{"com.example.\u0041pp":"assoc\u0069ated"}}`;
    await pc.run(
      `$null = [IO.Directory]::CreateDirectory('${folder}'); [IO.File]::WriteAllText('${folder}/e', '${escaped}')`,
    );
    const { accounts } = KnownAccountAnswer.parse(await pc.ask('Get-KnownAccount'));
    expect(accounts).toMatchObject([
      { address: 'jürgen/b@example.org', tenant: 'a\\b', apps: ['com.example.App'] },
    ]);
  });
});

describe('accounts of OneAuth', () => {
  const record = (fields: object) => ({
    age_group: 'adult',
    association_status: '{"com.microsoft.Olk":"associated","com.microsoft.Office":"disassociated"}',
    authority: 'https://login.microsoftonline.com/example.org',
    display_name: 'Pat Example',
    email: 'pat@example.org',
    id: '11111111-2222-4333-8444-555555555555',
    login_name: 'pat@example.org',
    onprem_sid: '',
    ...fields,
  });

  async function read(files: Readonly<Record<string, Buffer | string>>, store = ownOneAuth) {
    const pc = createPc({});
    await pc.ask('Get-PcState');
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(pc.folder, store, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return KnownAccountAnswer.parse(await pc.ask('Get-KnownAccount'));
  }

  it('are read in each encoding, with a byte order mark and without, also one folder down', async () => {
    const text = JSON.stringify(record({ login_name: 'jürgen@example.org' }));
    const little = Buffer.from(text, 'utf16le');
    const answer = await read({
      utf8: text,
      'utf8-mark': `\uFEFF${text}`,
      'utf16-mark': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf16-big-mark': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      utf16: little,
      'down/down': text,
      'down/other': 'no account',
      'empty/blob.bin': 'no account',
    });
    expect(answer.unreadable).toEqual([]);
    expect(answer.accounts.map(({ id, address }) => `${id} ${address}`).sort()).toEqual(
      ['down', 'utf16', 'utf16-big-mark', 'utf16-mark', 'utf8', 'utf8-mark'].map(
        (id) => `${id} jürgen@example.org`,
      ),
    );
    expect(answer.accounts[0]).toMatchObject({ store: 'oneauth', apps: ['com.microsoft.Olk'] });
  });

  it.each([
    ['tenant', {}, 'work', 'example.org'],
    ['consumers', { authority: 'https://login.microsoftonline.com/consumers/' }, 'personal', null],
    ['id', { authority: '', id: '0123456789abcdef' }, 'personal', null],
    ['general', { authority: 'https://login.windows.net/common', id: 'x' }, null, null],
    ['organisations', { authority: 'https://login.microsoftonline.com/organizations' }, 'work', null],
    ['older', { account_type: 'msa', realm: 'r' }, 'personal', 'r'],
    ['odd', { authority: 7, association_status: 'not JSON', account_type: ['aad'] }, 'work', null],
  ])('are told apart by what the file has (%s)', async (name, fields, kind, tenant) => {
    const { accounts } = await read({ [name]: JSON.stringify(record(fields)) });
    expect(accounts).toMatchObject([{ address: 'pat@example.org', kind, tenant, tenantId: tenant }]);
  });

  it('are those of the others where a file is broken, which is told', async () => {
    const good = JSON.stringify(record({}));
    const answer = await read({
      a: good,
      b: '',
      c: good.slice(0, 40),
      d: Buffer.alloc(60),
      e: 'text',
      f: good,
    });
    expect(answer.accounts.map(({ id }) => id).sort()).toEqual(['a', 'f']);
    expect(answer.unreadable).toEqual(['b', 'c', 'd', 'e'].map(() => ({ store: 'oneauth', number: 13 })));
  });

  it('come with the place that they were found in', async () => {
    const { accounts } = await read(
      { office: JSON.stringify(record({})) },
      'profile/AppData/Local/Microsoft/OneAuth/accounts',
    );
    expect(accounts).toMatchObject([{ store: 'shared-oneauth', id: 'office' }]);
  });
});

describe('a process of somebody else', () => {
  const full = {
    user,
    credentials: [{ target: 'msteams', persist: 'Session' }, { target: 'git' }],
    accounts: [
      { store: 'wam', address: 'w@example.org', id: 'w' },
      { store: 'workplace', address: 'w@example.org' },
      { store: 'oneauth', address: 'w@example.org', id: 'o' },
      { store: 'device', address: 'w@example.org', id: 'd' },
    ],
    teams: { new: 'running', classic: 'running' },
    join: { kind: 'registered' },
  };

  it('sees its own profile, in which nothing is set up', async () => {
    const pc = createPc({ ...full, elevation: { appRunsAs: 'other-administrator' } });
    expect(await pc.ask('Get-PcState')).toMatchObject({
      identity: { sid: other, elevated: true, signedIn: { sid, name: 'mia' } },
    });
    expect(await pc.ask('Get-StoredCredential')).toEqual({ credentials: [] });
    expect(await pc.ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin')).toMatchObject({
      registered: null,
    });
    expect(await pc.ask('Get-KnownAccount')).toMatchObject({
      accounts: [{ store: 'device' }],
      unreadable: [],
    });
    expect(await pc.ask('Get-TeamsApp')).toMatchObject({
      apps: [
        { installed: false, processIds: [] },
        { installed: false, processIds: [] },
      ],
    });
    expect(await pc.ask('Get-DeviceRegistration')).toMatchObject({
      text: expect.stringMatching(/WorkplaceJoined : NO/),
    });
  });

  it('that is a service sees nobody at the desktop', async () => {
    const pc = createPc({ ...full, elevation: { appRunsAs: 'system' } });
    expect(await pc.ask('Get-PcState')).toMatchObject({
      identity: { sid: 'S-1-5-18', elevated: true, signedIn: null },
    });
    expect(await pc.ask('Get-StoredCredential')).toEqual({ credentials: [] });
  });

  it('sees the user’s own profile when it is only elevated, but no credentials of the other logon session', async () => {
    const pc = createPc({ ...full, elevation: { appRunsAs: 'elevated' } });
    expect(await pc.ask('Get-PcState')).toMatchObject({ identity: { sid, elevated: true } });
    expect(await pc.ask('Get-StoredCredential')).toMatchObject({ credentials: [{ target: 'git' }] });
    expect(await pc.ask('Get-KnownAccount')).toMatchObject({ accounts: { length: 4 } });
  });
});
