import { failure, type Result, success } from '../../shared/result';
import type { PcStateAnswer, StoredCredential } from '../host/answers';
import type { TimeSample } from '../host/host';
import type { Answers, CheckContext } from './check';
import { readRegistration } from './device-registration';
import { unset } from './product-settings';
import { reasonIn } from './sign-in-reason';

/** The moment at which tests judge. */
const at = '2026-04-14T12:00:00.000Z';

export const context: CheckContext = {
  at,
  address: '',
  blocked: null,
  recentRepairs: [],
};

const sid = 'S-1-5-21-1-2-3-1001';

const around = { typed: '', newerThanRecord: null, offsetSeconds: 0, isReached: null, now: Date.parse(at) };
const unanswered = failure('unreachable', 'nobody was asked');
const unasked = { signInEvents: unanswered, registration: unanswered, pc: unanswered };

/** The same answers, and the reason that they and a typed text give. */
export function withReason<Given extends Pick<Answers, 'signInEvents' | 'registration' | 'pc'>>(
  answers: Given,
  typed = '',
): Given & Pick<Answers, 'reason'> {
  return { ...answers, reason: success(reasonIn(answers, { ...around, typed })) };
}

/** One trusted SNTP sample. */
export function sample(offsetSeconds: number, more: Partial<TimeSample> = {}): TimeSample {
  return {
    source: 'sntp',
    server: 'time.one.test',
    operator: 'one',
    offsetSeconds,
    uncertaintySeconds: 0.01,
    anchor: { utcMilliseconds: Date.parse(at), monotonicNanoseconds: 0n },
    trusted: true,
    ...more,
  };
}

/** Three servers of two operators that agree. */
export function agreeing(offsetSeconds: number): Answers['time'] {
  return success({
    samples: [
      sample(offsetSeconds),
      sample(offsetSeconds + 0.002, { server: 'time.two.test' }),
      sample(offsetSeconds - 0.002, { server: 'time.three.test', operator: 'two' }),
    ],
    refusals: [],
  });
}

export function credential(target: string, type = 1): StoredCredential {
  return { target, type, user: '', persist: 2, lastWritten: null };
}

/** A PC of which everything could be read. */
type KnownPc = PcStateAnswer & {
  readonly identity: NonNullable<PcStateAnswer['identity']>;
  readonly web: NonNullable<PcStateAnswer['web']>;
};

/** Answers of a healthy home PC. */
export function healthyAnswers(): Omit<Answers, 'pc'> & { pc: Result<KnownPc> } {
  return {
    pc: success({
      build: 22631,
      locale: 'en-US',
      languageMode: 'FullLanguage',
      scriptPolicy: 'Undefined',
      restartPending: false,
      remoteSession: false,
      mdmEnrolled: false,
      edition: 'Core',
      installation: 'Client',
      sessionHost: false,
      profileContainer: false,
      secondsSinceStart: 30 * 24 * 3600,
      web: { proxy: '', proxyScript: false, machineProxy: false, tls12Off: false },
      unread: [],
      identity: {
        sid,
        name: 'PC\\user',
        elevated: false,
        signedIn: { sid, name: 'PC\\user' },
        microsoftAccount: { number: 0, address: null },
      },
    }),
    timeService: success({
      service: { startType: 'Manual', status: 'Stopped' },
      type: 'NTP',
      server: 'time.windows.com,0x9',
      policy: false,
      timeZone: 'UTC',
      hardwareClockIsUtc: false,
      zoneBiasMinutes: 0,
      daylightSavingOff: false,
      virtualMachine: false,
      domain: '',
    }),
    signInEvents: success({ logs: [], events: [] }),
    registration: registration('NO', 'NO', 'NO'),
    credentials: success({ credentials: [] }),
    workHelper: helper('Microsoft.AAD.BrokerPlugin'),
    personalHelper: helper('Microsoft.Windows.CloudExperienceHost'),
    accounts: success({ accounts: [], unreadable: [] }),
    teams: success({
      apps: [
        { kind: 'new', installed: true, version: '24', processIds: [] },
        { kind: 'classic', installed: false, version: null, processIds: [] },
      ],
      inCall: false,
    }),
    caches: success({
      caches: [
        { name: 'teams', items: 3 },
        { name: 'oneauth', items: 1 },
        { name: 'shared-oneauth', items: 1 },
        { name: 'token-broker', items: 0 },
      ],
      quarantined: [],
      tokenBroker: 'Stopped',
    }),
    settings: success(unset),
    time: agreeing(0.001),
    domainTime: success(null),
    reason: success(reasonIn(unasked, around)),
    proxies: success({
      setting: {
        person: { proxy: '', script: '' },
        machine: { native: null, wow: null },
        policy: false,
        unread: [],
      },
      states: [],
      direct: true,
    }),
    network: success({
      connectTest: 'expected',
      cloud: 'public',
      signInHosts: [
        {
          host: 'login.test',
          reached: true,
          via: 'direct',
          failure: null,
          tls: { issuer: 'CN=Test', validFrom: at, validTo: at, publiclyIssued: true },
          error: null,
        },
      ],
      federation: null,
      proxy: 'none-seen',
      tlsSimulated: true,
    }),
  };
}

function helper(
  name: 'Microsoft.AAD.BrokerPlugin' | 'Microsoft.Windows.CloudExperienceHost',
): Answers['workHelper'] {
  return success({
    name,
    listed: true,
    registered: { fullName: `${name}_1`, status: 'Ok' },
    manifestExists: true,
    services: [],
  });
}

/** What dsregcmd prints for a kind of join. */
export function registration(entra: string, domain: string, workplace: string): Answers['registration'] {
  const text = [
    '| Device State |',
    ` AzureAdJoined : ${entra}`,
    ' EnterpriseJoined : NO',
    ` DomainJoined : ${domain}`,
    '| User State |',
    ` WorkplaceJoined : ${workplace}`,
    '',
  ].join('\n');
  return registrationText(text);
}

/** What dsregcmd prints, as it is read. */
export function registrationText(text: string): Answers['registration'] {
  return success(readRegistration({ exitCode: 0, text }));
}

/** The value of an answer that is known to be one. */
export function valueIn<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value;
}
