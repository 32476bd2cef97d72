import { expect } from 'vitest';
import { doneOf } from '../../renderer/done/done-of';
import { primaryOf as primaryOfDone } from '../../renderer/done/done-primary';
import { reviewOf } from '../../renderer/review/review-of';
import { canFix, primaryOf, teamsNotice } from '../../renderer/review/review-primary';
import { foldEvents } from '../../renderer/run/fold-events';
import { mayTryBrowser } from '../../renderer/run/obstacles';
import { outcomeWord } from '../../renderer/run/outcome-word';
import { emptyRun, findingsOf, type RunView } from '../../renderer/run/run-view';
import type { RunEvent } from '../../shared/events';
import { exitCodeOf, exitCodes } from '../../shared/exit-code';
import type { RunReport } from '../../shared/model/report';
import { wasTried } from '../../shared/model/run';
import { isErrand } from '../../shared/repairs';
import type { Scenario } from '../../shared/scenario';

const fold = (events: readonly RunEvent[], runId: string) => events.reduce(foldEvents, emptyRun(runId));

/** The check within a run of the command line, as the window would have shown it before. */
function checkBefore(events: readonly RunEvent[], report: RunReport): RunView {
  const planned = events.findIndex(({ fact }) => fact.type === 'plan-ready');
  const view = fold(events.slice(0, planned + 1), report.run.id);
  const isEnded = report.exitCode === exitCodes.unsupported || report.exitCode === exitCodes.blocked;
  const exitCode = isEnded
    ? report.exitCode
    : exitCodeOf({ command: 'check', findings: findingsOf(view), reason: view.reason });
  const end = { exitCode, wasStopped: false, wasBlocked: exitCode === exitCodes.blocked };
  return {
    ...view,
    kind: 'check',
    steps: [],
    end: { ...end, restartNeeded: false, clockOffsetSeconds: null, milliseconds: 0 },
  };
}

/**
 * Makes Review and Done from the events of a run, as the window does, and holds what they would say against each
 * other, against the report, and against the PC.
 */
export function expectPagesAgree(all: readonly RunEvent[], report: RunReport, given: Scenario): void {
  const events = all.filter(({ runId }) => runId === report.run.id);
  const check = checkBefore(events, report);
  expectReviewAgrees(check, given);
  // Where nothing can be repaired at all, Review leads elsewhere.
  const isOutOfReach = report.exitCode === exitCodes.unsupported || report.exitCode === exitCodes.blocked;
  if (report.run.kind !== 'check' && !isOutOfReach)
    expectDoneAgrees(fold(events, report.run.id), check, report);
}

function expectReviewAgrees(check: RunView, given: Scenario): void {
  const review = reviewOf(check);
  const { kind } = review.verdict;
  const primary = primaryOf(review, check);
  if (kind === 'found') expect(review.toFix, 'what was found is listed').not.toEqual([]);
  const isBusy = given.teams.inCall === true && review.call !== null;
  if (isBusy)
    expect(teamsNotice(review, check), 'nothing closes Teams in a call').not.toBe('review.closesTeams');
  if (primary === 'fix') expect(canFix(review, check), 'Fix all has something to do').toBe(true);
  expectHarmless(primary, check, check);
}

function expectDoneAgrees(work: RunView, check: RunView, report: RunReport): void {
  const done = doneOf(work, work.kind === 'undo' ? null : findingsOf(check));
  const told = work.steps.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const wordOf = (repair: string) => {
    const step = work.steps.find((one) => one.repair === repair);
    return step?.outcome ? outcomeWord(step.outcome, work.kind ?? 'fix', step.why) : null;
  };
  const byId = (one: { repair: string }, other: { repair: string }) => one.repair.localeCompare(other.repair);
  expect([...told].sort(byId), 'page and report tell the same').toEqual([...report.outcomes].sort(byId));
  for (const { outcome, why } of work.steps)
    if (outcome && !wasTried(outcome))
      expect(why, `${outcome.repair} says why it never began`).not.toBeNull();
  for (const { id, status, repairs } of done.told) {
    const words = repairs.map(wordOf);
    const isUnneeded = words.length > 0 && words.every((word) => word === 'notNeeded');
    expect(
      isUnneeded && status === 'broken',
      `${id} needs fixing, and its repair is not called unneeded`,
    ).toBe(false);
  }
  if (done.mayListen) {
    const likely = done.left.filter(({ likelihood }) => likelihood === 'likely').map(({ id }) => id);
    expect(likely, 'nothing listens while the likely cause is there').toEqual([]);
  }
  const announces = ['partly', 'date', 'call', 'permission', 'administrator', 'unanswered'];
  if (announces.includes(done.ending)) expect(done.told, `${done.ending} lists what is left`).not.toEqual([]);
  if (done.ending === 'good') expect(done.left.filter(({ repairs }) => repairs.length > 0)).toEqual([]);
  if (done.ending === 'partly' || done.ending === 'call')
    expect(done.faults.fixed, 'what is left is not counted as fixed').toBeLessThan(done.faults.total);
  const isMoved = done.proven.some(({ repair }) => !isErrand(repair));
  if (done.ending === 'good') expect(isMoved, 'only what was proven is called fixed').toBe(true);
  const primary = primaryOfDone(done, work);
  if (primary === 'go-on') expect(done.open, 'there is something to go on with').not.toEqual([]);
  expectHarmless(primary, work, check);
}

/** No button invites to what cannot work, or makes it worse. */
function expectHarmless(primary: string, run: RunView, check: RunView): void {
  if (mayTryBrowser([...findingsOf(check), ...findingsOf(run)])) return;
  expect(['teams-web', 'open-teams', 'narrow-down'], 'no invitation that cannot help').not.toContain(primary);
}
