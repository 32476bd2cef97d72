import type { ElevationAnswer } from '../../shared/events';
import type { Message } from '../../shared/model/finding';
import type { LeftOut } from '../../shared/model/run';
import type { AdminSession } from '../host/host';
import { adminAnchor } from '../repairs/clock-setting';
import type { AdminRepair } from '../repairs/repair';
import { quoting, saying } from '../words';
import type { Run } from './run';

/** How the way to the elevated script ended; without a session, `outcome` and `why` hold for all that was to run. */
export type Elevation =
  | { readonly answer: 'approved'; readonly session: AdminSession }
  | {
      /** Null when nobody was asked. */
      readonly answer: Exclude<ElevationAnswer, 'approved'> | null;
      readonly session: null;
      readonly outcome: LeftOut;
      readonly why: Message;
    };

/**
 * Asks for the one elevation of a run. `writeIntent` puts on disk what the script does first, before anybody is asked;
 * it answers why that was not possible, and then nothing is done.
 */
export async function elevate(
  repairs: readonly AdminRepair[],
  run: Run,
  writeIntent: () => Promise<string | null>,
): Promise<Elevation> {
  const { host, stream, control } = run;
  if (!control.admin) return without('unavailable', 'skipped', saying('outcomes.elevation.notWanted'));
  const availability = host.admin.availability();
  if (!availability.available) return without('unavailable', 'skipped', quoting(availability.detail));
  const problem = await writeIntent();
  if (problem !== null) return without(null, 'skipped', quoting(problem));

  stream.emit({ type: 'elevation-requested' });
  const restore = repairs.find((repair) => repair.restore)?.restore;
  const anchor = adminAnchor(await run.answers(), host.clock);
  const opened = await host.admin.open(
    { steps: repairs.map(({ step }) => step), anchor, ...(restore && { restore }) },
    { promptSeconds: control.promptSeconds, signal: control.withoutElevation },
  );
  stream.emit({ type: 'elevation-answered', answer: opened.answer });
  switch (opened.answer) {
    case 'approved':
      return opened;
    case 'declined':
      return without('declined', 'declined', saying('outcomes.elevation.declined'));
    case 'timed-out':
      return without('timed-out', 'declined', saying('outcomes.elevation.unanswered'));
    case 'cancelled':
      return without('cancelled', 'cancelled', saying('outcomes.elevation.notWaited'));
    default:
      return without(opened.answer, 'skipped', quoting(opened.detail));
  }
}

function without(
  answer: Exclude<ElevationAnswer, 'approved'> | null,
  outcome: LeftOut,
  why: Message,
): Elevation {
  return { answer, session: null, outcome, why };
}
