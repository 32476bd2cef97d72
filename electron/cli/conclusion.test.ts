import { expect, it } from 'vitest';
import type { RunReport } from '../../shared/model/report';
import { ended } from '../host/journal/journal.fixture';
import { conclusionOf } from './conclusion';

const fact = ended('run-00000001');
if (fact.type !== 'run-ended') throw new Error('The fixture has lost its report.');
const { report } = fact;
const repaired = { repair: 'clock.sync', outcome: 'repaired', verified: true, detail: '' } as const;
const teams = { ...repaired, repair: 'teams.close' } as const;
const reason = { code: 'AADSTS500133', owner: 'this-pc', class: 'clock' } as RunReport['reason'];
const unanswered = {
  id: 'network.reach',
  status: 'unknown',
  repairs: [],
} as unknown as RunReport['findings'][0];

it('never says that nothing was found broken where something was repaired', () => {
  const outcomes = [repaired, teams];
  expect(conclusionOf({ ...report, outcomes, reason })).toBe(
    'What was broken is repaired. The sign-in failed (AADSTS500133) before that: open Teams and see whether it signs you in.',
  );
  expect(conclusionOf({ ...report, outcomes, findings: [unanswered] })).toMatch(
    /^What was broken is repaired, but this couldn't be checked: /,
  );
});

it('says that all is fine only where nothing was noted', () => {
  const noted = { id: 'helper.personal', status: 'attention', likelihood: 'unlikely', repairs: [] };
  const findings = [noted] as unknown as RunReport['findings'];
  expect(conclusionOf({ ...report, reason: null, findings })).toBe('Nothing needs to be repaired.');
  expect(conclusionOf({ ...report, reason: null, findings: [] })).toBe(
    'Everything that was checked is fine.',
  );
});

it('says it where nothing was, though Teams was closed and opened for it, or something was put back', () => {
  expect(conclusionOf({ ...report, outcomes: [teams], reason })).toMatch(/^Nothing was found broken/);
  const undo = { ...report.run, kind: 'undo' } as const;
  expect(conclusionOf({ ...report, run: undo, outcomes: [repaired], reason })).toMatch(
    /^Nothing was found broken/,
  );
});
