import type { RepairId } from './model/repair';

/**
 * The repairs that are offered only after a verified run did not help, in the order in which they are tried: a fresh
 * sign-in first, then what costs least. Apart from `model/`, whose parser the first page has no use for.
 */
export const secondLineRepairs: readonly RepairId[] = [
  'wam.sign-out',
  'teams.reset-cache',
  'cache.quarantine-oneauth',
  'cache.quarantine-token-broker',
];

/** Whether that is one of them; anything else, and any other word, is not. */
export function isSecondLine(id: string): id is RepairId {
  return secondLineRepairs.some((repair) => repair === id);
}
