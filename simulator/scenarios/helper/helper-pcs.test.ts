import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme, type Expected, readScenarioFile } from '../../testing/describe-theme';
import { openBench } from '../../testing/run-scenario';

const work = 'package.register Microsoft.AAD.BrokerPlugin';
const personal = 'package.register Microsoft.Windows.CloudExperienceHost';

const repaired: Expected = { plan: ['helper.register-work'], mutations: [work], exitCode: 0 };

/** Registering was tried and refused; the helper stays missing. */
const refused = (detail: RegExp): Expected => ({
  findings: { 'helper.work': ['broken', 'helper.work.missing'] },
  plan: ['helper.register-work'],
  exitCode: 2,
  also: ({ outcomes }) =>
    expect(outcomes).toMatchObject([{ outcome: 'failed', detail: expect.stringMatching(detail) }]),
});

const likelihoodOf = ({ findings }: RunReport) => findings.find(({ id }) => id === 'helper.work')?.likelihood;

describeTheme(__dirname, {
  missing: repaired,
  damaged: {
    plan: ['teams.close', 'helper.register-work', 'teams.open'],
    mutations: ['process.stop new', work, 'process.start new'],
    exitCode: 0,
  },
  'both-missing': {
    plan: ['helper.register-work', 'helper.register-personal'],
    mutations: [work, personal],
    exitCode: 0,
  },
  'personal-damaged': { plan: ['helper.register-personal'], mutations: [personal], exitCode: 0 },
  'serviced-soon': { findings: { 'helper.work': ['fine', 'helper.work.fine'] }, exitCode: 0 },
  'serviced-for-long': {
    findings: { 'helper.work': ['attention', 'helper.work.servicing'] },
    exitCode: 0,
  },
  'files-gone': { findings: { 'helper.work': ['broken', 'helper.work.filesMissing'] }, exitCode: 7 },
  'token-broker-disabled': {
    findings: {
      'helper.work': ['broken', 'helper.work.serviceDisabledHere'],
      'helper.personal': ['attention', 'helper.personal.serviceDisabledHere'],
    },
    exitCode: 7,
    also: (report) => expect(likelihoodOf(report)).toBe('likely'),
  },
  'missing-without-its-service': {
    findings: {
      'helper.work': ['broken', 'helper.work.serviceDisabledHere'],
      'helper.personal': ['attention', 'helper.personal.serviceDisabledHere'],
    },
    exitCode: 7,
  },
  'missing-without-the-firewall': {
    findings: { 'helper.work': ['broken', 'helper.work.serviceDisabledHere'] },
    exitCode: 7,
  },
  'service-not-needed-now': { exitCode: 0 },
  'refused-for-a-service': refused(/0x80073CF6 .*because of 0x80070422 .*TokenBroker/),
  'refused-without-the-firewall': refused(/0x80073CF6 .*because of 0x800706D9 .*mpssvc/),
  'refused-for-its-permissions': refused(/0x80073CF6 .*because of 0x80070005 .*permissions/),
  'refused-for-its-files': refused(/0x80073CF6 .*because of 0x80070002 .*repair Windows/),
  'refused-by-the-repository': refused(/0x80073CFE .*installing it over itself/),
  'refused-by-policy': refused(/0x80073D01 .*AppLocker/),
  'refused-for-a-newer-version': refused(/0x80073D06 .*Only the check tells/),
  'refused-without-elevation': {
    ...refused(/0x80070005 .*permissions/),
    also: (_report, { events }) =>
      expect(events.map(({ fact }) => fact.type)).not.toContain('elevation-requested'),
  },
  'in-use-once': repaired,
  claimed: {
    findings: { 'helper.work': ['broken', 'helper.work.damaged'] },
    plan: ['helper.register-work'],
    exitCode: 2,
    also: ({ outcomes }) => expect(outcomes).toMatchObject([{ outcome: 'unchanged', verified: false }]),
  },
  troubled: { findings: { 'helper.work': ['attention', 'helper.work.ambiguous'] }, exitCode: 0 },
  'troubled-and-named': {
    options: { only: ['helper.register-work'] },
    findings: { 'helper.work': ['attention', 'helper.work.ambiguous'] },
    plan: ['helper.register-work'],
    exitCode: 0,
    // Registering what is registered changes nothing, whatever Windows says of it.
    also: ({ outcomes }) => expect(outcomes).toMatchObject([{ outcome: 'unchanged', verified: false }]),
  },
  'troubled-before-the-start': { exitCode: 0 },
  blamed: {
    reason: { class: 'helper', owner: 'this-pc' },
    findings: { 'sign-in.reason': 'attention', 'helper.work': ['attention', 'helper.work.ambiguous'] },
    exitCode: 0,
  },
});

it('says that something removes a helper which is missing again after a repair', async () => {
  const given = readScenarioFile(join(__dirname, 'missing.json'));
  const first = await openBench(given);
  try {
    expect((await first.fix()).exitCode).toBe(0);
    const again = await openBench(given, first.journalFolder);
    try {
      const { findings } = await again.check();
      expect(findings).toContainEqual(
        expect.objectContaining({ id: 'helper.work', status: 'broken', repairs: ['helper.register-work'] }),
      );
      expect(findings.find(({ id }) => id === 'helper.work')?.summary).toContain('missing again');
    } finally {
      await again.close();
    }
  } finally {
    await first.close();
  }
});
