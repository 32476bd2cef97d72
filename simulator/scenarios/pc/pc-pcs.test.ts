import { expect } from 'vitest';
import { describeTheme, type Expected } from '../../testing/describe-theme';

const remove = 'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0';
const register = 'package.register Microsoft.AAD.BrokerPlugin';
const found = { 'credentials.teams': 'broken', 'helper.work': 'broken' } as const;
const everything = {
  plan: ['helper.register-work', 'credentials.remove'],
  mutations: [register, remove],
  exitCode: 0,
} satisfies Expected;

/** Scripts can't run: nothing is known but what the network says. */
const blocked: Expected['findings'] = {
  'sign-in.reason': 'unknown',
  'network.proxy': 'unknown',
  'clock.automatic': 'unknown',
  'credentials.teams': 'unknown',
  'helper.work': 'unknown',
  'helper.personal': 'unknown',
  'accounts.conflict': 'unknown',
  'teams.state': 'unknown',
  'pc.state': ['broken', 'pc.scriptsBlocked'],
};

/** These data belong to somebody else. */
const notLookedAt = {
  'sign-in.reason': 'not-applicable',
  'credentials.teams': 'not-applicable',
  'helper.work': 'not-applicable',
  'helper.personal': 'not-applicable',
  'accounts.conflict': 'not-applicable',
  'teams.state': 'not-applicable',
} as const;
/** Nobody knows whose data these are. */
const unknownPerson = {
  'sign-in.reason': ['unknown', 'personUnknown'],
  'credentials.teams': 'unknown',
  'helper.work': 'unknown',
  'helper.personal': 'unknown',
  'accounts.conflict': 'unknown',
  'teams.state': 'unknown',
} as const;
const correctedClock = {
  plan: ['clock.sync', 'clock.set'],
  mutations: ['time.service W32Time', 'time.resync W32Time'],
} satisfies Omit<Expected, 'exitCode'>;

describeTheme(__dirname, {
  'too-old': { findings: { ...found, 'pc.state': ['broken', 'pc.tooOld'] }, exitCode: 4 },
  'old-server': { findings: { ...found, 'pc.state': ['broken', 'pc.tooOld'] }, exitCode: 4 },
  server: everything,
  'constrained-language': {
    findings: { ...blocked, 'clock.offset': 'broken' },
    exitCode: 5,
  },
  'all-signed': { findings: blocked, exitCode: 5 },
  restricted: { findings: blocked, exitCode: 5 },
  'remote-signed': everything,
  'restart-pending': {
    ...everything,
    findings: { 'pc.state': ['attention', 'pc.restartPending'] },
    also: ({ restartNeeded }) => expect(restartNeeded).toBe(false),
  },
  'remote-session': { ...everything, findings: { 'pc.state': ['attention', 'pc.remote'] } },
  'session-host': {
    findings: {
      ...found,
      'helper.work': ['broken', 'helper.work.missingForNow'],
      'pc.state': ['attention', 'pc.manyPeople'],
    },
    exitCode: 7,
  },
  'virtual-desktop': {
    ...correctedClock,
    findings: { ...found, 'pc.state': ['attention', 'pc.manyPeople'] },
    exitCode: 7,
  },
  'profile-container': {
    options: {
      only: ['credentials.remove'],
      personal: ['MicrosoftAccount:user=home@example.com'],
    },
    findings: { 'pc.state': ['attention', 'pc.profileContainer'] },
    exitCode: 0,
  },
  service: {
    ...correctedClock,
    findings: { ...notLookedAt, 'pc.state': ['broken', 'pc.asSystem'] },
    exitCode: 7,
    also: (_report, bench) =>
      expect(bench.mutations().every(({ user, lane }) => user === 'S-1-5-18' && lane === 'admin')).toBe(true),
  },
  'other-administrator': {
    ...correctedClock,
    findings: { ...notLookedAt, 'pc.state': ['broken', 'pc.otherPerson'] },
    exitCode: 7,
  },
  elevated: {
    plan: ['clock.sync', 'clock.set', 'credentials.remove'],
    mutations: [...correctedClock.mutations, remove],
    findings: { 'pc.state': ['attention', 'pc.elevated'] },
    exitCode: 0,
  },
  'compiler-forbidden': {
    ...correctedClock,
    findings: { ...unknownPerson, 'pc.state': ['unknown', 'pc.personUnread'] },
    exitCode: 2,
    also: ({ findings }) => {
      const evidence = findings.find(({ id }) => id === 'pc.state')?.evidence ?? [];
      expect(evidence.find(({ name }) => name === 'build')?.value).toBe(22631);
      expect(evidence.find(({ name }) => name === 'could not read: session')?.value).toBe(0x80070005 | 0);
    },
  },
  'away-from-its-domain': everything,
  'several-limits': {
    findings: { 'pc.state': ['attention', 'pc.manyPeople'] },
    exitCode: 0,
    also: ({ findings }) => {
      const evidence = findings.find(({ id }) => id === 'pc.state')?.evidence ?? [];
      const limits = evidence.filter(({ name }) => name === 'limit').map(({ value }) => value);
      expect(limits).toEqual(['many-people', 'restart-pending', 'remote']);
    },
  },
});
