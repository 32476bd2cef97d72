import { FaultCommand, type Scenario } from '../../shared/scenario';
import { coverPairs, type Row } from './cover-pairs';
import { scenario } from './run-scenario';

const ours = 'LegacyGeneric:target=msteams_adalsso/adal_context_0';
const personal = 'MicrosoftAccount:user=me@example.com';
const work = { address: 'me@example.com', kind: 'work', tenant: 'example.com' };
const event = (text: string, more: object = {}) => ({
  text: `Error: 0xCAA20003 Code: invalid_grant ${text}`,
  ...more,
});

/** Every enumerated value of the scenario contract, and the values of the others that make a difference. */
const factors = {
  restartPending: [false, true],
  administrator: [true, false],
  answer: ['approve', 'decline', 'other-administrator', 'blocked-by-policy', 'never'],
  join: ['workgroup', 'registered', 'entra', 'hybrid', 'domain'],
  enrolled: [false, true],
  offsetSeconds: [0, -30, 90, -660, 60_000, -200_000],
  automatic: [true, false],
  server: ['time.windows.com,0x9', ''],
  policy: [false, true],
  startType: ['Manual', 'Automatic', 'Disabled', 'no service'],
  status: ['Stopped', 'Running'],
  resync: [
    'works',
    'no-time-data',
    'refuses-large',
    'claims-success',
    'access-denied',
    'works-later',
    'slews',
  ],
  daylightSaving: [true, false],
  hardwareClockIsUtc: [false, true],
  virtualMachine: [false, true],
  domainController: ['reachable', 'away', 'wrong'],
  online: [true, false],
  ntp: ['open', 'blocked'],
  signIn: ['open', 'blocked'],
  captivePortal: [false, true],
  tlsInspection: [false, true],
  blockedHosts: [[], ['login.microsoftonline.com']],
  failure: ['refused', 'dns', 'timeout'],
  proxy: ['none', 'open', 'asks-for-sign-in', 'answers-itself', 'away'],
  machineProxy: ['none', 'open', 'asks-for-sign-in', 'away'],
  proxyPolicy: [false, true],
  federationHost: ['open', 'blocked'],
  microsoftAccount: [null, 'me@example.com'],
  defaultAccount: [null, 'organizations', 'consumers'],
  credentials: [
    [],
    [{ target: ours }],
    [{ target: ours, removal: 'claims-success' }],
    [
      { target: ours, removal: 'access-denied' },
      { target: 'Microsoft_admed', persist: 'Session' },
    ],
    [{ target: ours, removal: 'bare-name' }],
    [{ target: personal }, { target: ours, type: 'DomainPassword' }],
    [{ target: 'TERMSRV/msteams01', type: 'DomainPassword', persist: 'Enterprise' }],
  ],
  work: ['ok', 'missing', 'damaged', 'servicing'],
  personal: ['ok', 'missing', 'damaged'],
  manifest: [true, false],
  registration: ['works', 'claims-success', 'needs-elevation', '0x80073CF6', 'busy-once'],
  services: [
    [],
    [{ name: 'TokenBroker', startType: 'Disabled' }],
    [{ name: 'wlidsvc', startType: 'Disabled' }],
  ],
  accounts: [
    [],
    [
      { store: 'workplace', ...work },
      { store: 'wam', ...work },
    ],
    [
      { store: 'wam', ...work },
      { store: 'wam', ...work, tenant: 'old.example' },
    ],
    [
      { store: 'wam', ...work },
      { store: 'microsoft-account', address: 'me@example.com', kind: 'personal' },
    ],
    [
      { store: 'device', ...work },
      { store: 'oneauth', ...work },
      { store: 'shared-oneauth', ...work, id: 'office' },
      { store: 'office', ...work },
    ],
  ],
  unreadableAccounts: [[], ['wam'], ['workplace', 'device', 'microsoft-account', 'office']],
  inCall: [false, true],
  newTeams: ['installed', 'running', 'absent'],
  classicTeams: ['absent', 'installed', 'running'],
  events: [
    [],
    [event('Description: AADSTS500133: x Timestamp: {serverTime}')],
    [event('Description: AADSTS50126: x'), event('Description: AADSTS50173: x', { as: 'other' })],
    [event('Description: AADSTS53003: x', { as: 'system' })],
    [event('', { log: 'Microsoft-Windows-User Device Registration/Admin', id: 304, secondsAgo: 900_000 })],
    [event('Description: AADSTS50053: x')],
    [event('URL: https://sts.example.com/adfs/services/trust', { id: 1088, as: 'system' })],
  ],
} as const satisfies Record<string, readonly unknown[]>;

