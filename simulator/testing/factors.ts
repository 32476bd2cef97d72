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
  build: [22631, 19045, 10240],
  languageMode: ['FullLanguage', 'ConstrainedLanguage'],
  scriptPolicy: ['Undefined', 'Restricted', 'AllSigned', 'RemoteSigned', 'Bypass'],
  restartPending: [false, true],
  administrator: [true, false],
  answer: ['approve', 'decline', 'other-administrator', 'blocked-by-policy', 'never'],
  appRunsAs: ['user', 'elevated', 'other-administrator'],
  join: ['workgroup', 'registered', 'entra', 'hybrid', 'domain'],
  offsetSeconds: [0, -30, 90, -660, 60_000, -200_000],
  automatic: [true, false],
  server: ['time.windows.com,0x9', ''],
  policy: [false, true],
  startType: ['Manual', 'Automatic', 'Disabled'],
  status: ['Stopped', 'Running'],
  resync: ['works', 'no-time-data', 'refuses-large', 'claims-success', 'access-denied'],
  online: [true, false],
  ntp: ['open', 'blocked'],
  signIn: ['open', 'blocked'],
  captivePortal: [false, true],
  tlsInspection: [false, true],
  credentials: [
    [],
    [{ target: ours }],
    [{ target: ours, removal: 'claims-success' }],
    [
      { target: ours, removal: 'access-denied' },
      { target: 'Microsoft_admed', persist: 'Session' },
    ],
    [{ target: personal }, { target: ours, type: 'DomainPassword' }],
    [{ target: 'TERMSRV/msteams01', type: 'DomainPassword', persist: 'Enterprise' }],
  ],
  work: ['ok', 'missing', 'damaged'],
  personal: ['ok', 'missing', 'damaged'],
  manifest: [true, false],
  registration: ['works', 'claims-success', 'needs-elevation', '0x80073CF6'],
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
      { store: 'office', ...work },
    ],
  ],
  newTeams: ['installed', 'running', 'absent'],
  classicTeams: ['absent', 'installed', 'running'],
  events: [
    [],
    [event('Description: AADSTS500133: x Timestamp: {serverTime}')],
    [event('Description: AADSTS50126: x'), event('Description: AADSTS50173: x', { as: 'other' })],
    [event('Description: AADSTS53003: x', { as: 'system' })],
    [event('', { log: 'Microsoft-Windows-User Device Registration/Admin', id: 304, secondsAgo: 900_000 })],
  ],
} as const satisfies Record<string, readonly unknown[]>;

type Choice = Row<typeof factors>;

/** A simulated PC a row. */
export const generatedScenarios = coverPairs(factors).map((row) => ({
  row,
  scenario: scenario(fieldsOf(row)),
}));

function fieldsOf(row: Choice): Record<string, unknown> {
  const helper = { manifest: row.manifest, registration: row.registration };
  return {
    windows: {
      build: row.build,
      languageMode: row.languageMode,
      scriptPolicy: row.scriptPolicy,
      restartPending: row.restartPending,
    },
    user: { administrator: row.administrator },
    elevation: { answer: row.answer, appRunsAs: row.appRunsAs },
    join: { kind: row.join },
    clock: {
      offsetSeconds: row.offsetSeconds,
      automatic: row.automatic,
      server: row.server,
      policy: row.policy,
      service: { startType: row.startType, status: row.status },
      resync: row.resync,
    },
    network: {
      online: row.online,
      ntp: row.ntp,
      signIn: row.signIn,
      captivePortal: row.captivePortal,
      tlsInspection: row.tlsInspection,
    },
    credentials: row.credentials,
    packages: [
      { name: 'Microsoft.AAD.BrokerPlugin', state: row.work, ...helper },
      { name: 'Microsoft.Windows.CloudExperienceHost', state: row.personal, ...helper },
    ],
    accounts: row.accounts,
    teams: { new: row.newTeams, classic: row.classicTeams },
    events: row.events,
  };
}
