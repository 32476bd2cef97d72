import { z } from 'zod';
import { joinKinds } from './model/join-kind';
import { ChangeAction, Lane } from './model/repair';

/**
 * A scenario describes a simulated Windows PC. Every field may be left out and then means an ordinary healthy
 * Windows 11 home PC; unknown fields and values are refused by name. The format is a public contract: it may grow,
 * but what stands here keeps its meaning.
 */

const Windows = z.strictObject({
  build: z.number().int().min(1).default(22631),
  locale: z.string().min(2).default('en-US'),
  languageMode: z.enum(['FullLanguage', 'ConstrainedLanguage']).default('FullLanguage'),
  /** Execution policy set by Group Policy. */
  scriptPolicy: z
    .enum(['Undefined', 'Restricted', 'AllSigned', 'RemoteSigned', 'Bypass'])
    .default('Undefined'),
  restartPending: z.boolean().default(false),
  /** EditionID: `Core` is Home, `ServerRdsh` the multi-session Enterprise of virtual desktops. */
  edition: z.string().min(1).default('Core'),
  installation: z.enum(['Client', 'Server', 'Server Core']).default('Client'),
  /** A server that shares its desktop among many people. */
  sessionHost: z.boolean().default(false),
  /** Profiles come from a container on the network (FSLogix). */
  profileContainer: z.boolean().default(false),
  remoteSession: z.boolean().default(false),
  /** The scripts carry the mark that Explorer puts on files from a downloaded archive; `kept`: and this user may not take it off. */
  scriptsMarked: z.enum(['no', 'yes', 'kept']).default('no'),
  /** Seconds since Windows was started. */
  startedSecondsAgo: z.number().int().min(0).default(2_592_000),
});

const User = z.strictObject({
  sid: z
    .string()
    .regex(/^S-1-5-21(-\d{1,10}){4}$/, 'expected a user SID such as S-1-5-21-1-2-3-1001')
    .default('S-1-5-21-1004336348-1177238915-682003330-1001'),
  name: z.string().min(1).default('user'),
  address: z.string().min(1).default('user@example.com'),
  administrator: z.boolean().default(true),
  /** The personal Microsoft account with which this user signs in to Windows, null for any other kind of account. */
  microsoftAccount: z.string().min(1).nullable().default(null),
});

const Elevation = z.strictObject({
  /** `approve` by somebody who is no administrator is `other-administrator`. */
  answer: z
    .enum(['approve', 'decline', 'other-administrator', 'blocked-by-policy', 'never'])
    .default('approve'),
  afterSeconds: z.number().min(0).default(0),
  /** `system`: started by a service, with nobody at its desktop. */
  appRunsAs: z.enum(['user', 'elevated', 'other-administrator', 'system']).default('user'),
});

const Join = z.strictObject({
  kind: z.enum(joinKinds).default('workgroup'),
  tenant: z.string().default('example.com'),
  /** True: device management (MDM) has enrolled this PC, however it is joined. */
  enrolled: z.boolean().default(false),
  /** Whose kind of account Windows uses by default; null: what the kind of join implies. */
  defaultAccount: z.enum(['organizations', 'consumers']).nullable().default(null),
  /** Text to print instead of what the kind implies. */
  dsregcmd: z.string().nullable().default(null),
});

const Clock = z.strictObject({
  /** Wall clock minus true time, seconds; negative is behind. */
  offsetSeconds: z.number().min(-1e10).max(1e10).default(0),
  timeZone: z.string().min(1).default('W. Europe Standard Time'),
  /** False: W32Time Type NoSync. True: NTP, or NT5DS when joined to a domain. */
  automatic: z.boolean().default(true),
  server: z.string().default('time.windows.com,0x9'),
  /** True: W32Time is set by Group Policy. */
  policy: z.boolean().default(false),
  /** W32Time; null: Windows has no such service any more. */
  service: z
    .strictObject({
      startType: z.enum(['Automatic', 'Manual', 'Disabled']).default('Manual'),
      status: z.enum(['Running', 'Stopped']).default('Stopped'),
    })
    .nullable()
    .prefault({}),
  /**
   * `works-later`: finds no time data, and corrects the clock by itself five seconds later. `slews`: corrects it by
   * half a second in each second, as Windows does with small errors on domain members.
   */
  resync: z
    .enum([
      'works',
      'no-time-data',
      'refuses-large',
      'claims-success',
      'access-denied',
      'works-later',
      'slews',
    ])
    .default('works'),
  /** False: the zone's daylight saving time is ignored. */
  daylightSaving: z.boolean().default(true),
  /** True: Windows takes the hardware clock for UTC. */
  hardwareClockIsUtc: z.boolean().default(false),
  /** A guest to which its host hands the time. */
  virtualMachine: z.boolean().default(false),
  /** Matters on PCs joined to a domain only. `wrong`: its own clock is off by `offsetSeconds` as given here. */
  domainController: z.enum(['reachable', 'away', 'wrong']).default('reachable'),
  /** It is the hour that comes twice when clocks are put back, and Windows takes local time for the later one. */
  takesOtherHour: z.boolean().optional(),
  /** Somebody or something moves the clock, so long after the simulated PC was started. */
  jump: z
    .strictObject({ afterSeconds: z.number().min(0), seconds: z.number().min(-1e10).max(1e10) })
    .nullable()
    .default(null),
});

