import { expect } from 'vitest';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme } from '../../testing/describe-theme';

const token = (number: number) => `LegacyGeneric:target=msteams_adalsso/adal_context_${number}`;
const personal = ['MicrosoftAccount:user=home@example.com', 'MicrosoftAccount:user=other@example.com'];

/** How often each name stands in the evidence for the saved sign-ins. */
function evidenceOf(report: RunReport, name: string) {
  const finding = report.findings.find(({ id }) => id === 'credentials.teams');
  return finding?.evidence.filter((one) => one.name === name).map(({ value }) => value);
}

describeTheme(__dirname, {
  'nothing-saved': { findings: { 'credentials.teams': ['fine', 'credentials.none'] }, exitCode: 0 },
  'left-by-classic-teams': {
    plan: ['teams.close', 'credentials.remove', 'teams.open'],
    mutations: [
      'process.stop classic',
      'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_segments',
      'credential.delete msteams_adalsso/adal_context_0',
      'credential.delete LEGACYGENERIC:TARGET=MSTEAMS_ADALSSO/ADAL_CONTEXT_1',
      'credential.delete LegacyGeneric:target=teamsKey/teams',
      'credential.delete LegacyGeneric:target=teamsIv/teams',
      'process.start classic',
    ],
    exitCode: 0,
  },
  'new-teams-alone': {
    run: 'check',
    findings: { 'credentials.teams': ['broken', 'credentials.leftOver'] },
    plan: ['credentials.remove'],
    exitCode: 1,
    also: ({ findings }) =>
      expect(findings).toContainEqual(
        expect.objectContaining({ id: 'credentials.teams', likelihood: 'unlikely' }),
      ),
  },
  'personal-alone': { findings: { 'credentials.teams': ['fine', 'credentials.personalOnly'] }, exitCode: 0 },
  'personal-named': {
    options: { only: ['credentials.remove'], personal: [personal[0] ?? ''] },
    plan: ['credentials.remove'],
    mutations: [`credential.delete ${personal[0]}`],
    exitCode: 0,
  },
  'account-of-windows': {
    options: {
      only: ['credentials.remove'],
      personal: ['MicrosoftAccount:user=Home@example.com', personal[1] ?? ''],
    },
    plan: ['credentials.remove'],
    mutations: [`credential.delete ${personal[1]}`],
    exitCode: 0,
    also: (report) =>
      expect(evidenceOf(report, 'windowsTarget')).toEqual(['MicrosoftAccount:user=Home@example.com']),
  },
  'look-alikes': {
    findings: { 'credentials.teams': ['fine', 'credentials.none'] },
    exitCode: 0,
    also: (report) => expect(evidenceOf(report, 'others left alone')).toEqual([14]),
  },
  'letters-of-other-scripts': {
    plan: ['credentials.remove'],
    mutations: [`credential.delete ${token(0)}`],
    exitCode: 0,
  },
  'other-types': { findings: { 'credentials.teams': ['fine', 'credentials.none'] }, exitCode: 0 },
  'office-and-onedrive': {
    findings: { 'credentials.teams': ['fine', 'credentials.none'] },
    exitCode: 0,
    also: (report) => expect(evidenceOf(report, 'optionalTarget')).toHaveLength(3),
  },
  'refused-removal': {
    findings: { 'credentials.teams': ['broken', 'credentials.leftOver'] },
    plan: ['credentials.remove'],
    mutations: [`credential.delete ${token(1)}`],
    exitCode: 2,
    also: ({ outcomes }) =>
      expect(outcomes).toMatchObject([{ outcome: 'failed', detail: expect.stringContaining(token(0)) }]),
  },
  'claimed-removal': {
    findings: { 'credentials.teams': ['broken', 'credentials.leftOver'] },
    plan: ['credentials.remove'],
    exitCode: 2,
    also: ({ outcomes }) => expect(outcomes).toMatchObject([{ outcome: 'unchanged', verified: false }]),
  },
  unreadable: {
    findings: { 'credentials.teams': ['unknown', 'unanswered.accessDenied'] },
    exitCode: 2,
  },
});
