import { failure, success } from '../../shared/result';
import type {
  DeviceRegistrationAnswer,
  EventLogFactAnswer,
  KnownAccountAnswer,
  PcStateAnswer,
  SessionFactAnswer,
  SettingFactAnswer,
  SignInCacheAnswer,
  SignInEventAnswer,
  SignInHelperAnswer,
  StoredCredentialAnswer,
  TeamsAppAnswer,
  TimeServiceAnswer,
  TriedFilesAnswer,
  TriedVaultAnswer,
} from '../host/answers';
import type { NodeFacts, TriedNodeFiles } from '../host/node-facts';
import type { Observations } from './observations';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What one PC answers, to be bent by a test. */
export interface PcAnswers {
  session: SessionFactAnswer;
  settings: SettingFactAnswer;
  eventLogs: EventLogFactAnswer;
  pc: PcStateAnswer & { identity: NonNullable<PcStateAnswer['identity']> };
  timeService: TimeServiceAnswer;
  events: SignInEventAnswer;
  registration: DeviceRegistrationAnswer;
  credentials: StoredCredentialAnswer;
  helperWork: SignInHelperAnswer;
  helperPersonal: SignInHelperAnswer;
  teams: TeamsAppAnswer;
  cachesBefore: SignInCacheAnswer;
  accounts: KnownAccountAnswer;
  cachesAfter: SignInCacheAnswer;
  node: Writable<NodeFacts>;
  triedVault: TriedVaultAnswer;
  triedFiles: TriedFilesAnswer;
  triedNode: Writable<TriedNodeFiles>;
}

const sid = 'S-1-5-21-1-2-3-1001';
const aadLog = 'Microsoft-Windows-AAD/Operational';

function helper(name: SignInHelperAnswer['name']): SignInHelperAnswer {
  const services = ['TokenBroker', 'wlidsvc', 'AppXSvc', 'StateRepository', 'mpssvc'];
  return {
    name,
    listed: true,
    registered: { fullName: `${name}_1000.1.0.0_neutral__cw5n1h2txyewy`, status: 'Ok' },
    manifestExists: true,
    services: services.map((service) => ({ name: service, startType: 'Manual', status: 'Running' })),
  };
}

function caches(): SignInCacheAnswer {
  return { caches: [{ name: 'teams', items: 3 }], quarantined: [], tokenBroker: 'Stopped' };
}

function event(id: number, userSid: string): SignInEventAnswer['events'][number] {
  return { log: aadLog, id, recordId: id, at: '2026-04-14T08:00:00Z', userSid, text: 'Error: 3399614467' };
}

