import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/finding';
import { ownerOf, type ReasonClass } from '../../shared/model/reason';
import { foldEvents } from '../run/fold-events';
import { mayTryBrowser } from '../run/obstacles';
import { emptyRun, findingsOf } from '../run/run-view';
import {
  doubledAccount,
  findingsWith,
  healthyFindings,
  oldSignIns,
  reasonFinding,
  wrongClock,
} from '../testing/sample-findings';
import { checkFacts, clockReason, fullPlan, recordRun } from '../testing/sample-runs';
import { reviewOf } from './review-of';
import { canFix, primaryOf, teamsNotice } from './review-primary';

function page(options: Parameters<typeof checkFacts>[0]) {
  const run = recordRun('run-check', checkFacts(options)).reduce(foldEvents, emptyRun('run-check'));
  const review = reviewOf(run);
  return {
    primary: primaryOf(review, run),
    notice: teamsNotice(review, run),
    canFix: canFix(review, run),
    mayTryBrowser: mayTryBrowser(findingsOf(run)),
  };
}

const inCall = (findings: readonly Finding[]) =>
  findings.map((finding) =>
    finding.id === 'teams.state'
      ? {
          ...finding,
          evidence: [{ source: 'windows', name: 'inCall', value: true, at: '2026-04-14T12:03:00Z' }],
        }
      : finding,
  );
const only = (...ids: string[]) => ({
  ...fullPlan,
  repairs: fullPlan.repairs.filter(({ id }) => ids.includes(id)),
});
const unreached = (key: string): Finding => ({
  id: 'network.reach',
  status: 'broken',
  likelihood: 'likely',
  message: { key: `finding.network.${key}`, values: {} },
  repairs: [],
  evidence: [],
});
const because = (reasonClass: ReasonClass, code: string, key: string = reasonClass) => ({
  findings: [reasonFinding(key, code), ...healthyFindings],
  reason: { ...clockReason, class: reasonClass, owner: ownerOf(reasonClass), code },
  exitCode: 7,
});

describe('a call in Teams', () => {
  it('is said, with what is done now and what waits, and nothing promises to close Teams', () => {
    const findings = inCall(findingsWith(wrongClock(-660), oldSignIns));
    expect(page({ findings, plan: fullPlan, exitCode: 1 })).toMatchObject({
      primary: 'fix',
      notice: 'review.call.clock',
    });
  });

  it('leaves nothing to begin with where all of it waits', () => {
    const findings = inCall(findingsWith(oldSignIns));
    const plan = only('teams.close', 'credentials.remove', 'teams.open');
    expect(page({ findings, plan, exitCode: 1 })).toMatchObject({
      primary: 'check-again',
      notice: 'review.call.allWaits',
      canFix: false,
    });
  });

  it('is not spoken of outside of one, where Teams is closed for a moment', () => {
    const { notice } = page({ findings: findingsWith(oldSignIns), plan: fullPlan, exitCode: 1 });
    expect(notice).toBe('review.closesTeams');
  });
});

describe('the first button of Review', () => {
  it.each([
    ['what is unknown is narrowed down', because('unknown', '0xCAA20003'), 'narrow-down'],
    ['a password is reset', because('password', 'AADSTS50126'), 'password-reset'],
    ['a password that was changed is used', because('password', 'AADSTS50133'), 'open-teams'],
    ['a locked account is one for IT', because('organisation', 'AADSTS50053', 'locked'), 'copy-details'],
    [
      'a portal is signed in to',
      { findings: findingsWith(unreached('captivePortal')), exitCode: 7 },
      'network-sign-in',
    ],
    [
      'without the internet one checks again',
      { findings: findingsWith(unreached('offline')), exitCode: 7 },
      'check-again',
    ],
    [
      'an account that may go is gone to',
      { findings: findingsWith(doubledAccount) },
      'settings-email-accounts',
    ],
  ] as const)('%s', (_what, options, primary) => {
    expect(page(options).primary).toBe(primary);
  });

  it.each([
    ['offline', findingsWith(unreached('offline')), false],
    ['behind a portal', findingsWith(unreached('captivePortal')), false],
    ['with a locked account', because('organisation', 'AADSTS50053', 'locked').findings, false],
    ['with a wrong clock', findingsWith(wrongClock(-660)), true],
  ] as const)('and Teams in the browser is offered %s only where it can help', (_when, findings, may) => {
    expect(page({ findings }).mayTryBrowser).toBe(may);
  });
});