const Network = z.strictObject({
  online: z.boolean().default(true),
  ntp: z.enum(['open', 'blocked']).default('open'),
  signIn: z.enum(['open', 'blocked']).default('open'),
  captivePortal: z.boolean().default(false),
  tlsInspection: z.boolean().default(false),
  /** Hosts that are blocked though the rest of the sign-in service is open. */
  blockedHosts: z.array(z.string().min(1)).default([]),
  /**
   * How everything that is blocked fails: turned away, never answered, or its name not found. With `timeout` a PC that
   * is not online gets no answer to anything, not even to a question for a name.
   */
  failure: z.enum(['refused', 'timeout', 'dns']).default('refused'),
  /**
   * `none`: every way is direct. Otherwise web servers are reached only through a proxy, which lets everything
   * through, wants a name and password first, answers with a page of its own, or is away itself.
   */
  proxy: z.enum(['none', 'open', 'asks-for-sign-in', 'answers-itself', 'away']).default('none'),
  /** The proxy as the settings of this user name it. */
  proxyAddress: z.string().min(1).default('proxy.example.com:8080'),
  /**
   * The proxy that Windows' own services use (WinHTTP), apart from the user's; `damaged`: its value in the registry was
   * cut off.
   */
  machineProxy: z.enum(['none', 'open', 'asks-for-sign-in', 'away', 'damaged']).default('none'),
  machineProxyAddress: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'expected an address in ASCII')
    .default('services-proxy.example.com:3128'),
  /** How Windows takes it that its value becomes that of a direct way. */
  machineProxyReset: z.enum(['works', 'claims-success', 'access-denied']).default('works'),
  /** A policy sets proxies for everybody on this PC. */
  proxyPolicy: z.boolean().default(false),
  /**
   * What an administrator's script keeps of an earlier `machineProxy`, to be put back; left out where nothing is kept.
   * `planted`: somebody who is no administrator could have written it.
   */
  keptProxy: z.enum(['open', 'asks-for-sign-in', 'away', 'planted']).optional(),
  /** Windows' own TLS 1.2. */
  tls12: z.enum(['on', 'off']).default('on'),
  /** An organisation's own sign-in server, whatever its name: reachable from here, or only from inside. */
  federationHost: z.enum(['open', 'blocked']).default('open'),
});

const Credential = z.strictObject({
  target: z.string().min(1),
  type: z
    .enum([
      'Generic',
      'DomainPassword',
      'DomainCertificate',
      'DomainVisiblePassword',
      'GenericCertificate',
      'DomainExtended',
    ])
    .default('Generic'),
  user: z.string().default(''),
  persist: z.enum(['Session', 'LocalMachine', 'Enterprise']).default('LocalMachine'),
  lastWritten: z.iso.datetime().default('2026-01-01T00:00:00Z'),
  /** `bare-name`: Windows finds it only under its name without `LegacyGeneric:target=`. */
  removal: z.enum(['works', 'access-denied', 'claims-success', 'bare-name']).default('works'),
});

const hresult = z.string().regex(/^0x[0-9A-Fa-f]{8}$/, 'expected an HRESULT such as 0x80073CF6');