type Choice = Row<typeof factors>;
type Fields = Record<string, unknown>;

/** What forbids or redirects repairs altogether. Each meets a few PCs; among all pairs they would hide the rest. */
const limits: readonly Fields[] = [
  { windows: { build: 10240 } },
  { windows: { build: 19045, languageMode: 'ConstrainedLanguage' } },
  { windows: { scriptPolicy: 'Restricted' } },
  { windows: { scriptPolicy: 'AllSigned' } },
  { windows: { scriptPolicy: 'RemoteSigned' } },
  { windows: { scriptPolicy: 'Bypass' } },
  { elevation: { appRunsAs: 'elevated' } },
  { elevation: { appRunsAs: 'other-administrator' } },
  { elevation: { appRunsAs: 'system' } },
  { windows: { remoteSession: true } },
  { windows: { edition: 'ServerRdsh' } },
  { windows: { installation: 'Server', sessionHost: true } },
  { windows: { profileContainer: true } },
  { network: { machineProxy: 'damaged' } },
  { clock: { jump: { afterSeconds: 2, seconds: 400 } } },
];

const kinds = ['exit', 'access-denied', 'garbage', 'flood', 'slow', 'hang'] as const;

type Command = (typeof FaultCommand.options)[number];
type FaultKind = (typeof kinds)[number];

/** A PC on which everything is broken, and one function of ours fails in one way. */
function failingPc(command: Command, fault: FaultKind, call: number | 'every'): Fields {
  return {
    clock: { offsetSeconds: -660, automatic: false },
    credentials: [{ target: ours }],
    packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }],
    accounts: [{ store: 'wam', ...work, id: '1' }],
    teams: { new: 'running' },
    faults: [{ command, call, fault }],
  };
}

/**
 * What a run does with each function: it reads or changes by it, or it does neither, or only inside another question;
 * the failing of these has tests of its own.
 */
const useOf: Readonly<Record<Command, 'read' | 'change' | 'apart'>> = {
  'Import-NativeApi': 'apart',
  'Get-Identity': 'apart',
  'Get-Session': 'apart',
  'Resolve-AccountSid': 'apart',
  'Get-MicrosoftAccount': 'apart',
  'Get-SecondsSinceStart': 'apart',
  'Get-PcState': 'read',
  'Get-TimeService': 'read',
  'Get-SignInEvent': 'read',
  'Get-DeviceRegistration': 'read',
  'Get-StoredCredential': 'read',
  'Get-SignInHelper': 'read',
  'Get-KnownAccount': 'read',
  'Get-TeamsApp': 'read',
  'Get-SignInCache': 'read',
  'Get-WallClock': 'read',
  'Get-ProxySetting': 'read',
  'Get-ProductSetting': 'apart',
  'Get-SessionFact': 'apart',
  'Get-SettingFact': 'apart',
  'Get-EventLogFact': 'apart',
  'Test-VaultChange': 'apart',
  'Test-FileChange': 'apart',
  'Remove-StoredCredential': 'change',
  'Register-SignInHelper': 'change',
  'Stop-TeamsApp': 'change',
  'Start-TeamsApp': 'change',
  'Disconnect-WamAccount': 'change',
  'Move-ToQuarantine': 'change',
  'Restore-FromQuarantine': 'change',
  'Enable-AutomaticTime': 'change',
  'Sync-Clock': 'change',
  'Set-Clock': 'change',
  'Restore-TimeService': 'change',
  // Nobody has chosen that repair.
  'Reset-MachineProxy': 'apart',
  'Restore-MachineProxy': 'apart',
};
const ofRuns = FaultCommand.options.filter((command) => useOf[command] !== 'apart');

