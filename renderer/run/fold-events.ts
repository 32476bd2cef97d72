import { assertNever } from '../../shared/error';
import type { RunEvent } from '../../shared/events';
import { exitCodes } from '../../shared/exit-code';
import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import { measureProgress } from './measure-progress';
import { appendLine } from './run-log';
import type { CheckView, RunView, StepView } from './run-view';

/**
 * Takes one event into the picture of its run. Pure, and indifferent to how the events travelled: one that was seen
 * before changes nothing, one that comes too early waits until those before it are there, and until then the
 * picture keeps what it last knew. So any order with any repetition ends in the same picture as the plain stream.
 */
export function foldEvents(view: RunView, event: RunEvent): RunView {
  if (event.runId !== view.runId || event.sequence < view.next) return view;
  if (event.sequence > view.next) return { ...view, early: keepEarly(view.early, event) };

  let folded = applyEvent(view, event);
  let waiting = view.early;
  while (waiting[0] !== undefined && waiting[0].sequence <= folded.next) {
    const [first, ...others] = waiting;
    if (first.sequence === folded.next) folded = applyEvent(folded, first);
    waiting = others;
  }
  return waiting === view.early ? folded : { ...folded, early: waiting };
}

function keepEarly(early: readonly RunEvent[], event: RunEvent): readonly RunEvent[] {
  const place = early.findIndex((other) => other.sequence >= event.sequence);
  if (place === -1) return [...early, event];
  if (early[place]?.sequence === event.sequence) return early;
  return [...early.slice(0, place), event, ...early.slice(place)];
}

function applyEvent(view: RunView, event: RunEvent): RunView {
  const elapsed = Math.max(view.elapsed, event.elapsed);
  const moved = applyFact({ ...view, next: event.sequence + 1, elapsed }, event);
  return { ...moved, progress: Math.max(view.progress, measureProgress(moved)) };
}

function applyFact(view: RunView, { fact, elapsed, at }: RunEvent): RunView {
  switch (fact.type) {
    case 'run-started':
      return { ...view, kind: fact.kind };
    case 'check-started':
      return changeCheck(view, fact.check, (check) => ({ ...check, state: 'running' }));
    case 'check-finished':
      return changeCheck(view, fact.finding.id, (check) => ({
        ...check,
        state: 'answered',
        first: check.first ?? fact.finding,
        finding: fact.finding,
      }));
    case 'reason-read':
      return { ...view, reason: fact.reason, advice: fact.advice ?? null };
    case 'plan-ready':
      return {
        ...view,
        plan: fact.plan,
        steps: view.kind === 'check' ? [] : fact.plan.repairs.map(waitingStep),
      };
    case 'undo-unsure':
      return { ...view, unsure: fact.records };
    case 'elevation-requested':
      return { ...view, elevation: 'asked' };
    case 'elevation-answered':
      return { ...view, elevation: fact.answer };
    case 'step-started':
      return changeStep(view, fact.repair, (step) => ({
        ...step,
        lane: fact.lane,
        state: 'running',
        startedAt: elapsed,
      }));
    case 'step-progressed':
      return changeStep(view, fact.repair, (step) => ({
        ...step,
        message: fact.message,
        done: fact.done ?? step.done,
        of: fact.of ?? step.of,
      }));
    case 'step-verifying':
      return changeStep(view, fact.repair, (step) => ({ ...step, state: 'verifying' }));
    case 'step-finished':
      return changeStep(view, fact.outcome.repair, (step) => ({
        ...step,
        state: 'ended',
        message: null,
        outcome: fact.outcome,
        why: fact.why ?? null,
        endedAt: elapsed,
      }));
    case 'guidance-started':
      return { ...view, guidance: fact.check };
    case 'guidance-finished':
      return { ...view, guidance: null };
    case 'second-line-offered':
      return { ...view, offers: fact.offers };
    case 'listening-started':
      return { ...view, listening: { state: 'listening', since: at, seconds: fact.seconds } };
    case 'listening-ended':
      return { ...view, listening: { state: 'ended', heard: fact.heard, reason: fact.reason } };
    case 'logged':
      return { ...view, log: appendLine(view.log, { level: fact.level, text: fact.text, elapsed }) };
    case 'run-finished': {
      const { type: _type, ...end } = fact;
      const wasStopped = end.exitCode === exitCodes.stopped;
      const wasBlocked = end.exitCode === exitCodes.blocked;
      return { ...view, end: { ...end, wasStopped, wasBlocked }, guidance: null };
    }
    default:
      return assertNever(fact);
  }
}

function changeCheck(view: RunView, id: CheckId, change: (check: CheckView) => CheckView): RunView {
  const known = view.checks.some((check) => check.check === id);
  const checks = known
    ? view.checks
    : [...view.checks, { check: id, state: 'running', first: null, finding: null } satisfies CheckView];
  return { ...view, checks: checks.map((check) => (check.check === id ? change(check) : check)) };
}

function changeStep(view: RunView, repair: RepairId, change: (step: StepView) => StepView): RunView {
  const known = view.steps.some((step) => step.repair === repair);
  const steps = known ? view.steps : [...view.steps, waitingStep({ id: repair, lane: 'user' })];
  return { ...view, steps: steps.map((step) => (step.repair === repair ? change(step) : step)) };
}

function waitingStep({ id, lane }: { readonly id: RepairId; readonly lane: StepView['lane'] }): StepView {
  return {
    repair: id,
    lane,
    state: 'waiting',
    message: null,
    done: null,
    of: null,
    outcome: null,
    why: null,
    startedAt: null,
    endedAt: null,
  };
}
