import { adviceEvidence } from '../../shared/account-advice';
import type { CheckId } from '../../shared/model/check';
import type { Finding } from '../../shared/model/finding';

const at = '2026-04-14T12:03:00Z';

function fine(id: CheckId, key: string): Finding {
  return {
    id,
    status: 'fine',
    likelihood: 'unlikely',
    message: { key: `finding.${key}`, values: {} },
    repairs: [],
    evidence: [],
  };
}

/** A PC on which every check passes. */
export const healthyFindings: readonly Finding[] = [
  { ...fine('network.reach', 'network.fine') },
  fine('network.proxy', 'proxy.none'),
  {
    ...fine('clock.offset', 'clock.fine'),
    evidence: [{ source: 'sntp', name: 'offsetSeconds', value: 0.02, at }],
  },
  fine('clock.automatic', 'clock.automaticOn'),
  fine('clock.zone', 'clock.zoneFine'),
  fine('credentials.teams', 'credentials.none'),
  fine('helper.work', 'helper.work.fine'),
  fine('helper.personal', 'helper.personal.fine'),
  fine('accounts.conflict', 'accounts.fine'),
  fine('teams.state', 'teams.running'),
  fine('pc.state', 'pc.fine'),
];

/** A clock that is off, in the words of its check. */
export function wrongClock(offsetSeconds: number): Finding {
  return {
    id: 'clock.offset',
    status: 'broken',
    likelihood: 'likely',
    message: {
      key: `finding.clock.${offsetSeconds < 0 ? 'behind' : 'ahead'}`,
      values: { seconds: Math.abs(offsetSeconds) },
    },
    repairs: ['clock.sync', 'clock.set'],
    evidence: [
      { source: 'sntp', name: 'offsetSeconds', value: offsetSeconds, at },
      { source: 'sntp', name: 'offset of time.windows.com', value: offsetSeconds, at },
    ],
  };
}

export const offAutomaticTime: Finding = {
  id: 'clock.automatic',
  status: 'broken',
  likelihood: 'possible',
  message: { key: 'finding.clock.automaticOff', values: {} },
  repairs: ['clock.turn-on'],
  evidence: [{ source: 'time-service', name: 'startType', value: 'Manual', at }],
};

export const missingHelper: Finding = {
  id: 'helper.work',
  status: 'broken',
  likelihood: 'likely',
  message: { key: 'finding.helper.work.missing', values: {} },
  repairs: ['helper.register-work'],
  evidence: [
    { source: 'appx', name: 'package', value: 'Microsoft.AAD.BrokerPlugin', at },
    { source: 'appx', name: 'registered', value: null, at },
    { source: 'appx', name: 'manifestExists', value: true, at },
  ],
};

export const personalTarget = 'MicrosoftAccount:user=home@example.com';

export const oldSignIns: Finding = {
  id: 'credentials.teams',
  status: 'broken',
  likelihood: 'unlikely',
  message: { key: 'finding.credentials.leftOver', values: { count: 2 } },
  repairs: ['credentials.remove'],
  evidence: [
    {
      source: 'credential-manager',
      name: 'target',
      value: 'LegacyGeneric:target=msteams_adalsso/adal_context_0',
      at,
    },
    {
      source: 'credential-manager',
      name: 'target',
      value: 'LegacyGeneric:target=msteams_adalsso/adal_context_segments',
      at,
    },
    { source: 'credential-manager', name: 'personalTarget', value: personalTarget, at },
    { source: 'credential-manager', name: 'others left alone', value: 3, at },
  ],
};

export const doubledAccount: Finding = {
  id: 'accounts.conflict',
  status: 'attention',
  likelihood: 'possible',
  message: { key: 'finding.accounts.duplicate', values: { address: 'pat@example.com' } },
  repairs: [],
  evidence: [
    { source: 'wam', name: 'work', value: 'pat@example.com (example.com)', at },
    { source: 'wam', name: 'work', value: 'pat@example.com (old.example.com)', at },
    ...adviceEvidence(
      {
        store: 'wam',
        list: 'email-and-accounts',
        label: 'pat@example.com (old.example.com)',
        kind: 'work',
        advice: 'remove',
        because: 'old-organisation',
        costs: ['single-sign-on'],
      },
      at,
    ),
    ...adviceEvidence(
      {
        store: 'wam',
        list: 'email-and-accounts',
        label: 'pat@example.com (example.com)',
        kind: 'work',
        advice: 'leave',
        because: 'used-for-teams',
        costs: [],
      },
      at,
    ),
  ],
};

/** The verdicts of a healthy PC with some of them replaced. */
export function findingsWith(...changed: readonly Finding[]): readonly Finding[] {
  return healthyFindings.map((finding) => changed.find((other) => other.id === finding.id) ?? finding);
}

/** The same accounts after the old one was taken out in Settings. */
export const accountGone: Finding = {
  ...doubledAccount,
  status: 'fine',
  message: { key: 'finding.accounts.fine', values: {} },
  evidence: doubledAccount.evidence.filter(
    ({ name, value }) => name === 'work' && value !== 'pat@example.com (old.example.com)',
  ),
};

/** A helper that is there, while Windows recorded trouble with it. */
export const troubledHelper: Finding = {
  ...missingHelper,
  status: 'attention',
  likelihood: 'possible',
  message: { key: 'finding.helper.work.ambiguous', values: {} },
  evidence: [{ source: 'appx', name: 'recordedTrouble', value: 3, at }],
};

/** A proxy of Windows' own services that nobody answers for any more: worth knowing, and never repaired unasked. */
export const leftOverProxy: Finding = {
  ...fine('network.proxy', 'proxy.servicesAway'),
  status: 'attention',
  likelihood: 'possible',
  repairs: ['network.reset-proxy'],
};

/** What the sign-in service said, in the words of its check, with the event that spoke and one set aside. */
export function reasonFinding(key: string, code: string): Finding {
  return {
    id: 'sign-in.reason',
    status: 'attention',
    likelihood: 'likely',
    message: { key: `finding.signIn.${key}`, values: { code } },
    repairs: [],
    evidence: [
      { source: 'event 1098', name: 'code', value: code, at },
      { source: 'event 1098', name: 'app', value: 'teams', at },
      { source: 'event 1097', name: 'setAside', value: '0xCAA90004, weaker', at },
    ],
  };
}
