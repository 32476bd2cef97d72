import { z } from 'zod';
import { settingNames } from '../../shared/setting-names';

/**
 * What the PowerShell functions answer: facts only, read once and parsed here. Times are this PC's clock, ISO 8601
 * in UTC; numbers are native numbers. Nothing in these answers is a verdict.
 */

const Sid = z.string().regex(/^S-1-[0-9-]+$/);

/** Who this process is, and who is signed in at this session's desktop. */
const IdentityAnswer = z.strictObject({
  sid: Sid,
  name: z.string(),
  elevated: z.boolean(),
  /** The owner of this session's shell; null when there is none (a service, SYSTEM), `unknown` when that can't be told. */
  signedIn: z.union([z.strictObject({ sid: Sid, name: z.string() }), z.literal('unknown')]).nullable(),
  /**
   * The personal Microsoft account with which the owner of this process signs in to Windows, null when it is another
   * kind of account; `number` is the native number when Windows did not say (0 when it did).
   */
  microsoftAccount: z.strictObject({ number: z.number().int(), address: z.string().nullable() }),
});

/** `Get-PcState`: every part is read by itself, and null is what could not be read. */
export const PcStateAnswer = z.strictObject({
  build: z.number().int().positive().nullable(),
  locale: z.string().nullable(),
  languageMode: z.string(),
  /** Execution policy set by Group Policy, `Undefined` when none is. */
  scriptPolicy: z.string().nullable(),
  restartPending: z.boolean().nullable(),
  remoteSession: z.boolean().nullable(),
  identity: IdentityAnswer.nullable(),
  /** True when device management (MDM) has enrolled this PC. */
  mdmEnrolled: z.boolean().nullable(),
  /** EditionID, e.g. `Core`, `Professional`, `ServerRdsh`; empty when the value is missing. */
  edition: z.string().nullable(),
  /** InstallationType: `Client`, `Server` or `Server Core`; empty when the value is missing. */
  installation: z.string().nullable(),
  /** True on a server whose desktop is shared (Terminal Server's application mode). */
  sessionHost: z.boolean().nullable(),
  /** True when FSLogix brings profiles from a container on the network. */
  profileContainer: z.boolean().nullable(),
  /** Whole seconds since Windows was started: by Restart, or by the first start after a full shutdown. */
  secondsSinceStart: z.number().int().nonnegative().nullable(),
  /** How programs of this process's user are told to reach the web. */
  web: z
    .strictObject({
      /** WinINet's proxy as set, e.g. `proxy.example.com:8080`; empty when none is switched on. */
      proxy: z.string().nullable(),
      /** A script says which proxy to use (PAC). */
      proxyScript: z.boolean().nullable(),
      /** WinHTTP has a proxy of its own. */
      machineProxy: z.boolean().nullable(),
      /** TLS 1.2 is switched off for programs that use Windows' own TLS. */
      tls12Off: z.boolean().nullable(),
    })
    .nullable(),
  /** The parts that could not be read, each with its native number. */
  unread: z.array(z.strictObject({ part: z.string(), number: z.number().int() })),
});
export type PcStateAnswer = z.infer<typeof PcStateAnswer>;

/** `Get-ProxySetting`: each part is read by itself, and null is what could not be read. */
export const ProxySettingAnswer = z.strictObject({
  person: z
    .strictObject({
      /** WinINet's proxy as set, without name and password; empty when none is switched on. */
      proxy: z.string(),
      /** The address of the automatic script, without name, password and query; empty when there is none. */
      script: z.string(),
    })
    .nullable(),
  /**
   * WinHttpSettings in base64, for 64-bit programs and for 32-bit ones; null where the value is missing, empty where it
   * is no bytes. It may hold a name and password: nothing but `readMachineProxy` looks into it.
   */
  machine: z.strictObject({ native: z.string().nullable(), wow: z.string().nullable() }).nullable(),
  /** True when a policy sets proxies on this PC. */
  policy: z.boolean().nullable(),
  /** The parts that could not be read, each with its native number. */
  unread: z.array(z.strictObject({ part: z.string(), number: z.number().int() })),
});
export type ProxySettingAnswer = z.infer<typeof ProxySettingAnswer>;

const ServiceStartType = z.enum(['Automatic', 'Manual', 'Disabled']);
const ServiceStatus = z.enum(['Running', 'Stopped']);

