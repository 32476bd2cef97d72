import { expect } from 'vitest';
import { usualPace } from '../../../electron/engine/pace';
import type { RunReport } from '../../../shared/model/report';
import { offsetNow } from '../../simulated-clock';
import { describeTheme } from '../../testing/describe-theme';
import type { Bench } from '../../testing/run-scenario';

const service = 'time.service W32Time';
const resync = 'time.resync W32Time';
const set = 'time.set W32Time';

const outcomes = (report: RunReport) =>
  Object.fromEntries(report.outcomes.map(({ repair, outcome }) => [repair, outcome]));
const becomesRight = (_report: RunReport, { host }: Bench) =>
  expect(Math.abs(offsetNow(host.readState()))).toBeLessThan(1);
const offsetEvidence = (report: RunReport) =>
  report.findings
    .find(({ id }) => id === 'clock.offset')
    ?.evidence.find(({ name }) => name === 'offsetSeconds');

/** Untrusted time is told, but never as a measurement. */
const measuresNothing = (report: RunReport) => {
  expect(offsetEvidence(report)).toBeUndefined();
  expect(report.run.clockOffsetSeconds).toBeNull();
};

/** These are about a clock that Windows corrects in its own time. */
const asShipped = { proving: usualPace.proving };

describeTheme(__dirname, {
  'behind-eleven-minutes': {
    plan: ['clock.turn-on', 'clock.sync', 'clock.set'],
    mutations: ['time.configure W32Time', service, resync],
    exitCode: 0,
    also: becomesRight,
  },
  'off-with-a-good-clock': {
    findings: {
      'clock.offset': ['fine', 'clock.nearlyAhead'],
      'clock.automatic': ['attention', 'clock.automaticOff'],
    },
    exitCode: 0,
  },
  'service-disabled': {
    plan: ['clock.turn-on', 'clock.sync', 'clock.set'],
    mutations: [service, resync],
    exitCode: 0,
  },
  'service-missing': {
    findings: { 'clock.automatic': ['attention', 'clock.automaticMissing'] },
    plan: ['clock.set'],
    mutations: [set],
    exitCode: 0,
    also: becomesRight,
  },
  'policy-turned-off': {
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.automatic': ['attention', 'clock.automaticManagedOff'],
    },
    exitCode: 7,
  },
  'enrolled-in-management': {
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.automatic': ['attention', 'clock.automaticManagedOff'],
    },
    exitCode: 7,
  },
  'entra-resynchronised': {
    findings: { 'clock.automatic': ['fine', 'clock.automaticManaged'] },
    plan: ['clock.sync'],
    mutations: [service, resync],
    exitCode: 0,
  },
  'virtual-machine-of-a-wrong-host': {
    run: 'check',
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.automatic': ['attention', 'clock.automaticHost'],
    },
    plan: ['clock.sync'],
    exitCode: 1,
  },
  'sixteen-hours-behind': {
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, set, resync],
    exitCode: 0,
    also: (report, bench) => {
      expect(outcomes(report)).toEqual({ 'clock.sync': 'unchanged', 'clock.set': 'repaired' });
      becomesRight(report, bench);
    },
  },
  'two-days-ahead': {
    findings: { 'clock.offset': ['broken', 'clock.ahead'] },
    plan: ['clock.sync', 'clock.set'],
    mutations: [service],
    exitCode: 2,
    also: (report) => expect(outcomes(report)['clock.set']).toBe('skipped'),
  },
  'two-days-ahead-resynchronised': {
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, resync],
    exitCode: 0,
    also: (report) => expect(report.outcomes[1]?.detail).toMatch(/^Not needed/),
  },
  'two-days-ahead-confirmed': {
    options: { dateConfirmed: true },
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, set, resync],
    exitCode: 0,
    also: becomesRight,
  },
  'slewed-on-a-domain': {
    pace: asShipped,
    findings: { 'clock.offset': ['fine', 'clock.nearlyAhead'] },
    plan: ['clock.sync'],
    mutations: [service, resync],
    exitCode: 0,
    also: (report) => expect(outcomes(report)).toEqual({ 'clock.sync': 'repaired' }),
  },
  'slewed-slowly-on-a-domain': {
    pace: asShipped,
    findings: { 'clock.offset': ['broken', 'clock.slewing.ahead'] },
    plan: ['clock.sync'],
    mutations: [service, resync],
    exitCode: 2,
    also: (report) => expect(report.outcomes[0]?.detail).toMatch(/bit by bit/),
  },
  'claims-success': {
    pace: asShipped,
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, set],
    exitCode: 0,
    also: (report) => expect(outcomes(report)['clock.sync']).toBe('unchanged'),
  },
  'first-resync-without-data': {
    pace: asShipped,
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, resync],
    exitCode: 0,
    also: (report) =>
      expect(outcomes(report)).toEqual({ 'clock.sync': 'repaired', 'clock.set': 'skipped' }),
  },
  'time-servers-blocked': {
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, resync],
    exitCode: 0,
    also: (report) => expect(offsetEvidence(report)?.source).toBe('https-date'),
  },
  'only-plain-http': {
    findings: {
      'clock.offset': ['unknown', 'clock.untrusted.behind'],
      'clock.zone': 'unknown',
      'network.reach': 'broken',
    },
    exitCode: 7,
    also: measuresNothing,
  },
  'captive-portal': {
    findings: {
      'clock.offset': ['unknown', 'clock.untrusted.behind'],
      'clock.zone': 'unknown',
      'network.reach': 'broken',
    },
    exitCode: 7,
    also: measuresNothing,
  },
  'inspected-tls': {
    findings: {
      'clock.offset': ['unknown', 'clock.untrusted.behind'],
      'clock.zone': 'unknown',
      'network.reach': 'attention',
    },
    exitCode: 2,
    also: measuresNothing,
  },
  'daylight-saving-ignored': {
    run: 'check',
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.zone': ['attention', 'clock.zoneDaylightOff'],
    },
    plan: ['clock.sync', 'clock.set'],
    exitCode: 1,
  },
  'dual-boot': {
    run: 'check',
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.zone': ['attention', 'clock.zoneDualBoot'],
    },
    plan: ['clock.sync', 'clock.set'],
    exitCode: 1,
  },
  'domain-controller-away': {
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.automatic': ['attention', 'clock.automaticDomainAway'],
    },
    plan: ['clock.sync'],
    exitCode: 2,
  },
  'domain-controller-wrong': {
    findings: {
      'clock.offset': ['broken', 'clock.behind'],
      'clock.automatic': ['attention', 'clock.automaticDomainWrong'],
    },
    exitCode: 7,
  },
  'moved-during-the-check': {
    run: 'check',
    findings: { 'clock.offset': ['broken', 'clock.behind'] },
    plan: ['clock.sync', 'clock.set'],
    exitCode: 1,
  },
  'moved-during-the-prompt': {
    plan: ['clock.sync', 'clock.set'],
    mutations: [service, set],
    exitCode: 0,
    also: becomesRight,
  },
  'offline-with-a-server-stamp': {
    findings: {
      'sign-in.reason': 'attention',
      'network.reach': 'broken',
      'clock.offset': ['unknown', 'clock.stamped.behind'],
      'clock.zone': 'unknown',
    },
    reason: { class: 'clock' },
    exitCode: 7,
  },
});
