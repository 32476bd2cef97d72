import { clockChecks } from '../../shared/checks';
import type { RunFact } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { Finding } from '../../shared/model/finding';
import type { Reason } from '../../shared/model/reason';
import type { RepairId } from '../../shared/model/repair';
import type { Check, CheckContext, Inquiry, Question, RecentRepair } from '../checks/check';
import { offsetOf } from '../checks/clock-facts';
import { finding, say } from '../checks/finding';
import { answersFor, openInquiry, valueOrNull } from '../checks/inquiry';
import { measureClock, outdatedMeasurement } from '../checks/measure-clock';
import { personOf } from '../checks/pc-facts';
import { isTooOld, reportsOnly } from '../checks/pc-limits';
import { newestSignInRecord } from '../checks/sign-in-reason/own-events';
import type { Host } from '../host/host';
import { adviceForReason } from '../reasons/advice-for-reason';
import { sentence } from '../words';
import { checks } from './catalog';
import type { RunStream } from './run-stream';

/** What a pass of checks knows beside the answers. */
export interface PassContext extends Omit<CheckContext, 'at' | 'blocked'> {
  readonly typed: string;
  /** Wall clock minus true time when the run began; null until it was measured. */
  readonly offsetAtStart: number | null;
}

/** Everything a pass of checks has learnt; repairs are planned from it and proved against it. */
export interface Checked {
  readonly inquiry: Inquiry;
  readonly context: PassContext;
  /** The newest verdict of each check, in the order of the catalogue. */
  readonly findings: Map<CheckId, Finding>;
  readonly reason: Reason | null;
  /** The newest event record seen, so that a later look can tell old failures from new ones. */
  readonly newestEventRecord: number | null;
  /** Lets later judgements know what this run has repaired and proved: what was recorded before is answered by it. */
  noteRepair(repair: RepairId): void;
}

export interface CheckOptions {
  /** What a person typed. */
  readonly typed: string;
  /** The address that the person says they use for Teams. */
  readonly address?: string;
  /** Only these checks; all when empty. */
  readonly only: readonly CheckId[];
  /** Only younger event records tell anything; null when all do. */
  readonly newerThanRecord: number | null;
  /** What earlier runs repaired here in the last days. */
  readonly recentRepairs: readonly RecentRepair[];
  /** True once the run should stop: checks not yet begun are left out. */
  readonly isStopping: () => boolean;
}

/** Runs checks and tells each verdict as it falls. Changes nothing. */
export async function runChecks(host: Host, stream: RunStream, options: CheckOptions): Promise<Checked> {
  const wanted = checks.filter((check) => options.only.length === 0 || options.only.includes(check.id));
  const findings = new Map<CheckId, Finding>();
  const context = {
    typed: options.typed,
    address: options.address ?? '',
    offsetAtStart: null as number | null,
    recentRepairs: [...options.recentRepairs],
  };

  // Everything is asked at once, in the order of the catalogue: PowerShell starts, then answers one after the other,
  // while the network is being measured.
  const started = host.user.start();
  const questions = new Set<Question>(['pc', ...wanted.flatMap((check) => check.needs)]);
  const { typed, newerThanRecord } = options;
  const inquiry = openInquiry(host, { typed, newerThanRecord, questions });
  for (const question of questions) void inquiry.answer(question);
  // Whether scripts are blocked is known from here on.
  await started;

  for (const check of wanted) {
    if (options.isStopping()) break;
    stream.emit({ type: 'check-started', check: check.id });
    if (check.needs.includes('time')) context.offsetAtStart ??= offsetOf(await inquiry.answer('time'));
    const finding = await judge(check, inquiry, context, host);
    findings.set(check.id, finding);
    stream.emit({ type: 'check-finished', finding });
  }

  const readsReason = wanted.some(({ id }) => id === 'sign-in.reason');
  const reason = readsReason ? (valueOrNull(await inquiry.answer('reason'))?.reason ?? null) : null;
  if (readsReason) stream.emit(reasonRead(reason, [...findings.values()]));
  const events = readsReason ? valueOrNull(await inquiry.answer('signInEvents')) : null;
  const newestEventRecord = events === null ? null : newestSignInRecord(events);
  return {
    inquiry,
    context,
    findings,
    reason,
    newestEventRecord,
    noteRepair: (repair) => void context.recentRepairs.push({ repair, at: stream.startedAt }),
  };
}

/** The reason as the page hears of it, with what helps on the PC that the findings show. */
export function reasonRead(reason: Reason | null, findings: readonly Finding[]): RunFact {
  return reason === null
    ? { type: 'reason-read', reason }
    : { type: 'reason-read', reason, advice: adviceForReason(reason, findings) };
}

/** Whether every check was made: only then may anything be offered. */
export function isWhole({ findings }: Pick<Checked, 'findings'>): boolean {
  return findings.size === checks.length;
}

/** Judges checks anew on the newest answers; nothing is asked that was not asked again before. */
export async function judgeAgain(
  checked: Checked,
  host: Host,
  stream: RunStream,
  ids: readonly CheckId[],
): Promise<void> {
  for (const check of checks.filter(
    (candidate) => ids.includes(candidate.id) && checked.findings.has(candidate.id),
  )) {
    const finding = await judge(check, checked.inquiry, checked.context, host);
    checked.findings.set(check.id, finding);
    stream.emit({ type: 'check-finished', finding });
  }
}

/** Judges the clock anew if somebody moved it since it was measured. */
export async function followClock(checked: Checked, host: Host, stream: RunStream): Promise<void> {
  if (!clockChecks.some((id) => checked.findings.has(id))) return;
  const before = await outdatedMeasurement(checked.inquiry, host.clock);
  if (before === null) return;
  stream.emit({
    type: 'logged',
    level: 'warning',
    text: sentence('outcomes.clock.moved'),
  });
  await measureClock(checked.inquiry, before.earlier);
  await judgeAgain(checked, host, stream, clockChecks);
}

/** Windows too old for anything we repair. */
export async function isUnsupported(inquiry: Inquiry): Promise<boolean> {
  const pc = valueOrNull(await inquiry.answer('pc'));
  return pc !== null && isTooOld(pc);
}

/**
 * One check's verdict on the newest answers. Answers that belong to a person are judged only when this process is
 * that person: somebody else's vault and packages would be judged fine although nothing is known.
 */
async function judge(check: Check, inquiry: Inquiry, context: PassContext, host: Host): Promise<Finding> {
  const answers = await answersFor(inquiry, check.needs);
  const at = new Date(host.clock.wall()).toISOString();
  const blocked = host.user.blocked();
  if (check.perUser && !blocked) {
    switch (personOf(await inquiry.answer('pc'))) {
      case 'somebody-else':
        return finding(check.id, { status: 'not-applicable', message: say('otherPerson') });
      case 'nobody-signed-in':
      case 'system':
        return finding(check.id, { status: 'not-applicable', message: say('nobodySignedIn') });
      case 'unknown':
        return finding(check.id, { status: 'unknown', message: say('personUnknown') });
      default:
    }
  }
  const found = check.judge(answers, { ...context, at, blocked });
  const isOnlyTold =
    (await isUnsupported(inquiry)) || (check.perUser && reportsOnly(await inquiry.answer('pc')));
  return isOnlyTold ? { ...found, repairs: [] } : found;
}