/** `Get-TimeService`: W32Time as it is set now. */
export const TimeServiceAnswer = z.strictObject({
  /** Null when the service does not exist (Win32 1060); its start type is null where it may not be asked. */
  service: z.strictObject({ startType: ServiceStartType.nullable(), status: ServiceStatus }).nullable(),
  /** Parameters\Type, e.g. NTP, NT5DS, NoSync, AllSync; null when the value is missing. */
  type: z.string().nullable(),
  /** Parameters\NtpServer; null when the value is missing. */
  server: z.string().nullable(),
  /** True when Group Policy sets W32Time. */
  policy: z.boolean(),
  /** The key name of the time zone, e.g. W. Europe Standard Time. */
  timeZone: z.string(),
  /** True when Windows reads the hardware clock as UTC. */
  hardwareClockIsUtc: z.boolean(),
  /** Minutes to add to local time to get UTC, as it is now; null when the value is missing. */
  zoneBiasMinutes: z.number().int().nullable(),
  /** True when the zone's daylight saving time is switched off. */
  daylightSavingOff: z.boolean(),
  /** True in a virtual machine that takes the time from its host. */
  virtualMachine: z.boolean(),
  /** The primary DNS suffix: on a domain member the domain's name; empty when there is none. */
  domain: z.string(),
});
export type TimeServiceAnswer = z.infer<typeof TimeServiceAnswer>;

/** One event record, its inserted data joined; never the rendered, localised message. */
export const SignInEventRecord = z.strictObject({
  log: z.string(),
  id: z.number().int(),
  recordId: z.number().int().nonnegative(),
  at: z.iso.datetime(),
  /** Who it was logged as. */
  userSid: z.string().nullable(),
  text: z.string(),
});
export type SignInEventRecord = z.infer<typeof SignInEventRecord>;

/** `Get-SignInEvent` */
export const SignInEventAnswer = z.strictObject({
  logs: z.array(
    z.strictObject({
      /** Every log that was asked. */
      log: z.string(),
      /** The native number when it could not be read, 0 when it could. */
      number: z.number().int(),
      /** How many of its newest records could not be read. */
      skipped: z.number().int().nonnegative(),
      /** How many records were too long: shortened or, the oldest ones, left out. */
      cut: z.number().int().nonnegative(),
      /** Whether there are older records of it that were not read. */
      more: z.boolean(),
    }),
  ),
  events: z.array(SignInEventRecord),
});
export type SignInEventAnswer = z.infer<typeof SignInEventAnswer>;

/** `Get-DeviceRegistration`: what `dsregcmd /status` printed. */
export const DeviceRegistrationAnswer = z.strictObject({ exitCode: z.number().int(), text: z.string() });
export type DeviceRegistrationAnswer = z.infer<typeof DeviceRegistrationAnswer>;

/** One entry of the credential set: its name and description, never its secret. */
export const StoredCredential = z.strictObject({
  /** As Windows lists it, e.g. `LegacyGeneric:target=…`; removing names it in the same form. */
  target: z.string(),
  /** CRED_TYPE: 1 generic, 2 domain password, 3 domain certificate, 4 domain visible password, 5 generic certificate, 6 domain extended. */
  type: z.number().int(),
  user: z.string(),
  /** CRED_PERSIST: 1 session, 2 local machine, 3 enterprise. */
  persist: z.number().int(),
  lastWritten: z.iso.datetime().nullable(),
});
export type StoredCredential = z.infer<typeof StoredCredential>;

/** `Get-StoredCredential` */
export const StoredCredentialAnswer = z.strictObject({ credentials: z.array(StoredCredential) });
export type StoredCredentialAnswer = z.infer<typeof StoredCredentialAnswer>;

/** The two packages behind Windows' sign-in windows. */
export const HelperName = z.enum(['Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost']);
export type HelperName = z.infer<typeof HelperName>;

/** `Get-SignInHelper`: one package as registered for the current user. */
export const SignInHelperAnswer = z.strictObject({
  name: HelperName,
  /** False where Windows could not list packages because a service for that is disabled: nobody knows what is registered. */
  listed: z.boolean(),
  /** Registered for this user; null when it is not, or nobody knows. `status` is the package's Status flags as text, `Ok` when healthy. */
  registered: z.strictObject({ fullName: z.string(), status: z.string() }).nullable(),
  /** Whether its manifest is in Windows' own folder. */
  manifestExists: z.boolean(),
  /** The services it needs; status null when one does not exist or may not be asked, start type null also where only that may not. */
  services: z.array(
    z.strictObject({
      name: z.string(),
      startType: ServiceStartType.nullable(),
      status: ServiceStatus.nullable(),
    }),
  ),
});
export type SignInHelperAnswer = z.infer<typeof SignInHelperAnswer>;

/** Where an account was found; `oneauth` is the new Teams' own, `shared-oneauth` that of Office and the classic Teams. */
const AccountStore = z.enum([
  'workplace',
  'device',
  'wam',
  'microsoft-account',
  'oneauth',
  'shared-oneauth',
  'office',
]);
export type AccountStore = z.infer<typeof AccountStore>;