/** A PC with everything that a fact may ask for, on which all of them hold. */
export function wholePc(): PcAnswers {
  const levels = [2, 2, 2, 2, 4, 4, 4, 4, 4, 2, 3, 3, 3, 3, 3];
  return {
    session: {
      powershell: { major: 5, minor: 1, build: 22621 },
      desktopEdition: true,
      runtime: 4,
      counterNanoseconds: '5000000000',
      utcMilliseconds: 1_776_154_269_500,
      zoneOffsetMinutes: 120,
      nativeApi: 0,
      ownProcessIsOurs: true,
      ownProcessHasStart: true,
      systemProcessHasOwner: false,
      missingServiceIsNothing: true,
      queries: { denied: -2147024891, missing: 0, refused: -2147009895, none: 0 },
      place: { drive: 'Fixed', hasProgramFolders: true },
    },
    settings: {
      enrolments: { active: 4, withServer: 0, denied: 0 },
      winHttp: { flags: 3, nameLength: 18 },
      firmware: 'other',
      guestKey: false,
      hostProvider: 1,
      microphone: { start: true, stop: true },
      oneAuth: { inPackage: true, shared: true, teamsHasRun: true },
    },
    eventLogs: {
      logs: [{ log: aadLog, number: 0, enabled: true }],
      providers: [
        {
          provider: 'Microsoft-Windows-AAD',
          number: 0,
          events: [1081, 1084, 1088, 1097, 1098].map((id) => ({
            id,
            level: id === 1097 ? 3 : 2,
            log: aadLog,
          })),
        },
        {
          provider: 'Microsoft-Windows-AppModel-State',
          number: 0,
          events: levels.map((level, index) => ({ id: 10 + index, level, log: 'Application' })),
        },
      ],
    },
    pc: {
      build: 22621,
      locale: 'de-DE',
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
      secondsSinceStart: 86_400,
      web: { proxy: '', proxyScript: false, machineProxy: true, tls12Off: false },
      unread: [],
    },
    timeService: {
      service: { startType: 'Manual', status: 'Running' },
      type: 'NTP',
      server: 'time.windows.com,0x9',
      policy: false,
      timeZone: 'W. Europe Standard Time',
      hardwareClockIsUtc: false,
      zoneBiasMinutes: -120,
      daylightSavingOff: false,
      virtualMachine: false,
      domain: '',
    },
    events: {
      logs: [{ log: aadLog, number: 0, skipped: 0, cut: 0, more: false }],
      events: [event(1098, sid), event(1081, 'S-1-5-18')],
    },
    registration: {
      exitCode: 0,
      text: '             AzureAdJoined : NO\r\n              DomainJoined : NO\r\n           WorkplaceJoined : YES\r\n',
    },
    credentials: {
      credentials: ['MicrosoftAccount:user=mia@example.org', 'LegacyGeneric:target=Microsoft_admed'].map(
        (target) => ({
          target,
          type: 1,
          user: 'mia',
          persist: 2,
          lastWritten: null,
        }),
      ),
    },
    helperWork: helper('Microsoft.AAD.BrokerPlugin'),
    helperPersonal: helper('Microsoft.Windows.CloudExperienceHost'),
    teams: {
      apps: [{ kind: 'new', installed: true, version: '25060.1.2.3', processIds: [] }],
      inCall: false,
    },
    cachesBefore: caches(),
    accounts: {
      accounts: (['wam', 'oneauth'] as const).map((store) => ({
        store,
        address: 'mia@example.com',
        kind: 'work',
        tenant: 'example.com',
        tenantId: null,
        id: null,
        apps: [],
      })),
      unreadable: [],
    },
    cachesAfter: caches(),
    node: {
      onWindows: true,
      unknownName: 'ENOTFOUND',
      secondServer: 'EADDRINUSE',
      refusedFetch: 'net::ERR_CONNECTION_REFUSED',
      systemFolderAccess: 'ok',
    },
    triedVault: { written: 0, listed: true, prefixed: true, type: 1, removed: 0, again: 1168, left: false },
    triedFiles: { unblocked: 0, moveHeld: -2147024864, moveFreed: 0 },
    triedNode: {
      appendTruncate: 'EPERM',
      syncReader: 'EPERM',
      renameOverReadOnly: 'EPERM',
      openReadOnly: 'EPERM',
      realPathOfCase: 'as-on-disk',
      journalWrites: null,
      marked: true,
      markLeft: false,
    },
  };
}

/** What was seen of a PC that answered everything so. */
export function seenOf({ triedVault, triedFiles, triedNode, ...answers }: PcAnswers): Observations {
  return {
    simulated: false,
    started: success(undefined),
    around: {
      before: { wall: 1_776_154_269_400, monotonic: 4_990_000_000n },
      after: { wall: 1_776_154_269_600, monotonic: 5_010_000_000n },
    },
    session: success(answers.session),
    settings: success(answers.settings),
    eventLogs: success(answers.eventLogs),
    pc: success(answers.pc),
    timeService: success(answers.timeService),
    events: success(answers.events),
    registration: success(answers.registration),
    credentials: success(answers.credentials),
    helperWork: success(answers.helperWork),
    helperPersonal: success(answers.helperPersonal),
    teams: success(answers.teams),
    cachesBefore: success(answers.cachesBefore),
    accounts: success(answers.accounts),
    cachesAfter: success(answers.cachesAfter),
    node: success(answers.node),
    tried: { vault: success(triedVault), files: success(triedFiles), node: success(triedNode) },
  };
}