/** Every third function, and each way. */
const someFaults = ofRuns
  .filter((_command, index) => index % 3 === 0)
  .map((command, index) => {
    const fault = kinds[index % kinds.length] ?? 'exit';
    // A function that never answers costs its whole limit each time; once shows as much as always.
    return failingPc(command, fault, fault === 'hang' || index % 2 === 0 ? 1 : 'every');
  });

/** Simulated PCs on which a function that runs read or change by fails, each in each way. */
export function failingIn(use: 'read' | 'change'): [Command, FaultKind, Scenario][] {
  return ofRuns
    .filter((command) => useOf[command] === use)
    .flatMap((command) =>
      kinds.map((fault): [Command, FaultKind, Scenario] => [
        command,
        fault,
        scenario(failingPc(command, fault, fault === 'hang' ? 1 : 'every')),
      ]),
    );
}

const rows = coverPairs(factors).map(fieldsOf);
const limited = limits.flatMap((limit, index) => [
  merge(rows[index], limit),
  merge(rows[rows.length - 1 - index], limit),
]);

/** Simulated PCs that between them meet every pair of values, and every limit. */
export const pairedScenarios: readonly Scenario[] = [...rows, ...limited].map(scenario);

/** The first of them, which meet most pairs for their number because the greediest come first, and some limits. */
export const sampledScenarios: readonly Scenario[] = [
  ...rows.slice(0, 6),
  ...limited.filter((_fields, index) => index % 6 === 0),
].map(scenario);

/** Simulated PCs on which one of our functions fails: a sample. */
export const sampledFailures: readonly Scenario[] = someFaults.map(scenario);

function merge(fields: Fields = {}, limit: Fields): Fields {
  const merged = Object.entries(limit).map(([name, value]) => [
    name,
    { ...(fields[name] as object), ...(value as object) },
  ]);
  return { ...fields, ...Object.fromEntries(merged) };
}

function fieldsOf(row: Choice): Fields {
  const helper = { manifest: row.manifest, registration: row.registration };
  return {
    windows: { restartPending: row.restartPending },
    user: { administrator: row.administrator, microsoftAccount: row.microsoftAccount },
    elevation: { answer: row.answer },
    join: { kind: row.join, enrolled: row.enrolled, defaultAccount: row.defaultAccount },
    clock: {
      offsetSeconds: row.offsetSeconds,
      automatic: row.automatic,
      server: row.server,
      policy: row.policy,
      service: row.startType === 'no service' ? null : { startType: row.startType, status: row.status },
      resync: row.resync,
      daylightSaving: row.daylightSaving,
      hardwareClockIsUtc: row.hardwareClockIsUtc,
      virtualMachine: row.virtualMachine,
      domainController: row.domainController,
    },
    network: {
      online: row.online,
      ntp: row.ntp,
      signIn: row.signIn,
      captivePortal: row.captivePortal,
      tlsInspection: row.tlsInspection,
      blockedHosts: row.blockedHosts,
      failure: row.failure,
      proxy: row.proxy,
      machineProxy: row.machineProxy,
      proxyPolicy: row.proxyPolicy,
      federationHost: row.federationHost,
    },
    credentials: row.credentials,
    packages: [
      { name: 'Microsoft.AAD.BrokerPlugin', state: row.work, ...helper },
      { name: 'Microsoft.Windows.CloudExperienceHost', state: row.personal, ...helper },
    ],
    services: row.services,
    accounts: row.accounts,
    unreadableAccounts: row.unreadableAccounts,
    teams: { new: row.newTeams, classic: row.classicTeams, inCall: row.inCall },
    events: row.events,
  };
}
