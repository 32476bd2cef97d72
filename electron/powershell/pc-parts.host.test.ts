import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { KnownAccountAnswer, PcStateAnswer, SignInHelperAnswer, TimeServiceAnswer } from '../host/answers';
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
const readPc = async (fields: Record<string, unknown> = {}) =>
  PcStateAnswer.parse(await createPc(fields).ask('Get-PcState'));

let whole: Promise<PcStateAnswer> | undefined;
/** The answer where everything can be read, asked for once. */
const readWhole = () => {
  whole ??= readPc({ user });
  return whole;
};

const user = { name: 'mia', sid: 'S-1-5-21-1-2-3-1001' };
const fault = (command: string) => ({ faults: [{ command, call: 'every', fault: 'access-denied' }] });
const denied = -2147024891;

/** The simulated PC's id for a text: .NET reads the first three parts of a GUID from the lowest byte up. */
function guidOf(text: string): string {
  const bytes = createHash('md5').update(text).digest();
  const parts = [
    bytes.subarray(0, 4).reverse(),
    bytes.subarray(4, 6).reverse(),
    bytes.subarray(6, 8).reverse(),
  ];
  return [...parts, bytes.subarray(8, 10), bytes.subarray(10)].map((part) => part.toString('hex')).join('-');
}

describe('what a PC says of itself', () => {
  it.each([
    ['Get-Identity', { identity: null }, ['identity']],
    ['Get-Session', { remoteSession: null }, ['session']],
    ['Import-NativeApi', { remoteSession: null }, ['session']],
    ['Get-SecondsSinceStart', { secondsSinceStart: null }, ['start']],
    ['Get-MicrosoftAccount', { identity: null }, ['identity']],
  ])('stands but for what rests on %s', async (command, lost, parts) => {
    const state = await readPc({ user, ...fault(command) });
    const unread = parts.map((part) => ({ part, number: denied }));
    const { identity: _identity, ...rest } = await readWhole();
    expect({ ...state, identity: null }).toEqual({ ...rest, identity: null, ...lost, unread });
  });

  it.each(['Import-NativeApi', 'Get-Session'])(
    'knows itself, but not who is signed in, where %s fails',
    async (command) => {
      const { identity } = await readPc({ user, ...fault(command) });
      expect(identity).toMatchObject({ sid: user.sid, name: 'mia', elevated: false, signedIn: 'unknown' });
    },
  );

  it('needs no look-up of a name that is its own, and one for any other', async () => {
    const own = await readPc({ user, ...fault('Resolve-AccountSid') });
    expect(own.identity?.signedIn).toEqual({ sid: user.sid, name: 'mia' });
    const elevation = { appRunsAs: 'other-administrator' };
    const other = await readPc({ user, elevation, ...fault('Resolve-AccountSid') });
    expect(other.identity?.signedIn).toBe('unknown');
    const resolved = await readPc({ user, elevation });
    expect(resolved.identity?.signedIn).toEqual({ sid: user.sid, name: 'mia' });
  });

  it.each([
    [
      'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
      { build: null, edition: null, installation: null },
      ['version'],
    ],
    ['Control Panel\\International', { locale: null }, ['locale']],
    [
      'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
      { restartPending: null },
      ['servicing'],
    ],
    [
      'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
      { restartPending: null },
      ['update'],
    ],
    ['SYSTEM\\CurrentControlSet\\Control\\Terminal Server', { sessionHost: null }, ['sharing']],
    ['SOFTWARE\\FSLogix', { profileContainer: null }, ['container']],
    ['SOFTWARE\\Microsoft\\Enrollments', { mdmEnrolled: null }, []],
    [
      'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL',
      { web: { proxy: '', proxyScript: false, machineProxy: false, tls12Off: null } },
      [],
    ],
  ])('stands but for the key %s', async (key, lost, parts) => {
    const unread = parts.map((part) => ({ part, number: denied }));
    expect(await readPc({ user, unreadableKeys: [key] })).toEqual({
      ...(await readWhole()),
      ...lost,
      unread,
    });
  });

  it('waits for a restart when one of the two keys says so, whatever the other one does', async () => {
    const unreadableKeys = ['SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate'];
    const state = await readPc({ windows: { restartPending: true }, unreadableKeys });
    expect(state.restartPending).toBe(true);
  });
});

