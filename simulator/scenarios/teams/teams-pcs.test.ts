import { expect } from 'vitest';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme } from '../../testing/describe-theme';

const removed = 'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0';
const surrounded = ['teams.close', 'credentials.remove', 'teams.open'] as const;

const expectOutcomes = (expected: Record<string, string>) => (report: RunReport) => {
  const outcomes = report.outcomes.map(({ repair, outcome }) => [repair, outcome]);
  expect(Object.fromEntries(outcomes)).toEqual(expected);
};

describeTheme(__dirname, {
  'new-running': {
    plan: surrounded,
    mutations: ['process.stop new', removed, 'process.start new'],
    exitCode: 0,
  },
  'classic-running': {
    plan: surrounded,
    mutations: ['process.stop classic', removed, 'process.start classic'],
    exitCode: 0,
  },
  'both-running': {
    plan: surrounded,
    mutations: [
      'process.stop new',
      'process.stop classic',
      removed,
      'process.start new',
      'process.start classic',
    ],
    exitCode: 0,
  },
  'one-of-two-running': {
    plan: surrounded,
    mutations: ['process.stop new', removed, 'process.start new'],
    exitCode: 0,
  },
  'not-running': { plan: ['credentials.remove'], mutations: [removed], exitCode: 0 },
  absent: { findings: { 'teams.state': ['fine', 'teams.absent'] }, exitCode: 0 },
  'call-in-new': {
    findings: { 'credentials.teams': 'broken', 'helper.work': 'broken' },
    plan: [
      'clock.sync',
      'clock.set',
      'teams.close',
      'helper.register-work',
      'credentials.remove',
      'teams.open',
    ],
    // The clock is the machine's: correcting it disturbs no call.
    mutations: ['time.service W32Time', 'time.resync W32Time'],
    exitCode: 2,
    also(report) {
      const waiting = report.outcomes.filter(({ detail }) => detail.includes('call'));
      expect(waiting.map(({ repair, outcome }) => `${repair} ${outcome}`)).toEqual([
        'teams.close skipped',
        'helper.register-work skipped',
        'credentials.remove skipped',
      ]);
    },
  },
  'call-in-classic': {
    findings: { 'credentials.teams': 'broken' },
    plan: surrounded,
    exitCode: 2,
    also: expectOutcomes({
      'teams.close': 'skipped',
      'credentials.remove': 'skipped',
      'teams.open': 'skipped',
    }),
  },
  'stop-refused': {
    plan: surrounded,
    mutations: [removed],
    exitCode: 0,
    also: expectOutcomes({
      'teams.close': 'failed',
      'credentials.remove': 'repaired',
      'teams.open': 'skipped',
    }),
  },
  'start-refused': {
    plan: surrounded,
    mutations: ['process.stop new', removed],
    exitCode: 0,
    also: expectOutcomes({
      'teams.close': 'repaired',
      'credentials.remove': 'repaired',
      'teams.open': 'failed',
    }),
  },
  unread: {
    findings: { 'teams.state': 'unknown' },
    plan: ['credentials.remove'],
    mutations: [removed],
    exitCode: 2,
  },
});
