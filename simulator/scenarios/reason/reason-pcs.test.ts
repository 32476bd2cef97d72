import { expect } from 'vitest';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme } from '../../testing/describe-theme';

/** What was set aside, as the report tells it. */
function setAside({ findings }: RunReport) {
  const evidence = findings.find(({ id }) => id === 'sign-in.reason')?.evidence ?? [];
  return evidence.filter(({ name }) => name === 'setAside').map(({ source, value }) => [source, value]);
}

const outlook = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';
/** A reason, and the sentence that says it. */
const says = (key: string) => ({ 'sign-in.reason': ['attention', `signIn.${key}`] }) as const;

describeTheme(__dirname, {
  'log-unread-on-a-joined-pc': {
    findings: { 'sign-in.reason': ['unknown', 'signIn.unreadable'] },
    exitCode: 0,
  },
  'password-and-missing-helper': {
    reason: { code: 'AADSTS50126', class: 'password', owner: 'you', app: 'teams' },
    findings: says('password'),
    plan: ['teams.close', 'helper.register-work', 'teams.open'],
    mutations: ['process.stop new', 'package.register Microsoft.AAD.BrokerPlugin', 'process.start new'],
    exitCode: 7,
  },
  'locked-account': {
    reason: { code: 'AADSTS50053', class: 'organisation', owner: 'organisation' },
    findings: says('locked'),
    plan: ['teams.close', 'helper.register-work'],
    mutations: ['process.stop new', 'package.register Microsoft.AAD.BrokerPlugin'],
    exitCode: 7,
  },
  'password-changed-elsewhere': {
    reason: { code: 'AADSTS50173', class: 'stale-token', owner: 'this-pc' },
    findings: says('passwordInTeams'),
    exitCode: 0,
  },
  'prompt-not-finished': {
    reason: { code: 'AADSTS50076', class: 'interaction', owner: 'you' },
    findings: says('interaction'),
    exitCode: 7,
  },
  'wrong-organisation': {
    reason: { code: 'AADSTS50020', class: 'account', owner: 'you' },
    findings: says('account'),
    exitCode: 7,
  },
  'access-rule-in-german': {
    reason: {
      code: 'AADSTS53003',
      class: 'organisation',
      app: 'teams',
      correlationId: '66666666-7777-4888-9999-000000000001',
    },
    findings: says('organisation'),
    exitCode: 7,
  },
  'account-in-japanese': {
    reason: {
      code: 'AADSTS50034',
      class: 'account',
      app: 'teams',
      correlationId: '66666666-7777-4888-9999-000000000001',
    },
    findings: says('account'),
    exitCode: 7,
  },
  'expired-password-in-arabic': {
    reason: { code: 'AADSTS50055', class: 'password', app: 'teams' },
    findings: says('password'),
    exitCode: 7,
  },
  'name-not-resolved': {
    reason: { code: '0xCAA82EE7', class: 'network', owner: 'network' },
    findings: says('network'),
    exitCode: 7,
  },
  'service-fault': {
    reason: { code: 'AADSTS90033', class: 'service', owner: 'network' },
    findings: says('service'),
    exitCode: 7,
  },
  'helper-missing': {
    reason: { code: '0xCAAB0003', class: 'helper', owner: 'this-pc' },
    // Registered again; the record that blamed it is older, and only the next sign-in will tell more.
    findings: says('helper'),
    plan: ['helper.register-work'],
    mutations: ['package.register Microsoft.AAD.BrokerPlugin'],
    exitCode: 0,
  },
  'unknown-number': {
    reason: { code: 'AADSTS99887', class: 'unknown', owner: 'unknown' },
    findings: says('unknownNumber'),
    exitCode: 7,
  },
  'clock-behind': {
    reason: { code: 'AADSTS500133', class: 'clock', owner: 'this-pc' },
    findings: says('clock'),
    plan: ['clock.sync', 'clock.set'],
    mutations: ['time.service W32Time', 'time.resync W32Time'],
    exitCode: 0,
  },
  'clock-months-behind': {
    reason: {
      code: '0xCAA20003',
      class: 'unknown',
      text: expect.stringContaining('an encrypted connection worked'),
    },
    findings: says('unknown'),
    plan: ['clock.sync', 'clock.set'],
    mutations: ['time.service W32Time', 'time.resync W32Time'],
    exitCode: 7,
  },
  'federation-clock': {
    reason: { code: 'AADSTS50013', class: 'organisation', owner: 'organisation' },
    findings: says('federationClock'),
    exitCode: 7,
  },
  'federation-unreachable': {
    reason: { code: '0x80072EE7', class: 'network', owner: 'network', text: expect.stringContaining('VPN') },
    findings: says('federationUnreachable'),
    exitCode: 7,
  },
  'other-app-newer': {
    reason: { code: 'AADSTS50173', app: 'teams' },
    findings: says('passwordInTeams'),
    exitCode: 0,
    also: (report) =>
      expect(setAside(report)).toEqual([['event 1098', `AADSTS53003, another-app, ${outlook}`]]),
  },
  'somebody-elses-failure': {
    reason: null,
    exitCode: 0,
    also: (report) => expect(JSON.stringify(report)).not.toMatch(/AADSTS|0xC000006A/),
  },
  'wrong-voices': {
    reason: null,
    exitCode: 0,
    also: (report) => expect(setAside(report)).toEqual([]),
  },
  'logon-password': {
    reason: {
      code: '0xC000006A',
      class: 'unknown',
      owner: 'unknown',
      text: expect.stringContaining('Windows+L'),
    },
    findings: says('passwordElsewhere'),
    exitCode: 7,
  },
  'weak-lines-newer': {
    reason: { code: 'AADSTS53003', class: 'organisation' },
    findings: says('organisation'),
    exitCode: 7,
    also: (report) =>
      expect(setAside(report)).toEqual([
        ['event 1097', '0xCAA90004, weaker, teams'],
        ['event 1098', '0xCAA10001, weaker, teams'],
      ]),
  },
  'weak-line-alone': {
    reason: null,
    exitCode: 0,
    also: (report) => expect(setAside(report)).toEqual([['event 1097', '0xCAA90004, routine, teams']]),
  },
  'cut-in-the-number': {
    reason: {
      code: 'AADSTS50012',
      class: 'unknown',
      owner: 'unknown',
      text: expect.stringContaining('the beginning of another one'),
    },
    findings: says('unknown'),
    exitCode: 7,
  },
  'failed-attempt': {
    reason: { code: 'AADSTS50126', class: 'password', correlationId: '66666666-7777-4888-9999-000000000001' },
    findings: says('passwordElsewhere'),
    exitCode: 7,
  },
  'device-deleted': {
    reason: { code: 'DeviceAuthStatus', class: 'organisation', owner: 'organisation' },
    findings: says('organisation'),
    exitCode: 7,
  },
  'security-chip': {
    reason: {
      code: '0x80290407',
      class: 'organisation',
      text: expect.stringContaining("Removing saved sign-ins won't help."),
    },
    findings: says('keys'),
    exitCode: 7,
  },
  'old-and-overcome': {
    reason: null,
    exitCode: 0,
    also: (report) =>
      expect(setAside(report)).toEqual([
        ['event 21', '0x80070005, before-last-start'],
        ['event 1098', 'AADSTS50126, older-than-7-days, teams'],
      ]),
  },
});
