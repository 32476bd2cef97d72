import { expect } from 'vitest';
import type { RepairId } from '../../../shared/model/repair';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme } from '../../testing/describe-theme';
import type { Bench } from '../../testing/run-scenario';

const all: readonly RepairId[] = [
  'wam.sign-out',
  'teams.reset-cache',
  'cache.quarantine-oneauth',
  'cache.quarantine-token-broker',
];
/** A fix that found nothing, or nothing more, to repair. */
const afterFix = { before: [{}] };
const resetTeams = { options: { only: ['teams.reset-cache'] } } as const;
const signOut = { options: { only: ['wam.sign-out'] } } as const;

function expectOutcomes(expected: Partial<Record<RepairId, string>>) {
  return (report: RunReport) => {
    const outcomes = report.outcomes.map(({ repair, outcome }) => [repair, outcome]);
    expect(Object.fromEntries(outcomes)).toEqual(expected);
  };
}

function lastOffers({ events }: Bench): string[] {
  const { fact } = events.findLast((event) => event.fact.type === 'second-line-offered') ?? {};
  return fact?.type === 'second-line-offered'
    ? fact.offers.map(({ repair, first }) => (first ? `${repair} first` : repair))
    : [];
}

describeTheme(__dirname, {
  'too-early': {
    ...resetTeams,
    exitCode: 0,
    also(report) {
      expect(report.outcomes).toMatchObject([
        { repair: 'teams.reset-cache', outcome: 'skipped', detail: expect.stringContaining('Run "fix"') },
      ]);
    },
  },
  'reset-after-a-fix': {
    ...afterFix,
    ...resetTeams,
    plan: ['teams.close', 'teams.reset-cache', 'teams.open'],
    mutations: ['process.stop new', 'files.move teams', 'process.start new'],
    exitCode: 0,
    also: expectOutcomes({
      'teams.close': 'repaired',
      'teams.reset-cache': 'repaired',
      'teams.open': 'repaired',
    }),
  },
  'never-by-itself': {
    ...afterFix,
    exitCode: 0,
    also(_report, bench) {
      expect(lastOffers(bench)).toEqual(all);
    },
  },
  'something-still-broken': {
    ...afterFix,
    ...resetTeams,
    findings: { 'helper.work': 'broken' },
    exitCode: 2,
    also: expectOutcomes({ 'teams.reset-cache': 'skipped' }),
  },
  'password-refused': {
    ...afterFix,
    options: { only: all },
    findings: { 'sign-in.reason': 'attention' },
    reason: { owner: 'you' },
    exitCode: 7,
    also(report, bench) {
      expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(all.map(() => 'skipped'));
      expect(report.outcomes[0]?.detail).toContain('AADSTS50126');
      expect(lastOffers(bench)).toEqual([]);
    },
  },
  'cause-unknown': {
    ...afterFix,
    ...resetTeams,
    findings: { 'sign-in.reason': 'attention' },
    reason: { owner: 'unknown' },
    plan: ['teams.close', 'teams.reset-cache', 'teams.open'],
    mutations: ['process.stop new', 'files.move teams', 'process.start new'],
    exitCode: 7,
  },
  'stale-token': {
    ...signOut,
    findings: { 'sign-in.reason': 'attention' },
    reason: { class: 'stale-token', owner: 'this-pc' },
    plan: ['teams.close', 'wam.sign-out', 'teams.open'],
    mutations: ['process.stop new', 'account.sign-out user@example.com', 'process.start new'],
    exitCode: 0,
    also(_report, bench) {
      expect(bench.host.readState().accounts.map(({ address }) => address)).toEqual(['me@example.org']);
    },
  },
  'stale-token-classic': {
    ...signOut,
    findings: { 'sign-in.reason': 'attention' },
    exitCode: 0,
    also: expectOutcomes({ 'wam.sign-out': 'skipped' }),
  },
  'sign-out-refused': {
    ...signOut,
    findings: { 'sign-in.reason': 'attention' },
    plan: ['wam.sign-out'],
    exitCode: 0,
    also(report, bench) {
      expectOutcomes({ 'wam.sign-out': 'failed' })(report);
      expect(lastOffers(bench)[0]).toBe('wam.sign-out first');
    },
  },
  'everything-at-once': {
    ...afterFix,
    options: { only: all },
    plan: ['teams.close', ...all, 'teams.open'],
    mutations: [
      'process.stop new',
      'account.sign-out user@example.com',
      'files.move teams',
      'files.move oneauth',
      'process.start new',
    ],
    exitCode: 0,
    also(report) {
      // Signing the only account out has left the broker nothing to move.
      const last = report.outcomes.find(({ repair }) => repair === 'cache.quarantine-token-broker');
      expect(last?.outcome).toBe('skipped');
      expect(report.outcomes.filter(({ verified }) => !verified)).toEqual([last]);
    },
  },
  registered: {
    ...afterFix,
    options: { only: ['cache.quarantine-token-broker'] },
    exitCode: 0,
    also(report, bench) {
      expectOutcomes({ 'cache.quarantine-token-broker': 'skipped' })(report);
      expect(lastOffers(bench)).not.toContain('cache.quarantine-token-broker');
    },
  },
  joined: {
    ...afterFix,
    options: { only: ['wam.sign-out', 'cache.quarantine-token-broker'] },
    plan: ['wam.sign-out'],
    mutations: ['account.sign-out user@example.com'],
    exitCode: 0,
    also: expectOutcomes({ 'wam.sign-out': 'repaired', 'cache.quarantine-token-broker': 'skipped' }),
  },
  'in-a-call': {
    ...afterFix,
    options: { only: all },
    plan: ['teams.close', ...all, 'teams.open'],
    exitCode: 0,
    also(report) {
      expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(
        report.plan.repairs.map(() => 'skipped'),
      );
      expect(report.outcomes[1]?.detail).toContain('call');
    },
  },
  'teams-stays-open': {
    ...afterFix,
    ...resetTeams,
    plan: ['teams.close', 'teams.reset-cache', 'teams.open'],
    exitCode: 0,
    also: expectOutcomes({
      'teams.close': 'failed',
      'teams.reset-cache': 'skipped',
      'teams.open': 'skipped',
    }),
  },
  'move-refused': {
    ...afterFix,
    ...resetTeams,
    plan: ['teams.close', 'teams.reset-cache', 'teams.open'],
    mutations: ['process.stop new', 'process.start new'],
    exitCode: 0,
    also(report) {
      const failed = report.outcomes.find(({ repair }) => repair === 'teams.reset-cache');
      expect(failed).toMatchObject({ outcome: 'failed', verified: false });
      expect(failed?.detail).toContain('Nothing had been moved');
    },
  },
});