/** One account as one store knows it. */
export const KnownAccount = z.strictObject({
  store: AccountStore,
  address: z.string(),
  kind: z.enum(['work', 'personal']).nullable(),
  /** The tenant's name where the store knows it, else its id. */
  tenant: z.string().nullable(),
  tenantId: z.string().nullable(),
  id: z.string().nullable(),
  /** The apps that the store ties to this account, e.g. `com.microsoft.Teams`; only OneAuth says. */
  apps: z.array(z.string()),
});
export type KnownAccount = z.infer<typeof KnownAccount>;

/**
 * `Get-KnownAccount`: what could be read, and the stores that could not, each with its native number. The broker
 * (`wam`) is asked for work and for personal accounts by itself and may stand there once for each; a store of OneAuth
 * stands there once for each damaged file.
 */
export const KnownAccountAnswer = z.strictObject({
  accounts: z.array(KnownAccount),
  unreadable: z.array(z.strictObject({ store: AccountStore, number: z.number().int() })),
});
export type KnownAccountAnswer = z.infer<typeof KnownAccountAnswer>;

export const TeamsKind = z.enum(['new', 'classic']);
export type TeamsKind = z.infer<typeof TeamsKind>;

/** `Get-TeamsApp`: one element a kind of Teams, processes of this user and this session only. */
export const TeamsAppAnswer = z.strictObject({
  apps: z.array(
    z.strictObject({
      kind: TeamsKind,
      installed: z.boolean(),
      version: z.string().nullable(),
      processIds: z.array(z.number().int().positive()),
    }),
  ),
  /** True while Teams uses the microphone or the camera. Who only listens uses neither. */
  inCall: z.boolean(),
});
export type TeamsAppAnswer = z.infer<typeof TeamsAppAnswer>;

/**
 * What a change of the user lane answers: the native number Windows gave, 0 for success. A claim, not a proof: only
 * the check that found the fault proves a repair.
 */
export const ChangeAnswer = z.strictObject({
  number: z.number().int(),
  /** A second number that Windows gave as the cause of the first, where a change can have one. */
  inner: z.number().int().optional(),
});
export type ChangeAnswer = z.infer<typeof ChangeAnswer>;

/**
 * Caches that may be moved to quarantine; the scenario's and the preview's names for them. `oneauth` is in the package
 * of the new Teams; `shared-oneauth` is Office's and OneDrive's, and the classic Teams' as well.
 */
export const CacheName = z.enum(['teams', 'oneauth', 'shared-oneauth', 'token-broker']);
export type CacheName = z.infer<typeof CacheName>;

/** `Get-SignInCache`: what could be set aside now, and what lies in quarantine. */
export const SignInCacheAnswer = z.strictObject({
  /** How many files and folders of each cache a move would take. */
  caches: z.array(z.strictObject({ name: CacheName, items: z.number().int().nonnegative() })),
  quarantined: z.array(
    z.strictObject({
      runId: z.string(),
      cache: CacheName,
      /** How many things lie there, counted in the folder; null when it could not be looked into. */
      items: z.number().int().nonnegative().nullable(),
      /** Whether the list of what was moved is there and whole. */
      hasList: z.boolean(),
    }),
  ),
  /** Whether the service behind the account broker runs; null when there is no such service. */
  tokenBroker: ServiceStatus.nullable(),
});
export type SignInCacheAnswer = z.infer<typeof SignInCacheAnswer>;

/** `Get-InstallPlace`: where the scripts of this copy lie, and where Windows installs programs for all users. */
export const InstallPlaceAnswer = z.strictObject({
  scripts: z.string(),
  /** Empty texts where Windows has no such folder. */
  programFolders: z.array(z.string()),
  /** .NET's word for the kind of drive, e.g. `Fixed`, `Network`, `Removable`. */
  drive: z.string(),
  /** Whether the asking process itself is. */
  elevated: z.boolean(),
});
export type InstallPlaceAnswer = z.infer<typeof InstallPlaceAnswer>;

