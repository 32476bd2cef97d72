import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/model/finding';
import { ownerOf, ReasonClass } from '../../shared/model/reason';
import { advice as sentences } from '../../shared/words/en/advice';
import { advice, adviceOf, adviceOfClass, isAdviceName } from './advice';
import { adviceFor } from './advice-for';
import { adviceForReason } from './advice-for-reason';
import { entries } from './entries';
import { explain, explainLines } from './explain';
import { families } from './families';
import { type KnownPc, knownPc, nothingKnown } from './known-pc';

const names = Object.keys(advice).filter(isAdviceName);
const helpsOf = (text: string) => explain(text)[0]?.helps.join(' ') ?? '';

describe('the table of advice', () => {
  test('has a source for each row, and each row is somebody\u2019s', () => {
    expect(names.filter((name) => !/^https:\/\/[\w./-]+$/.test(adviceOf(name).source))).toEqual([]);
    const used = new Set([...entries, ...families].map((told) => told.advice));
    const inContext = ['helperService', 'timeService', 'packageDenied', 'packageFiles', 'elevate', 'tag'];
    expect(names.filter((name) => !used.has(name) && !inContext.includes(name))).toEqual([]);
  });

  test('says every sentence somewhere', () => {
    const said = new Set(names.flatMap((name) => [...adviceOf(name).helps, ...adviceOf(name).avoid]));
    const instead = ['lockWindows', 'newPasswordInTeams', 'connectionFine', 'askToTurnOnService'];
    const more = ['numberTells', 'askToTurnOnTimeService', 'askToTurnOnHelperServices', ...instead];
    expect(Object.keys(sentences).filter((name) => !said.has(name as never) && !more.includes(name))).toEqual(
      [],
    );
  });

  test('has one for every class', () => {
    expect(Object.keys(adviceOfClass).sort()).toEqual([...ReasonClass.options].sort());
    for (const reasonClass of ReasonClass.options) expect(ownerOf(reasonClass)).toBeTruthy();
  });
});

const anyPc: fc.Arbitrary<KnownPc> = fc.record({
  helper: fc.constantFrom('healthy', 'broken', null),
  clockRight: fc.constantFrom(true, false, null),
  joined: fc.constantFrom('workgroup', 'registered', 'entra', 'hybrid', 'domain', null),
  managed: fc.constantFrom(true, false, null),
  online: fc.constantFrom(true, false, null),
  proxy: fc.constantFrom(true, false, null),
  accounts: fc.constantFrom(0, 1, 2, null),
  hasNumber: fc.constantFrom(true, false, null),
});