const Package = z.strictObject({
  name: z.string().min(1),
  /** `servicing`: Windows is working on it, and it is `ok` after it was read `servicedAfterReads` times. */
  state: z.enum(['ok', 'missing', 'damaged', 'servicing']).default('ok'),
  servicedAfterReads: z.number().int().min(1).default(2),
  manifest: z.boolean().default(true),
  /** `busy-once`: fails the first time because the package is in use, then works. */
  registration: z
    .union([z.enum(['works', 'claims-success', 'needs-elevation', 'busy-once']), hresult])
    .default('works'),
  /** The second number in the text of a registration that failed. */
  inner: hresult.nullable().default(null),
});

/** A service of Windows that is not as usual; W32Time stands under `clock`. */
const Service = z.strictObject({
  name: z.enum(['TokenBroker', 'wlidsvc', 'AppXSvc', 'StateRepository', 'mpssvc']),
  startType: z.enum(['Automatic', 'Manual', 'Disabled']),
});

const Account = z.strictObject({
  /**
   * `oneauth` is where the Teams of this PC keeps its accounts: the new one in its own package, the classic one in
   * `shared-oneauth`, which is Office's and OneDrive's place.
   */
  store: z.enum(['workplace', 'device', 'wam', 'microsoft-account', 'oneauth', 'shared-oneauth', 'office']),
  address: z.string().min(1),
  kind: z.enum(['work', 'personal']).default('work'),
  tenant: z.string().nullable().default(null),
  id: z.string().nullable().default(null),
  /** What Windows calls the tenant (`workplace` and `device` only); null: it knows no name. */
  tenantName: z.string().min(1).nullable().default(null),
  /** The apps that OneAuth says are associated with it (`oneauth` and `shared-oneauth` only), e.g. `com.microsoft.Teams`. */
  apps: z.array(z.string().min(1)).default([]),
});

/** Values of this program in the registry, by their names; a text or a number each. */
const SettingValues = z.record(z.string().min(1), z.union([z.string(), z.number().int()]));

/** What is set for this program: by policy, at its installation, by this user. */
const Settings = z.strictObject({
  policy: SettingValues.default({}),
  machine: SettingValues.default({}),
  person: SettingValues.default({}),
});

/** The stores of accounts that can be unreadable while others are not. */
const UnreadableStore = z.enum(['workplace', 'device', 'wam', 'microsoft-account', 'office']);

const TeamsPresence = z.enum(['running', 'installed', 'absent']);

const Event = z.strictObject({
  log: z.string().min(1).default('Microsoft-Windows-AAD/Operational'),
  id: z.number().int().min(0).default(1098),
  secondsAgo: z.number().min(0).default(900),
  as: z.enum(['user', 'system', 'other']).default('user'),
  /** `{serverTime}` stands for true time at that moment. */
  text: z.string().default(''),
  /** The record can't be fetched from its log, or can't be written out as text; left out: neither. */
  damage: z.enum(['record', 'text']).optional(),
});

/**
 * An event log that is not as usual: Windows denies it, does not have it, fails at each record of it, or goes on looking
 * for more of them for as long as it is let.
 */
const EventLog = z.strictObject({
  log: z.string().min(1),
  state: z.enum(['denied', 'missing', 'broken', 'slow']),
});

/**
 * What a fault can strike: functions of the shipped module, and the lowest ones, which the simulated Windows answers
 * (`Import-NativeApi`: everything that needs the C# compiler).
 */
export const FaultCommand = z.enum([
  'Import-NativeApi',
  'Get-Identity',
  'Get-Session',
  'Resolve-AccountSid',
  'Get-MicrosoftAccount',
  'Get-SecondsSinceStart',
  'Get-PcState',
  'Get-TimeService',
  'Get-SignInEvent',
  'Get-DeviceRegistration',
  'Get-StoredCredential',
  'Get-SignInHelper',
  'Get-KnownAccount',
  'Get-TeamsApp',
  'Get-SignInCache',
  'Get-WallClock',
  'Get-ProxySetting',
  'Get-ProductSetting',
  'Get-SessionFact',
  'Get-SettingFact',
  'Get-EventLogFact',
  'Test-VaultChange',
  'Test-FileChange',
  'Remove-StoredCredential',
  'Register-SignInHelper',
  'Stop-TeamsApp',
  'Start-TeamsApp',
  'Disconnect-WamAccount',
  'Move-ToQuarantine',
  'Restore-FromQuarantine',
  'Enable-AutomaticTime',
  'Sync-Clock',
  'Set-Clock',
  'Restore-TimeService',
  'Reset-MachineProxy',
  'Restore-MachineProxy',
]);

