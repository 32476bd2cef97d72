import { randomUUID } from 'node:crypto';
import type { Message } from '../../shared/model/finding';
import type { Plan } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import { isSecondLine } from '../../shared/repairs';
import { offsetOf } from '../checks/clock-facts';
import { allAnswers } from '../checks/inquiry';
import { personOf } from '../checks/pc-facts';
import { reportsOnly } from '../checks/pc-limits';
import type { Host } from '../host/host';
import type { PastFix } from './past-runs';
import { planRepairs, type Wish } from './plan-repairs';
import { type Checked, isUnsupported } from './run-checks';
import { offerSecondLine, type SecondLine } from './second-line';

export interface PlanningParts {
  readonly host: Host;
  /** The newest fix of this PC that still stands, at a true time in milliseconds since 1970. */
  readonly lastFix: (now: number) => Promise<PastFix | null>;
}

/** A frozen plan, and the second-line repairs that were named and are not offered, each with the reason. */
export interface FrozenPlan {
  readonly plan: Plan;
  readonly refused: ReadonlyMap<RepairId, Message>;
}

/** A frozen plan, and the pass of checks that it rests on. */
export interface FrozenFrom {
  readonly plan: Plan;
  readonly checked: Checked;
}

/** Freezes what a run may do from what a pass of checks has learnt. */
export async function freezePlan(
  checked: Checked,
  wish: Wish,
  admin: boolean,
  parts: PlanningParts,
): Promise<FrozenPlan> {
  const named: readonly RepairId[] = wish.kind === 'named' ? wish.ids.filter(isSecondLine) : [];
  const secondLine = named.length > 0 ? await secondLineNow(checked, parts) : null;
  const plan = planRepairs({
    id: randomUUID(),
    findings: (await isOutOfReach(checked, parts.host)) ? [] : [...checked.findings.values()],
    answers: await allAnswers(checked.inquiry),
    wish,
    address: checked.context.address,
    offered: secondLine?.offers.map(({ repair }) => repair) ?? [],
    admin,
    reason: checked.reason,
  });
  const refusals = [...(secondLine?.refusals ?? [])].filter(([id]) => named.includes(id));
  return { plan, refused: new Map(refusals) };
}

/** Long after a check Teams may have been opened and signed in: planned is what is there now. */
async function secondLineNow(checked: Checked, parts: PlanningParts): Promise<SecondLine> {
  await Promise.all((['teams', 'accounts', 'caches'] as const).map((name) => checked.inquiry.askAnew(name)));
  return secondLineOf(checked, parts);
}

/** What of the second line is offered, as far as the pass of checks tells. */
export async function secondLineOf(checked: Checked, { host, lastFix }: PlanningParts): Promise<SecondLine> {
  const { inquiry, context, findings, reason } = checked;
  const answers = await allAnswers(inquiry);
  const offset = offsetOf(answers.time) ?? 0;
  return offerSecondLine({
    findings: [...findings.values()],
    reason,
    answers,
    address: context.address,
    limited:
      personOf(answers.pc) !== 'signed-in' || reportsOnly(answers.pc) || (await isOutOfReach(checked, host)),
    lastFix: await lastFix(host.clock.wall() - offset * 1000),
  });
}

/** Nothing can be repaired at all: scripts are blocked, or this Windows is too old. */
async function isOutOfReach({ inquiry }: Checked, { user }: Host): Promise<boolean> {
  return user.blocked() !== null || (await isUnsupported(inquiry));
}