describe('advice on a PC that was looked at', () => {
  /** What a PC shows, and what nobody may be told to do then. */
  const impossible: readonly [string, (pc: KnownPc) => boolean, RegExp][] = [
    [
      'the helper is registered and healthy',
      ({ helper }) => helper === 'healthy',
      /register the sign-in helper/i,
    ],
    [
      'the clock is right',
      ({ clockRight }) => clockRight === true,
      /correct the (?:clock|date)|check the clock/i,
    ],
    [
      'Windows does not sign in with a work account',
      ({ joined }) => joined === 'workgroup' || joined === 'registered',
      /lock Windows|Windows\+L/,
    ],
    ['nobody else manages it', ({ managed }) => managed === false, /whoever manages this PC/i],
    ['somebody else manages it', ({ managed }) => managed === true, /services\.msc/],
    ['the sign-in service is reached', ({ online }) => online === true, /check the internet connection/i],
    ['there is no proxy', ({ proxy }) => proxy === false, /check the proxy settings/i],
    [
      'there is no other account',
      ({ accounts }) => accounts === 0 || accounts === 1,
      /account that was picked by mistake|sign the old one out \(Settings.*two/i,
    ],
    ['the number stands beside it', ({ hasNumber }) => hasNumber === true, /look for a number/i],
    ['there is no account at all', ({ accounts }) => accounts === 0, /account of the old one on this PC/i],
    [
      'disconnecting would end its management',
      ({ joined }) => joined !== null && joined !== 'registered',
      /you can disconnect the work account/i,
    ],
  ];

  test.each(impossible)('names nothing that is done or impossible where %s', (_title, fits, wrong) => {
    fc.assert(
      fc.property(anyPc, fc.constantFrom(...names), (pc, name) => {
        const { helps } = adviceFor(name, pc);
        expect(helps.length).toBeGreaterThan(0);
        expect(new Set(helps).size).toBe(helps.length);
        if (fits(pc)) expect(helps.join('\n')).not.toMatch(wrong);
      }),
      { numRuns: 1000 },
    );
    // It is said where nothing is known, or the rule would hold of nothing.
    const said = names
      .flatMap((name) => adviceFor(name, { ...nothingKnown, managed: null }).helps)
      .join('\n');
    const managed = names
      .flatMap((name) => adviceFor(name, { ...nothingKnown, managed: true }).helps)
      .join('\n');
    expect(`${said}\n${managed}`).toMatch(wrong);
  });

  test.each<[string, Partial<Record<Finding['id'], Partial<Finding>>>, Partial<KnownPc>]>([
    ['nothing', {}, nothingKnown],
    ['a healthy helper', { 'helper.work': { status: 'fine' } }, { helper: 'healthy' }],
    ['a missing helper', { 'helper.work': { status: 'broken' } }, { helper: 'broken' }],
    ['a helper nobody could look at', { 'helper.work': { status: 'unknown' } }, { helper: null }],
    ['a right clock', { 'clock.offset': { status: 'fine' } }, { clockRight: true }],
    ['a reached service', { 'network.reach': { status: 'fine' } }, { online: true }],
    ['an inspected one', { 'network.reach': { status: 'attention' } }, { online: null }],
    ['no proxy', { 'network.proxy': proxy('none') }, { proxy: false }],
    ['a proxy', { 'network.proxy': proxy('proxy.contoso.com:8080') }, { proxy: true }],
    ['a home PC', { 'clock.automatic': fact('host', 'managed', false) }, { managed: false }],
    ['an Entra PC', { 'sign-in.reason': fact('dsregcmd', 'joined', 'entra') }, { joined: 'entra' }],
    [
      'a way of joining nobody knows',
      { 'sign-in.reason': fact('dsregcmd', 'joined', 'x') },
      { joined: null },
    ],
    [
      'two accounts',
      {
        'accounts.conflict': {
          status: 'attention',
          evidence: ['a@x.com', 'b@x.com', 'A@x.com, twice'].map((value) =>
            evidence('windows', 'work', value),
          ),
        },
      },
      { accounts: 2 },
    ],
  ])('%s is read from its findings', (_title, found, expected) => {
    expect(knownPc(findingsOf(found))).toEqual({ ...nothingKnown, ...expected });
  });

  test('a reason has the advice of its code, of the words around it, or of what the circumstances made of it', () => {
    const right = findingsOf({ 'clock.offset': { status: 'fine' } });
    const told = (code: string, reasonClass: ReasonClass, findings = right) =>
      adviceForReason({ code, class: reasonClass }, findings).helps.join(' ');
    expect(told('AADSTS50126', 'password')).toMatch(/right password/);
    expect(told('AADSTS500133', 'organisation')).toMatch(/its own sign-in server/);
    expect(told('AADSTS500133', 'stale-token')).toMatch(/Sign out of Teams/);
    expect(told('0xCAA82F8F', 'network')).toMatch(/exempt the sign-in hosts/);
    expect(told('DeviceAuthStatus', 'organisation')).toMatch(/whoever runs sign-in/);
    const portal = findingsOf({
      'network.reach': { status: 'broken', evidence: [evidence('http', 'connectTest', 'other')] },
    });
    expect(told('0xCAA82EFD', 'network', portal)).toMatch(/^A page came.*sign in to that network first/);
    const read = findingsOf({ 'sign-in.reason': fact('event 1098', 'advice', 'addSuffix') });
    expect(told('AADSTS90002', 'organisation', read)).toMatch(/UPN suffix/);
    const old = findingsOf({ 'sign-in.reason': fact('event 1098', 'advice', 'toString') });
    expect(told('AADSTS90002', 'organisation', old)).toMatch(/account of the old one/);
  });
});

function evidence(source: string, name: string, value: string | number | boolean | null) {
  return { source, name, value, at: '2026-05-20T08:00:00.000Z' };
}

function fact(source: string, name: string, value: string | boolean): Partial<Finding> {
  return { status: 'fine', evidence: [evidence(source, name, value)] };
}

function proxy(servicesProxy: string): Partial<Finding> {
  return {
    status: 'fine',
    evidence: [evidence('windows', 'userProxy', null), evidence('windows', 'servicesProxy', servicesProxy)],
  };
}

function findingsOf(found: Partial<Record<Finding['id'], Partial<Finding>>>) {
  return Object.entries(found).map(([id, more]) => ({
    id: id as Finding['id'],
    status: 'fine' as const,
    evidence: [],
    ...more,
  }));
}

describe('advice fits the code', () => {
  test.each<[string, string, RegExp, RegExp]>([
    ['a stopped time service', 'w32tm /resync\nService not started (0x80070426)', /Windows Time/, /regist/i],
    ['a disabled time service', 'W32Time: error 0x80070422', /services\.msc/, /regist/i],
    ['the same in German', 'Der Windows-Zeitdienst: Fehler 0x80070422', /Windows Time/, /regist/i],
    ['a disabled service of the helper', 'TokenBroker 0x80070422', /TokenBroker.*wlidsvc/, /regist/i],
    [
      'the same inside a registration',
      '0x80073CF6 AppxManifest.xml error 0x80070422',
      /TokenBroker/,
      /regist/i,
    ],
    [
      'a time service that is not there',
      'w32tm /resync\nNo RPC server (0x800706BA)',
      /Windows Time/,
      /hotspot/i,
    ],
    [
      'data of a package',
      'Add-AppxPackage : 0x80073CF6\nerror 0x8007000D: The data is invalid.',
      /register the sign-in helper/,
      /inspection|AADSTS/,
    ],
    ['a number inside a registration', 'Appx 0x80073CF6 0x80070490', /register the sign-in helper/, /AADSTS/],
    [
      'a status inside a registration',
      'Add-AppxPackage: error 0xD00002B8',
      /register the sign-in helper/,
      /AADSTS/,
    ],
    ['a damaged list of packages', '0x80073CFE', /sfc \/scannow/, /organisation/],
    ['a federation server of another kind', '0xCAA90017', /own sign-in server/, /[Uu]pdate/],
    [
      'one that offers no page',
      'Modern authentication failed here. 4c7',
      /own sign-in server/,
      /asks for it/,
    ],
    ['a window that was closed', 'Status code: 4c7', /asks for it/, /own sign-in server/],
    ['a stopped service', '0x80070426', /named beside the code/, /regist/i],
    ['a service that was removed', '0x80070424', /repair installation/, /regist/i],
    ['a full disk', '0x80073CF4', /space on the disk/, /regist/i],
    ['a full disk, by Windows', '0x80070070', /space on the disk/, /regist/i],
    ['a helper that was ended', '0x8007042B', /exempt/, /regist/i],
    ['a helper that did not start', '0x80080300', /exempt/, /regist/i],
    ['a profile that was moved', '0x80070520', /TokenBroker\\Accounts/, /regist/i],
    ['lost keys', '0x80090016', /add it again.*Ask your organisation/, /clear/i],
    ['keys of Windows Hello', '0x80070003 NGCException at NgcHelper', /sign-in keys/, /clear/i],
    [
      'a name of no domain',
      "AADSTS90002: Tenant 'ad.firma.intern' not found.",
      /UPN suffix/,
      /old one|sign it out/,
    ],
    [
      'a name of a domain',
      "AADSTS90002: Tenant 'old-contoso.com' not found.",
      /account of the old one/,
      /suffix/,
    ],
    ['access denied inside a registration', 'Appx 0x80073CF6 0x80070005', /antivirus/, /regist/i],
    ['files missing inside a registration', 'Appx 0x80073CF6 0x80070002', /sfc \/scannow/, /regist/i],
    ['the wrong PowerShell', '0x80131539', /Windows PowerShell 5\.1/, /regist/i],
    ['pages of enrolment', 'CAA50024', /enrolled/, /regist|clock/i],
    ['a page instead of data', '0xC00CE584', /page came/, /password/i],
    ['a key of the federation', 'AADSTS5000811', /certificate/, /clock/i],
    [
      'a signature that is wrong',
      'AADSTS50013: Assertion failed signature validation.',
      /certificate/,
      /clock|afresh/i,
    ],
    [
      'a key that was not found',
      'AADSTS50013 [Reason - The key was not found.]',
      /certificate/,
      /clock|afresh/i,
    ],
    ['access to the time denied', 'w32tm: Access is denied. (0x80070005)', /administrator/, /regist/i],
  ])('%s', (_title, text, wanted, wrong) => {
    expect(helpsOf(text)).toMatch(wanted);
    expect(helpsOf(text)).not.toMatch(wrong);
  });

  test('a signature of Entra\u2019s own makes it an old sign-in, never the clock', () => {
    const text = 'AADSTS50013: signature is not valid. Issuer https://sts.windows.net/72f988bf/';
    expect(explain(text)[0]?.class).toBe('stale-token');
  });

  test('home and work are told different things about a service', () => {
    const text = 'TokenBroker 0x80070422';
    const home = explainLines(text, { ...nothingKnown, managed: false })[0]?.helps.join(' ');
    const work = explainLines(text, { ...nothingKnown, managed: true })[0]?.helps.join(' ');
    expect(home).toMatch(/services\.msc/);
    expect(work).toMatch(/whoever manages this PC/);
  });
});

describe('what a person reads first', () => {
  const technical =
    /0x[0-9a-f]|AADSTS|\bCAA|HRESULT|NTSTATUS|\bHTTP\b|OAuth|\bTPM\b|\bMDM\b|\bSSO\b|\bWAM\b|\bRPC\b|\bDNS\b|\bJWT\b|[a-z]_[a-z]|[a-z][A-Z]|\b\d{3,}\b|\((?:this-pc|stale-token|helper|organisation|unknown)\)/;
  const allowed = /Microsoft 365|SharePoint|OneDrive|PowerShell|NgcHelper|TokenBroker/g;
  const firstSentence = (text: string) => text.split(/(?<=[.:;?!]) /)[0]?.replace(allowed, '') ?? '';

  test('holds no code, no class and no name of a program\u2019s part', () => {
    const told = [...entries, ...families].map(({ meaning }) => meaning);
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((meaning) => technical.test(firstSentence(meaning)))).toEqual([]);
  });

  test('is a whole sentence', () => {
    const told = [...entries, ...families].map(({ meaning }) => meaning);
    expect(told.filter((meaning) => !/^["A-Z].*[.]$/s.test(meaning))).toEqual([]);
  });
});
