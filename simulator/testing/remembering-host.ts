import { agreeing, healthyAnswers, valueIn } from '../../electron/checks/answers.fixture';
import type { Answers } from '../../electron/checks/check';
import type { KnownAccount, SignInHelperAnswer } from '../../electron/host/answers';
import type { Host, NetworkProbe, UserLane } from '../../electron/host/host';
import { failure, type Result, success } from '../../shared/result';
import type { Scenario } from '../../shared/scenario';
import { asAnswers, type PastRecord } from '../histories/past-record';

/** What a PC with a past is made of. */
interface Remembered {
  readonly pc: Scenario;
  readonly records: readonly PastRecord[];
  /** Milliseconds since 1970; the clock stands still. */
  readonly trueNow: number;
}

const refused = async () => failure('refused', 'Nothing is changed here.');

/**
 * A host that knows the answers and has no Windows behind it, so that hundreds of histories are judged in the time in
 * which one simulated PC starts. It tells what histories differ in (event logs and whether they may be read, the
 * join, accounts, the clock, the helper for work accounts, whether the sign-in service is reached);
 * everything else is as on a healthy PC. It changes nothing.
 */
export function rememberingHost({ pc, records, trueNow }: Remembered): Host {
  const healthy = healthyAnswers();
  const { offsetSeconds } = pc.clock;
  const own = valueIn(healthy.pc);
  const events = asAnswers(records, {
    trueNow,
    offsetSeconds,
    userSid: own.identity.sid,
  });
  const denied = new Set(pc.eventLogs.map(({ log }) => log));
  const logs = [...new Set([...events.map(({ log }) => log), ...denied])].map((log) => ({
    log,
    number: denied.has(log) ? 5 : 0,
    skipped: 0,
    cut: 0,
    more: false,
  }));
  const tell =
    <T>(answer: Result<T>) =>
    async () =>
      answer;
  const user: UserLane = {
    start: tell(success(undefined)),
    blocked: () => null,
    readPcState: tell(success({ ...own, secondsSinceStart: pc.windows.startedSecondsAgo })),
    readTimeService: tell(healthy.timeService),
    readSignInEvents: async (above = 0) =>
      success({ logs, events: events.filter(({ log, recordId }) => recordId > above && !denied.has(log)) }),
    readProductSettings: tell(success({ policy: [], machine: [], person: [] })),
    readProxySetting: tell(success(valueIn(healthy.proxies).setting)),
    readDeviceRegistration: tell(success({ exitCode: 0, text: pc.join.dsregcmd ?? '' })),
    readStoredCredentials: tell(healthy.credentials),
    readSignInHelper: async (name) =>
      success(helperOf(pc, valueIn(name === workHelper ? healthy.workHelper : healthy.personalHelper))),
    readKnownAccounts: tell(success({ accounts: pc.accounts.map(accountOf), unreadable: [] })),
    readTeamsApps: tell(healthy.teams),
    readSignInCaches: tell(healthy.caches),
    readSessionFacts: refused,
    readSettingFacts: refused,
    readEventLogFacts: refused,
    tryVault: refused,
    tryFiles: refused,
    removeStoredCredential: refused,
    registerSignInHelper: refused,
    stopTeams: refused,
    startTeams: refused,
    disconnectWamAccount: refused,
    moveToQuarantine: refused,
    restoreFromQuarantine: refused,
  };
  return {
    simulated: true,
    clock: {
      wall: () => trueNow + offsetSeconds * 1000,
      monotonic: () => 0n,
      refresh: async () => true,
      judgesDates: () => true,
    },
    user,
    admin: {
      availability: () => ({ available: false, detail: 'Nothing is changed here.' }),
      open: async () => ({ answer: 'unavailable', detail: 'Nothing is changed here.' }),
    },
    time: {
      measure: async () => valueIn(agreeing(offsetSeconds)),
      askDomain: async (domain) => ({
        answered: true,
        domain,
        offsetSeconds,
        uncertaintySeconds: 0.01,
      }),
    },
    network: {
      askProxies: async () => {
        const { states, direct } = valueIn<ProxyAnswer>(healthy.proxies);
        return { states, direct };
      },
      probe: async () => networkOf(pc, valueIn(healthy.network)),
    },
    dispose: async () => {},
  };
}

type ProxyAnswer = Extract<Answers['proxies'], { ok: true }>['value'];

const workHelper = 'Microsoft.AAD.BrokerPlugin';

function helperOf({ packages }: Scenario, healthy: SignInHelperAnswer): SignInHelperAnswer {
  const told = packages.find(({ name }) => name === healthy.name);
  return told?.state === 'missing' ? { ...healthy, registered: null } : healthy;
}

/** The sign-in service is out of reach where the scenario says so; nothing else of a network is told. */
function networkOf({ network }: Scenario, healthy: NetworkProbe): NetworkProbe {
  if (network.signIn === 'open') return healthy;
  const away = { reached: false, via: null, failure: 'timeout', tls: null, error: 'no answer' } as const;
  return { ...healthy, signInHosts: healthy.signInHosts.map((host) => ({ ...host, ...away })) };
}

function accountOf({ store, address, kind, tenant, id, apps }: Scenario['accounts'][number]): KnownAccount {
  return { store, address, kind, tenant, tenantId: null, id, apps: [...apps] };
}
