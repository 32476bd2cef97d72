import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/finding';
import { foldEvents } from '../run/fold-events';
import { emptyRun } from '../run/run-view';
import {
  doubledAccount,
  findingsWith,
  healthyFindings,
  missingHelper,
  offAutomaticTime,
  oldSignIns,
  wrongClock,
} from '../testing/sample-findings';
import { checkFacts, clockReason, passwordReason, recordRun, signOutOffer } from '../testing/sample-runs';
import { countRepairable, reviewOf } from './review-of';

function reviewFor(options: Parameters<typeof checkFacts>[0]) {
  return reviewOf(recordRun('run-check', checkFacts(options)).reduce(foldEvents, emptyRun('run-check')));
}

const otherPerson: Finding = {
  id: 'pc.state',
  status: 'broken',
  likelihood: 'unlikely',
  message: { key: 'finding.pc.otherPerson', values: {} },
  repairs: [],
  evidence: [],
};

const offline: Finding = {
  id: 'network.reach',
  status: 'broken',
  likelihood: 'likely',
  message: { key: 'finding.network.offline', values: {} },
  repairs: [],
  evidence: [],
};

describe('reviewOf', () => {
  it('puts the likeliest cause first and what is hardly the cause apart', () => {
    const review = reviewFor({
      findings: findingsWith(oldSignIns, offAutomaticTime, wrongClock(-660), missingHelper),
      reason: clockReason,
      exitCode: 1,
    });
    expect(review.verdict).toEqual({ kind: 'found' });
    expect(review.toFix.map((finding) => finding.likelihood)).toEqual(['likely', 'likely', 'possible']);
    expect(review.toTidy).toEqual([oldSignIns]);
    expect(review.cause?.id).toBe('clock.offset');
    expect(countRepairable(review)).toBe(4);
  });

  it('offers what is hardly the cause as what there is to fix when nothing else is broken', () => {
    const review = reviewFor({ findings: findingsWith(oldSignIns), exitCode: 1 });
    expect(review).toMatchObject({ toFix: [oldSignIns], toTidy: [], cause: null });
  });

  it('says whose cause it is before it says what could be tidied here', () => {
    const review = reviewFor({ findings: findingsWith(oldSignIns), reason: passwordReason, exitCode: 1 });
    expect(review.verdict).toEqual({ kind: 'elsewhere', owner: 'you' });
    expect(countRepairable(review)).toBe(1);
  });

  it.each([
    ['nothing', { findings: healthyFindings, exitCode: 0 }],
    ['offline', { findings: findingsWith(offline), exitCode: 7 }],
    [
      'network',
      {
        findings: findingsWith({
          ...offline,
          message: { key: 'finding.network.federation', values: { host: 'sts' } },
        }),
        exitCode: 7,
      },
    ],
    ['blocked', { findings: healthyFindings, exitCode: 5 }],
    ['unsupported', { findings: healthyFindings, exitCode: 4 }],
    ['fault', { findings: healthyFindings, exitCode: 70 }],
    [
      'unanswered',
      { findings: findingsWith({ ...wrongClock(-1), status: 'unknown', repairs: [] }), exitCode: 2 },
    ],
    ['elsewhere', { findings: findingsWith({ ...missingHelper, repairs: [] }), exitCode: 7 }],
    ['limited', { findings: findingsWith(otherPerson), exitCode: 7 }],
    ['fresh', { findings: healthyFindings, reason: clockReason, offers: [{ ...signOutOffer, first: true }] }],
    // Offers that are not the very thing that helps change nothing about what Review says.
    ['nothing', { findings: healthyFindings, offers: [signOutOffer] }],
    ['spoken', { findings: healthyFindings, reason: clockReason }],
    ['worth', { findings: findingsWith(doubledAccount) }],
    [
      'found',
      { findings: findingsWith(oldSignIns), offers: [{ ...signOutOffer, first: true }], exitCode: 1 },
    ],
  ])('is %s for what was found', (kind, options) => {
    expect(reviewFor(options).verdict.kind).toBe(kind);
  });

  it('tells what limits us apart from what is worth knowing', () => {
    const pending: Finding = { ...otherPerson, status: 'attention' };
    const review = reviewFor({ findings: findingsWith(pending, doubledAccount) });
    expect(review.limit).toBe(pending);
    expect(review.attention).toEqual([doubledAccount]);
  });
});