/** What is seen where nothing answers. */
export function seenOfNothing(detail = 'nothing'): Observations {
  const nothing = failure('session-missing', detail);
  return {
    ...seenOf(wholePc()),
    started: nothing,
    session: nothing,
    settings: nothing,
    eventLogs: nothing,
    pc: nothing,
    timeService: nothing,
    events: nothing,
    registration: nothing,
    credentials: nothing,
    helperWork: nothing,
    helperPersonal: nothing,
    teams: nothing,
    cachesBefore: nothing,
    accounts: nothing,
    cachesAfter: nothing,
    node: nothing,
    tried: { vault: nothing, files: nothing, node: nothing },
  };
}

/** For each judged fact what a PC has otherwise on which it does not hold. */
export const refuting: Readonly<Record<string, (pc: PcAnswers) => Partial<Observations> | undefined>> = {
  'session.reads-lines': () => ({ started: failure('timed-out', 'no answer') }),
  'session.windows-powershell': ({ session }) => {
    session.powershell = { major: 7, minor: 4, build: 6 };
  },
  'session.one-answer': () => ({ session: failure('unreadable-answer', 'wrapped') }),
  'session.compiles': ({ session }) => {
    session.nativeApi = -2147024891;
  },
  'session.same-counter': ({ session }) => {
    session.counterNanoseconds = '999';
  },
  'person.identity': ({ pc }) => {
    pc.identity.sid = 'S-1-5-32-544';
  },
  'person.desktop': ({ pc }) => {
    pc.identity.signedIn = { sid: 'S-1-5-21-1-2-3-500', name: 'Mia' };
  },
  'person.process-owner': ({ session }) => {
    session.systemProcessHasOwner = true;
  },
  'person.microsoft-account': ({ pc }) => {
    pc.identity.microsoftAccount.number = 5;
  },
  'pc.build': ({ pc }) => {
    pc.installation = 'Nano';
  },
  'pc.multi-session': ({ pc }) => {
    pc.sessionHost = true;
  },
  'pc.enrolments': ({ pc }) => {
    pc.mdmEnrolled = true;
  },
  'pc.enrolments-readable': ({ settings }) => {
    settings.enrolments = { active: 4, withServer: 0, denied: 1 };
  },
  'pc.proxy': ({ settings }) => {
    settings.winHttp = { flags: 3, nameLength: 0 };
  },
  'clock.wall-agrees': ({ session }) => {
    session.utcMilliseconds += 60_000;
  },
  'clock.registry-view': ({ timeService }) => {
    timeService.type = null;
  },
  'clock.known-types': ({ timeService }) => {
    timeService.type = 'Nt';
  },
  'clock.service-words': ({ session }) => {
    session.missingServiceIsNothing = false;
  },
  'clock.zone-bias': ({ timeService }) => {
    timeService.zoneBiasMinutes = 120;
  },
  'clock.guest': ({ settings }) => {
    settings.guestKey = true;
  },
  'clock.host-provider': ({ settings }) => {
    settings.hostProvider = 0;
  },
  'vault.lists': ({ triedVault }) => {
    triedVault.prefixed = false;
  },
  'vault.deletes-with-prefix': ({ triedVault }) => {
    triedVault.removed = 1168;
  },
  'vault.is-gone': ({ triedVault }) => {
    triedVault.left = true;
  },
  'vault.readable': () => ({ credentials: failure('access-denied', 'no', 5) }),
  'vault.classic-tokens': ({ credentials }) => {
    for (const one of credentials.credentials) one.type = 2;
  },
  'helper.status': ({ helperWork }) => {
    if (helperWork.registered) helperWork.registered.status = 'In Ordnung';
  },
  'helper.services': ({ helperWork }) => {
    helperWork.services[0] = { name: 'TokenBroker', startType: null, status: null };
  },
  'registration.text': ({ registration }) => {
    registration.text = 'A z u r e';
  },
  'registration.english': ({ registration }) => {
    registration.text = ' AzureAdBeigetreten : NEIN';
  },
  'accounts.readable': ({ accounts }) => {
    accounts.unreadable.push({ store: 'office', number: 5 });
  },
  'accounts.broker': ({ accounts }) => {
    accounts.unreadable.push({ store: 'wam', number: 5 });
  },
  'accounts.tenant': ({ accounts }) => {
    for (const one of accounts.accounts) one.tenant = null;
  },
  'accounts.oneauth': ({ settings }) => {
    settings.oneAuth = { inPackage: false, shared: true, teamsHasRun: true };
  },
  'accounts.oneauth-encoding': ({ accounts }) => {
    accounts.unreadable.push({ store: 'oneauth', number: 0 });
  },
  'events.readable': ({ events }) => {
    events.logs[0] = { log: aadLog, number: 5, skipped: 0, cut: 0, more: false };
  },
  'events.nothing-found': ({ session }) => {
    session.queries.none = 15007;
  },
  'events.denied': ({ session }) => {
    session.queries.denied = 5;
  },
  'events.query-refused': ({ session }) => {
    session.queries.refused = 0;
  },
  'events.log-enabled': ({ eventLogs }) => {
    eventLogs.logs[0] = { log: aadLog, number: 0, enabled: false };
  },
  'events.levels': ({ eventLogs }) => {
    for (const one of eventLogs.providers[0]?.events ?? []) one.level = 4;
  },
  'events.app-model-source': ({ eventLogs }) => {
    for (const one of eventLogs.providers[1]?.events ?? []) one.log = 'System';
  },
  'events.app-model-levels': ({ eventLogs }) => {
    for (const one of eventLogs.providers[1]?.events ?? []) one.level = 2;
  },
  'events.logged-as': ({ events }) => {
    for (const one of events.events) one.userSid = 'S-1-5-18';
  },
  'network.unknown-name': ({ node }) => {
    node.unknownName = 'EFAULT';
  },
  'network.fetch-errors': ({ node }) => {
    node.refusedFetch = 'fetch failed';
  },
  'teams.found': ({ teams }) => {
    teams.apps = [{ kind: 'new', installed: true, version: null, processIds: [] }];
  },
  'teams.microphone-key': ({ settings }) => {
    settings.microphone = { start: true, stop: false };
  },
  'teams.process-start': ({ session }) => {
    session.ownProcessHasStart = false;
  },
  'caches.countable': () => ({ cachesBefore: failure('access-denied', 'no', 5) }),
  'caches.token-broker': ({ cachesAfter }) => {
    cachesAfter.tokenBroker = 'Running';
  },
  'caches.held-file': ({ triedFiles }) => {
    triedFiles.moveHeld = 0;
  },
  'lane.taken-name': ({ node }) => {
    node.secondServer = null;
  },
  'scripts.unblock': ({ triedNode }) => {
    triedNode.markLeft = true;
  },
  'install.place': ({ session }) => {
    session.place = { drive: 'Unknown', hasProgramFolders: true };
  },
  'files.append-truncate': ({ triedNode }) => {
    triedNode.appendTruncate = null;
  },
  'files.sync-reader': ({ triedNode }) => {
    triedNode.syncReader = null;
  },
  'files.rename-over-read-only': ({ triedNode }) => {
    triedNode.renameOverReadOnly = null;
  },
  'files.open-read-only': ({ triedNode }) => {
    triedNode.openReadOnly = null;
  },
  'files.real-path': ({ triedNode }) => {
    triedNode.realPathOfCase = 'as-asked';
  },
  'files.flush-writer': ({ triedNode }) => {
    triedNode.journalWrites = 'EPERM';
  },
  'files.folder-access': ({ node }) => {
    node.systemFolderAccess = 'EPERM';
  },
};
