import type { RepairId } from '../../shared/model/repair';
import type { HelperName } from '../host/answers';
import type { Answers, CheckContext } from './check';
import { eventLogOf } from './event-logs';
import { startOf } from './last-start';
import { ownSid } from './person';

const hour = 3600 * 1000;
const week = 7 * 24 * hour;
/** Microsoft suspects an antivirus where a package is gone again within two days. */
const soon = 48 * hour;

/**
 * When the newest of our own runs within the last two days that repaired this began; null when none did. The clock may
 * have been moved back since, so the near future counts as well.
 */
export function lastRepairOf(
  id: RepairId,
  { recentRepairs, at }: Pick<CheckContext, 'recentRepairs' | 'at'>,
): string | null {
  const recent = recentRepairs.filter(
    (one) => one.repair === id && Math.abs(Date.parse(at) - Date.parse(one.at)) < soon,
  );
  return recent.at(-1)?.at ?? null;
}

/**
 * How often Windows recorded lately, as this user, that the package's own state gave trouble: within seven days, since
 * Windows was restarted (which repairs much of it), and since a run of ours repaired it.
 * @param at this PC's clock now
 * @param since when that run began; null when there was none
 */
export function countTrouble(
  { signInEvents, pc }: Pick<Answers, 'signInEvents' | 'pc'>,
  name: HelperName,
  at: string,
  since: string | null,
): number {
  if (!signInEvents.ok || !pc.ok) return 0;
  const sid = ownSid(pc);
  const earliest = Math.max(
    Date.parse(at) - week,
    startOf(pc, at) ?? 0,
    since === null ? 0 : Date.parse(since),
  );
  return signInEvents.value.events.filter(
    (event) =>
      eventLogOf(event) === 'app-state' &&
      event.userSid === sid &&
      event.text.toLowerCase().includes(name.toLowerCase()) &&
      Date.parse(event.at) > earliest,
  ).length;
}
