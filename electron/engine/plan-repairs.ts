import type { CheckId } from '../../shared/model/check';
import type { Finding } from '../../shared/model/finding';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import type { Reason } from '../../shared/model/reason';
import type { RepairId } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
import { reportsOnly } from '../checks/pc-limits';
import { prolongsLock } from '../reasons/explain';
import { repairs } from './catalog';

/** What to repair: all that is broken, or what was named. */
export type Wish =
  | { readonly kind: 'all-broken' }
  | {
      readonly kind: 'named';
      /** Checks stand for the repairs of their finding. */
      readonly ids: readonly (CheckId | RepairId)[];
      /** Personal saved sign-ins by target. */
      readonly personal: readonly string[];
      /** What a person chose to leave as it is: not added to what is named, either. */
      readonly leave?: readonly RepairId[];
    };

export interface PlanInput {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly answers: Answers;
  readonly wish: Wish;
  /** The address that the person says they sign in with; empty when they did not say. */
  readonly address: string;
  /** Second-line repairs that are offered now; no others are planned, and these only when they are named. */
  readonly offered: readonly RepairId[];
  /** False: nothing that needs elevation. */
  readonly admin: boolean;
  /** Why the sign-in was refused; null when nothing says. */
  readonly reason: Pick<Reason, 'code'> | null;
}

/**
 * Freezes what a run may do, from findings alone: nothing that is not broken (or named), nothing that the answers do
 * not show, in the order of the catalogue.
 */
export function planRepairs(input: PlanInput): Plan {
  const wanted = surround(wantedRepairs(input), input);
  const personal = input.wish.kind === 'named' ? input.wish.personal : [];
  const planned = repairs.flatMap((repair): PlannedRepair[] => {
    if (!wanted.has(repair.id)) return [];
    if (!input.admin && repair.lane === 'admin') return [];
    if (repair.lane === 'user' && reportsOnly(input.answers.pc)) return [];
    const preview = repair.preview({ answers: input.answers, personal, address: input.address });
    if (preview === null) return [];
    return [
      {
        id: repair.id,
        lane: repair.lane,
        undo: repair.undo,
        changes: [...preview.changes],
        message: preview.message,
        fallback: repair.id === 'clock.set' && wanted.has('clock.sync'),
      },
    ];
  });
  return { id: input.id, repairs: planned };
}

function wantedRepairs({ findings, wish, offered: secondLine }: PlanInput): Set<RepairId> {
  if (wish.kind === 'all-broken') {
    const broken = findings.filter((finding) => finding.status === 'broken');
    return new Set(broken.flatMap((finding) => finding.repairs));
  }
  const offered = findings.filter((finding) => finding.status === 'broken' || finding.status === 'attention');
  const isNamed = (id: CheckId | RepairId) => wish.ids.includes(id);
  const named = offered.flatMap((finding) =>
    finding.repairs.filter((repair) => isNamed(finding.id) || isNamed(repair)),
  );
  // Not where the question was not answered, and not where the answers are somebody else's.
  const canRemove = findings.some(
    ({ id, status }) => id === 'credentials.teams' && status !== 'unknown' && status !== 'not-applicable',
  );
  if (wish.personal.length > 0 && canRemove) named.push('credentials.remove');
  return new Set([...named, ...secondLine.filter(isNamed)]);
}

/** Adds what must come before and after. */
function surround(
  wanted: Set<RepairId>,
  { findings, reason, wish }: Pick<PlanInput, 'findings' | 'reason' | 'wish'>,
): Set<RepairId> {
  const all = new Set(wanted);
  const leave = wish.kind === 'named' ? (wish.leave ?? []) : [];
  const automatic = findings.find((finding) => finding.id === 'clock.automatic');
  if (all.has('clock.sync') && automatic?.status === 'broken') {
    for (const repair of automatic.repairs) if (!leave.includes(repair)) all.add(repair);
  }
  if (repairs.some((repair) => repair.lane === 'user' && repair.needsClosedTeams && all.has(repair.id))) {
    all.add('teams.close');
    // Teams signs in as soon as it opens, and each attempt prolongs a lock: when to try again is the person's decision.
    if (reason === null || !prolongsLock(reason.code)) all.add('teams.open');
  }
  return all;
}