/** `Get-SessionFact`: what this PowerShell is, and what it can do. Only `verify` asks. */
export const SessionFactAnswer = z.strictObject({
  powershell: z.strictObject({ major: z.number().int(), minor: z.number().int(), build: z.number().int() }),
  /** Windows PowerShell, not PowerShell 6 or later. */
  desktopEdition: z.boolean(),
  /** Major version of the Common Language Runtime. */
  runtime: z.number().int(),
  /** Stopwatch's counter in nanoseconds, as text because it outgrows a number. */
  counterNanoseconds: z.string().regex(/^\d{1,19}$/),
  /** This PC's clock, milliseconds since 1970 in UTC. */
  utcMilliseconds: z.number().int(),
  /** Minutes by which local time is ahead of UTC now, by .NET. */
  zoneOffsetMinutes: z.number().int(),
  /** The native number with which our C# could not be used; 0 when it could. */
  nativeApi: z.number().int(),
  /** Whether the owner of this very process is who runs it. */
  ownProcessIsOurs: z.boolean(),
  /** Whether Windows tells when this process was started. */
  ownProcessHasStart: z.boolean(),
  /** Whether an owner was given for a process of Windows itself. */
  systemProcessHasOwner: z.boolean(),
  /** Whether asking for a service that no Windows has answers with nothing. */
  missingServiceIsNothing: z.boolean(),
  /** Numbers of questions to event logs: one that is denied, one that is not there, a query outside Windows' XPath, no record. */
  queries: z.strictObject({
    denied: z.number().int(),
    missing: z.number().int(),
    refused: z.number().int(),
    none: z.number().int(),
  }),
  place: z.strictObject({ drive: z.string(), hasProgramFolders: z.boolean() }),
});
export type SessionFactAnswer = z.infer<typeof SessionFactAnswer>;

const SettingValue = z.strictObject({
  name: z.enum(settingNames),
  /** Null for a value of another type; both are null for one that is neither. */
  text: z.string().nullable(),
  number: z.number().int().nullable(),
});

/** `Get-ProductSetting`: what is set for this program, at each place. */
export const ProductSettingAnswer = z.strictObject({
  policy: z.array(SettingValue),
  machine: z.array(SettingValue),
  person: z.array(SettingValue),
});
export type ProductSettingAnswer = z.infer<typeof ProductSettingAnswer>;

/** `Get-SettingFact`: numbers and forms of settings, none of their texts. Only `verify` asks; null is "could not be read". */
export const SettingFactAnswer = z.strictObject({
  enrolments: z
    .strictObject({
      /** Keys whose EnrollmentState is 1. */
      active: z.number().int(),
      /** Those of them that name a server, a user or a tenant. */
      withServer: z.number().int(),
      /** Keys that may not be read. */
      denied: z.number().int(),
    })
    .nullable(),
  /** WinHttpSettings: byte 8, and the length of the name behind it; null without such a value. */
  winHttp: z.strictObject({ flags: z.number().int(), nameLength: z.number().int() }).nullable(),
  /** Whose firmware this is, as far as it tells a guest of Hyper-V. */
  firmware: z.enum(['hyper-v', 'other', 'unknown']),
  guestKey: z.boolean().nullable(),
  /** VMICTimeProvider's Enabled. */
  hostProvider: z.number().int().nullable(),
  /** Which values the microphone's key of Teams has; null without such a key. */
  microphone: z.strictObject({ start: z.boolean(), stop: z.boolean() }).nullable(),
  oneAuth: z
    .strictObject({ inPackage: z.boolean(), shared: z.boolean(), teamsHasRun: z.boolean() })
    .nullable(),
});
export type SettingFactAnswer = z.infer<typeof SettingFactAnswer>;

/** `Get-EventLogFact`: what Windows says of the logs and sources that are read. Only `verify` asks. */
export const EventLogFactAnswer = z.strictObject({
  logs: z.array(
    z.strictObject({ log: z.string(), number: z.number().int(), enabled: z.boolean().nullable() }),
  ),
  providers: z.array(
    z.strictObject({
      provider: z.string(),
      number: z.number().int(),
      events: z.array(z.strictObject({ id: z.number().int(), level: z.number().int(), log: z.string() })),
    }),
  ),
});
export type EventLogFactAnswer = z.infer<typeof EventLogFactAnswer>;

/** `Test-VaultChange`: one entry of our own, written, listed and removed twice. */
export const TriedVaultAnswer = z.strictObject({
  /** The number of writing it, 0 for done. */
  written: z.number().int(),
  listed: z.boolean(),
  /** Listed with `LegacyGeneric:target=` before its name. */
  prefixed: z.boolean(),
  type: z.number().int(),
  /** Numbers of the first and of the second removal. */
  removed: z.number().int(),
  again: z.number().int(),
  /** Still listed after the first. */
  left: z.boolean(),
});
export type TriedVaultAnswer = z.infer<typeof TriedVaultAnswer>;

/** `Test-FileChange`: files of our own in a scratch folder, unmarked, held and moved; numbers, 0 for done. */
export const TriedFilesAnswer = z.strictObject({
  unblocked: z.number().int(),
  /** Moving a file that is held, and moving it once it is free. */
  moveHeld: z.number().int(),
  moveFreed: z.number().int(),
});
export type TriedFilesAnswer = z.infer<typeof TriedFilesAnswer>;
