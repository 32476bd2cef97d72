import type { CheckId } from '../../shared/model/check';
import type { Finding } from '../../shared/model/finding';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import { laneOf, type RepairId } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
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
    };

export interface PlanInput {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly answers: Answers;
  readonly wish: Wish;
  /** False: nothing that needs elevation. */
  readonly admin: boolean;
}

/** What Teams would write again while it runs. */
const needClosedTeams: readonly RepairId[] = [
  'helper.register-work',
  'helper.register-personal',
  'credentials.remove',
];

/**
 * Freezes what a run may do, from findings alone: nothing that is not broken (or named), nothing that the answers do
 * not show, in the order of the catalogue.
 */
export function planRepairs(input: PlanInput): Plan {
  const wanted = surround(wantedRepairs(input), input.findings);
  const personal = input.wish.kind === 'named' ? input.wish.personal : [];
  const planned = repairs.flatMap((repair): PlannedRepair[] => {
    if (!wanted.has(repair.id)) return [];
    if (!input.admin && laneOf(repair.id) === 'admin') return [];
    const preview = repair.preview({ answers: input.answers, personal });
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

function wantedRepairs({ findings, wish }: PlanInput): Set<RepairId> {
  if (wish.kind === 'all-broken') {
    const broken = findings.filter((finding) => finding.status === 'broken');
    return new Set(broken.flatMap((finding) => finding.repairs));
  }
  const offered = findings.filter((finding) => finding.status === 'broken' || finding.status === 'attention');
  const isNamed = (id: CheckId | RepairId) => wish.ids.includes(id);
  const named = offered.flatMap((finding) =>
    finding.repairs.filter((repair) => isNamed(finding.id) || isNamed(repair)),
  );
  const canRemove = findings.some(
    (finding) => finding.id === 'credentials.teams' && finding.status !== 'unknown',
  );
  if (wish.personal.length > 0 && canRemove) named.push('credentials.remove');
  return new Set(named);
}

/** Adds what must come before and after. */
function surround(wanted: Set<RepairId>, findings: readonly Finding[]): Set<RepairId> {
  const all = new Set(wanted);
  const automatic = findings.find((finding) => finding.id === 'clock.automatic');
  if (all.has('clock.sync') && automatic?.status === 'broken') {
    for (const repair of automatic.repairs) all.add(repair);
  }
  if (needClosedTeams.some((repair) => all.has(repair))) {
    all.add('teams.close');
    all.add('teams.open');
  }
  return all;
}
