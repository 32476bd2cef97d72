import type { CheckId } from './checks';
import { type AdminFacts, type RepairFacts, repairTable } from './repair-table';

export type RepairId = keyof typeof repairTable;

/** The repairs of one lane. */
export type RepairIdOf<Lane extends RepairFacts['lane']> = {
  [Id in RepairId]: (typeof repairTable)[Id]['lane'] extends Lane ? Id : never;
}[RepairId];

/** The repairs that are offered only after a verified run did not help. */
export type SecondLineId = {
  [Id in RepairId]: (typeof repairTable)[Id]['kind'] extends 'second-line' ? Id : never;
}[RepairId];

/** Every repair, in the order of a run. */
export const repairIds = Object.keys(repairTable) as readonly RepairId[];

/** What is offered only after a verified run did not help, in the order in which it is tried. */
export const secondLineRepairs = repairIds.filter(isSecondLine);

export function factsOf(repair: RepairId): RepairFacts {
  return repairTable[repair];
}

export function isOfLane<Lane extends RepairFacts['lane']>(
  repair: RepairId,
  lane: Lane,
): repair is RepairIdOf<Lane> & RepairId {
  return factsOf(repair).lane === lane;
}

/** Whether that is of the second line; any other repair, and any other word, is not. */
export function isSecondLine(id: string): id is SecondLineId {
  return repairIds.some((repair) => repair === id && factsOf(repair).kind === 'second-line');
}

/** It is done around repairs and mends nothing, so it is no success and no failure of its own. */
export function isErrand(repair: RepairId): boolean {
  return factsOf(repair).kind === 'errand';
}

/** It may move the clock, and with it the date. */
export function movesClock(repair: RepairId): boolean {
  const facts = factsOf(repair);
  return facts.lane === 'admin' && facts.movesClock;
}

/** For what the one prompt of a run asks, of all that it is to do: one thing, or both. */
export function promptPurpose(planned: readonly RepairId[]): AdminFacts['asksFor'] | 'both' {
  const admin = planned.map(factsOf).filter((facts) => facts.lane === 'admin');
  const [one = 'clock', ...others] = new Set(admin.map(({ asksFor }) => asksFor));
  return others.length === 0 ? one : 'both';
}

/** Whether a fix would act on what the check finds, so that something may be left where it had no answer. */
export function hasRepair(check: CheckId): boolean {
  return repairIds.map(factsOf).some(({ kind, provenBy }) => kind !== 'second-line' && provenBy === check);
}