const Fault = z.strictObject({
  command: FaultCommand,
  /** Strikes the n-th call, or each one. */
  call: z.union([z.number().int().min(1), z.literal('every')]).default(1),
  fault: z.enum(['hang', 'exit', 'access-denied', 'garbage', 'flood', 'slow']),
});

const QuarantinedFile = z.strictObject({
  /** Below the quarantine folder, with forward slashes. */
  file: z
    .string()
    .regex(/^(?!.*(^|\/)\.{1,2}(\/|$))[\w.-]+(\/[\w. -]+)*$/, 'expected a path such as run/teams/0'),
  base64: z.base64(),
});

/** A change that reached the simulated Windows, recorded where it was made. */
export const Mutation = z.strictObject({
  command: ChangeAction,
  target: z.string(),
  lane: Lane,
  /** The SID it was made as. */
  user: z.string(),
});
export type Mutation = z.infer<typeof Mutation>;

export const Scenario = z.strictObject({
  name: z.string().min(1),
  about: z.string().min(1),
  windows: Windows.prefault({}),
  user: User.prefault({}),
  elevation: Elevation.prefault({}),
  join: Join.prefault({}),
  clock: Clock.prefault({}),
  network: Network.prefault({}),
  credentials: z.array(Credential).default([]),
  packages: z.array(Package).default([]),
  services: z.array(Service).default([]),
  accounts: z.array(Account).default([]),
  settings: Settings.prefault({}),
  /** Stores of accounts to which Windows denies access. */
  unreadableAccounts: z.array(UnreadableStore).default([]),
  /** The kinds of account for which Windows' account broker does not answer in time. */
  hungBrokers: z.array(z.enum(['organizations', 'consumers'])).default([]),
  /** Registry keys, with what lies below, that this user may not read: paths without the hive. */
  unreadableKeys: z.array(z.string().min(1)).default([]),
  /** Services of which this user may learn the status but not the start type. */
  unreadableServices: z.array(z.string().min(1)).default([]),
  teams: z
    .strictObject({
      new: TeamsPresence.default('installed'),
      classic: TeamsPresence.default('absent'),
      /** A call runs in the Teams that runs; left out: no. */
      inCall: z.boolean().optional(),
      /** What the call uses; left out: the microphone. */
      callUses: z.enum(['microphone', 'camera']).optional(),
      /** Windows marks the call as not over in 32 bits; left out: in 64. */
      callInShortNumber: z.boolean().optional(),
      /** Teams crashed in an earlier call, so that its microphone and camera are still marked as in use. */
      crashedInCall: z.boolean().optional(),
      /** Windows does not let anybody read who uses the microphone; left out: it does. */
      microphoneDenied: z.boolean().optional(),
      /** So many moves of files in the package of the new Teams still find them open; left out: none. */
      heldMoves: z.number().int().min(0).optional(),
      /** What Windows records (AAD/Operational 1098, as the user) so long after Teams was opened; left out: nothing. */
      signIn: z
        .strictObject({ afterSeconds: z.number().min(0), text: z.string() })
        .nullable()
        .optional(),
    })
    .prefault({}),
  events: z.array(Event).default([]),
  eventLogs: z.array(EventLog).default([]),
  faults: z.array(Fault).default([]),
  /** What second-line repairs have set aside, file by file; a saved state has it where there is something. */
  quarantine: z.array(QuarantinedFile).optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/**
 * Reads a scenario from parsed JSON. `mutations`, which a saved state carries, is accepted and dropped.
 * Problems name the field they are about, one sentence each.
 */
export function readScenario(
  json: unknown,
): { ok: true; scenario: Scenario } | { ok: false; problems: string[] } {
  const { mutations: _dropped, ...fields } = (isObject(json) ? json : {}) as Record<string, unknown>;
  const parsed = Scenario.safeParse(isObject(json) ? fields : json);
  if (parsed.success) return { ok: true, scenario: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(describeIssue) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  const field = place.replace(/^\./, '') || 'the scenario';
  if (issue.code === 'unrecognized_keys') {
    const prefix = place ? `${field}.` : '';
    return `unknown field ${issue.keys.map((key) => prefix + key).join(', ')}`;
  }
  return `${field}: ${issue.message}`;
}
