import { describe, expect, test } from 'vitest';
import type { Reason } from '../../shared/model/reason';
import type { RunReport } from '../../shared/model/report';
import { sentence } from '../words';
import { summarize } from './summary';

const at = '2026-05-20T08:00:00.000Z';

function reportWith(reason: Partial<Reason>, findings: RunReport['findings'] = []): RunReport {
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version: '1.0.0' },
    simulated: false,
    run: { id: 'r', kind: 'check', startedAt: at, milliseconds: 800, clockOffsetSeconds: 0 },
    reason: {
      code: 'AADSTS53003',
      class: 'organisation',
      owner: 'organisation',
      text: 'Three days ago Microsoft refused this sign-in. An access rule of the organisation blocked it.',
      at: '2026-05-17T08:03:11.402Z',
      app: 'teams',
      correlationId: '8f2b6a10-4c7d-4d57-8333-0016caa20003',
      ...reason,
    },
    findings,
    plan: { id: 'p', repairs: [] },
    outcomes: [],
    restartNeeded: false,
    exitCode: 7,
  };
}

const textOf = (report: RunReport) => summarize(report, { whatIf: false });

test('says how to confirm a date that nobody was there to confirm', () => {
  const waits = sentence('outcomes.clock.unconfirmed');
  const textWith = (detail: string) =>
    textOf({
      ...reportWith({}),
      outcomes: [{ repair: 'clock.set', outcome: 'skipped', detail, verified: false }],
    });
  expect(textWith(waits)).toContain(`skipped. ${waits}\n    "fix --yes-set-date" confirms it.\n`);
  expect(textWith('Not needed: the step before it helped.')).not.toContain('--yes-set-date');
});

describe('the reason in the text of a check', () => {
  test('says what happened first, then when, who, what helps, what does not, and the ids IT asks for', () => {
    const [first = '', ...lines] = textOf(reportWith({})).split('\n');
    expect(first).toBe(
      'Three days ago Microsoft refused this sign-in. An access rule of the organisation blocked it.',
    );
    const text = lines.join('\n');
    expect(text).toMatch(/Recorded 3 days ago: 17 May 2026.* \(2026-05-17 08:03:11 UTC\)/);
    expect(text).toMatch(/What helps: Ask your organisation which access rule applied/);
    expect(text).toMatch(/Not to try: Repairing this PC/);
    expect(text).toMatch(/Code: AADSTS53003/);
    expect(text).toMatch(/Correlation ID: 8f2b6a10-4c7d-4d57-8333-0016caa20003/);
    expect(text).toMatch(/The organisation's IT has to solve it\./);
  });

  test.each([
    ['AADSTS53003', "Microsoft's server refused the sign-in. "],
    ['0x80090016', 'A sign-in failed. '],
  ])('says first who refused, where the text does not: %s', (code, opening) => {
    const text = 'An access rule blocked it.';
    expect(textOf(reportWith({ code, at: null, text })).split('\n')[0]).toBe(opening + text);
  });

  test('says of what no server said that Windows recorded it', () => {
    const spoken = { id: 'sign-in.reason', status: 'attention', likelihood: 'likely' } as const;
    const finding = { ...spoken, summary: 'Keys.', repairs: [], evidence: [] };
    const local = textOf(reportWith({ code: '0x80090016' }, [finding]));
    expect(local).toMatch(/What Windows recorded - /);
    expect(local).not.toMatch(/Microsoft's server/);
    expect(textOf(reportWith({}, [finding]))).toMatch(/What Microsoft's server said - /);
  });

  test('leaves out what was not recorded, as with a code that a person typed', () => {
    const text = textOf(reportWith({ at: null, correlationId: null }));
    expect(text).not.toMatch(/Recorded|Correlation/);
  });

  test('advises nothing that the findings show as done', () => {
    const right = {
      id: 'clock.offset',
      status: 'fine',
      likelihood: 'unlikely',
      summary: 'The clock is right.',
      repairs: [],
      evidence: [],
    } as const;
    const stale = { code: '0xCAA20003', class: 'unknown', owner: 'unknown' } as const;
    expect(textOf(reportWith(stale))).toMatch(/Check the clock/);
    expect(textOf(reportWith(stale, [{ ...right, repairs: [], evidence: [] }]))).not.toMatch(
      /Check the clock/,
    );
  });

  test('holds no code in its first line, and only ASCII', () => {
    const text = textOf(reportWith({}));
    expect(text.split('\n')[0]).not.toMatch(/AADSTS|0x|organisation\)/);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

test('what an undo did is told as put back, and how likely something is the cause in words', () => {
  const outcome = {
    repair: 'clock.turn-on',
    outcome: 'repaired',
    verified: true,
    detail: 'As it was.',
  } as const;
  const finding = { id: 'clock.offset', status: 'broken', likelihood: 'possible' } as const;
  const report = reportWith({}, [{ ...finding, summary: 'Slow.', repairs: [], evidence: [] }]);
  const of = (kind: 'undo' | 'fix') =>
    textOf({ ...report, run: { ...report.run, kind }, outcomes: [outcome] });
  expect(of('undo')).toMatch(/: put back\. As it was\./);
  expect(of('fix')).toMatch(/: repaired\. As it was\./);
  expect(of('fix')).toMatch(/broken, possibly the cause/);
});
