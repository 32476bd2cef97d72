import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExitFacts, exitCodeOf } from './exit-code';
import { CheckId } from './model/check';
import { FindingStatus } from './model/finding';
import { Owner } from './model/reason';
import { RepairId } from './model/repair';

type Left = ExitFacts['findings'][number];
const clock: Left = { id: 'clock.offset', status: 'broken', repairs: ['clock.sync', 'clock.set'] };
const credentials: Left = { id: 'credentials.teams', status: 'broken', repairs: ['credentials.remove'] };
const filesGone: Left = { id: 'helper.work', status: 'broken', repairs: [] };
const secondLine: Left = { id: 'accounts.conflict', status: 'broken', repairs: ['wam.sign-out'] };
const attention: Left = { id: 'clock.automatic', status: 'attention', repairs: ['clock.turn-on'] };
const unanswered: Left = { id: 'credentials.teams', status: 'unknown', repairs: [] };
const unansweredGuided: Left = { id: 'accounts.conflict', status: 'unknown', repairs: [] };
const yours = { owner: 'you' } as const;
const ours = { owner: 'this-pc' } as const;
const nobodyKnows = { owner: 'unknown' } as const;

const facts = (
  command: ExitFacts['command'],
  findings: Left[],
  more: Partial<ExitFacts> = {},
): ExitFacts => ({
  command,
  findings,
  reason: null,
  ...more,
});

describe('the exit code', () => {
  it.each<[string, ExitFacts, number]>([
    ['a healthy PC', facts('check', []), 0],
    ['something worth knowing', facts('check', [attention]), 0],
    ['something repairable', facts('check', [clock]), 1],
    ['something repairable beside a foreign cause', facts('check', [clock], { reason: yours }), 1],
    ['a foreign cause alone', facts('check', [], { reason: yours }), 7],
    ['a cause nobody knows', facts('check', [], { reason: nobodyKnows }), 7],
    ['a reason of this PC that nothing shows', facts('check', [], { reason: ours }), 0],
    ['a broken finding without a repair', facts('check', [filesGone]), 7],
    ['a broken finding with a second-line repair only', facts('check', [secondLine]), 7],
    ['an unanswered check with repairs', facts('check', [unanswered]), 2],
    ['an unanswered check without repairs', facts('check', [unansweredGuided]), 0],
    ['a foreign cause before an unanswered check', facts('check', [unanswered], { reason: yours }), 7],
    ['check and a missing administrator', facts('check', [clock], { administratorMissing: true }), 1],
    ['fix that repaired all', facts('fix', [attention]), 0],
    ['fix that left something', facts('fix', [clock]), 2],
    ['fix whose rest needs an administrator', facts('fix', [clock], { administratorMissing: true }), 3],
    [
      'fix with more left than an administrator could do',
      facts('fix', [clock, credentials], { administratorMissing: true }),
      2,
    ],
    [
      'fix whose rest needs an administrator beside a foreign cause',
      facts('fix', [clock], { administratorMissing: true, reason: yours }),
      3,
    ],
    ['fix with a foreign cause left', facts('fix', [], { reason: yours }), 7],
    [
      'fix that repaired a proxy while the network was the cause',
      facts('fix', [], { reason: { owner: 'network' } }),
      7,
    ],
    ['fix with an unanswered check', facts('fix', [unanswered], { restartNeeded: true }), 2],
    ['fix that needs a restart', facts('fix', [], { restartNeeded: true }), 3010],
    [
      'undo that could not ask for permission',
      facts('undo', [], { notPutBack: true, administratorMissing: true }),
      3,
    ],
    ['undo that measured a difference', facts('undo', [], { notPutBack: true }), 2],
    ['undo that could not read all there is to put back', facts('undo', [], { undoUnsure: true }), 2],
    [
      'undo that could not, and was not to ask for permission either',
      facts('undo', [], { undoUnsure: true, administratorMissing: true }),
      2,
    ],
    ['undo that put everything back', facts('undo', []), 0],
  ])('of %s', (_name, given, code) => {
    expect(exitCodeOf(given)).toBe(code);
  });

  it('keeps the order of what ends a run before any finding counts', () => {
    const all = {
      unsupported: true,
      scriptsBlocked: true,
      stopped: true,
    };
    const order = [
      ['unsupported', 4],
      ['scriptsBlocked', 5],
      ['stopped', 6],
    ] as const;
    const left: Partial<typeof all> = { ...all };
    for (const [fact, code] of order) {
      expect(exitCodeOf(facts('fix', [clock], left))).toBe(code);
      delete left[fact];
    }
    expect(exitCodeOf(facts('fix', [clock], left))).toBe(2);
  });

  it('is 0 only when nothing is broken, unanswered or foreign', () => {
    const anyFinding = fc.record({
      id: fc.constantFrom(...CheckId.options),
      status: fc.constantFrom(...FindingStatus.options),
      repairs: fc.array(fc.constantFrom(...RepairId.options), { maxLength: 3 }),
    });
    const anyFacts = fc.record({
      command: fc.constantFrom('check' as const, 'fix' as const, 'undo' as const),
      findings: fc.array(anyFinding, { maxLength: 4 }),
      reason: fc.option(fc.record({ owner: fc.constantFrom(...Owner.options) })),
      administratorMissing: fc.boolean(),
      restartNeeded: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, (given) => {
        const isClean =
          given.findings.every((finding) => finding.status !== 'broken') &&
          (given.reason === null || given.reason.owner === 'this-pc');
        return exitCodeOf(given) !== 0 || isClean;
      }),
    );
  });
});