describe('an enrolment in device management', () => {
  const root = 'SOFTWARE\\Microsoft\\Enrollments';
  // As the simulated PC names it.
  const enrolment = `${root}\\${guidOf('MS DM Server')}`;
  const accounts = 'SOFTWARE\\Microsoft\\Provisioning\\OMADM';
  it.each([
    ['a home PC, where Windows keeps four of its own', {}, false],
    ['an enrolled PC', { join: { enrolled: true } }, true],
    ['a home PC with a key that may not be read', { unreadableKeys: [`${root}\\Ownership`] }, false],
    [
      'a home PC where neither that nor the accounts of servers may be read',
      { unreadableKeys: [`${root}\\Ownership`, accounts] },
      null,
    ],
    [
      'an enrolled PC whose own enrolment may not be read',
      {
        join: { enrolled: true },
        unreadableKeys: [enrolment, `${root}\\${guidOf('Microsoft Device Management')}`],
      },
      null,
    ],
    [
      'an enrolled PC with a key that may not be read',
      { join: { enrolled: true }, unreadableKeys: [`${root}\\Ownership`] },
      true,
    ],
  ])('of %s', async (_pc, fields, mdmEnrolled) => {
    expect((await readPc(fields)).mdmEnrolled).toBe(mdmEnrolled);
  });
});

describe('a service that does not tell how it starts', () => {
  const unreadableServices = ['W32Time', 'TokenBroker', 'no-such'];

  it('costs its start type only', async () => {
    const pc = createPc({ unreadableServices });
    const { service, type } = TimeServiceAnswer.parse(await pc.ask('Get-TimeService'));
    expect({ service, type }).toEqual({ service: { startType: null, status: 'Stopped' }, type: 'NTP' });
    const name = 'Microsoft.AAD.BrokerPlugin';
    const { services, registered } = SignInHelperAnswer.parse(await pc.ask('Get-SignInHelper', name));
    expect(registered?.status).toBe('Ok');
    expect(services[0]).toEqual({ name: 'TokenBroker', startType: null, status: 'Stopped' });
    expect(services[1]).toEqual({ name: 'wlidsvc', startType: 'Manual', status: 'Stopped' });
  });
});

describe('services that may not be asked at all', () => {
  it('cost themselves only, of what a helper is asked for', async () => {
    const pc = createPc();
    // An alias of the session comes before the module's own function.
    await pc.run('function global:Deny-Service { throw [UnauthorizedAccessException]::new() }');
    await pc.run(
      "$null = $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:\\Get-ServiceFact', 'Deny-Service')",
    );
    const { services, registered } = SignInHelperAnswer.parse(
      await pc.ask('Get-SignInHelper', 'Microsoft.AAD.BrokerPlugin'),
    );
    expect(registered?.status).toBe('Ok');
    expect(services).toHaveLength(5);
    for (const { startType, status } of services) expect([startType, status]).toEqual([null, null]);
  });
});

describe('a broker that does not answer for one kind of account', () => {
  const accounts = [
    { store: 'wam', address: 'w@example.org', id: 'w' },
    { store: 'wam', address: 'p@outlook.example', kind: 'personal', id: 'p' },
    { store: 'office', address: 'o@example.org' },
  ];

  it.each([
    ['organizations', ['p@outlook.example', 'o@example.org']],
    ['consumers', ['w@example.org', 'o@example.org']],
  ])('costs %s only', async (kind, addresses) => {
    const answer = KnownAccountAnswer.parse(
      await createPc({ accounts, hungBrokers: [kind] }).ask('Get-KnownAccount'),
    );
    expect(answer.accounts.map(({ address }) => address)).toEqual(addresses);
    expect(answer.unreadable).toEqual([{ store: 'wam', number: 1460 }]);
  });

  it('lets an account of the other kind be signed out, and is the answer for one that was not found', async () => {
    const pc = createPc({ accounts, hungBrokers: ['organizations'] });
    expect(await pc.ask('Disconnect-WamAccount', 'p@outlook.example', 'p')).toEqual({ number: 0 });
    expect(await pc.ask('Disconnect-WamAccount', 'w@example.org', 'w')).toEqual({ number: 1460 });
  });
});
