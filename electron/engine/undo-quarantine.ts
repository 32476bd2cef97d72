import type { PlannedRepair } from '../../shared/model/plan';
import type { Outcome } from '../../shared/model/run';
import { known } from './inquiry';
import { judgeReturn } from './judge-return';
import { recordOutcome } from './record-outcome';
import type { RunParts } from './run-parts';
import { whyTeamsForbids } from './teams-closed';
import { type Quarantined, quarantinedOf, type UndoableCache } from './undoable';

/** Moves a cache back from quarantine; only that nothing of it lies there any more counts. */
export async function undoQuarantine(
  undoable: UndoableCache,
  planned: PlannedRepair,
  parts: RunParts,
): Promise<Outcome> {
  const { repair, captured, runId } = undoable;
  const { stream, journal, checked, host } = parts;
  const end = (outcome: Outcome['outcome'], detail: string, verified = false) =>
    recordOutcome({ repair, outcome, verified, detail }, parts);

  const before = await look();
  if (before.items === 0) return end('unchanged', 'Nothing of it lies in quarantine any more.', true);
  const forbidden = await whyTeamsForbids({ needsClosedTeams: 'always' }, checked.inquiry);
  if (forbidden !== null) return end('skipped', forbidden);
  const written = await journal.append(stream.runId, {
    type: 'intent',
    repair,
    changes: planned.changes,
    captured: null,
  });
  if (!written.ok) return end('skipped', written.error.detail);

  stream.emit({ type: 'step-started', repair, lane: 'user' });
  const answer = await host.user.restoreFromQuarantine(captured.cache, runId);
  stream.emit({ type: 'step-verifying', repair });
  const after = await look();
  const number = known(answer)?.number ?? null;
  return recordOutcome({ repair, ...judgeReturn({ before, after, number }) }, parts);

  async function look(): Promise<Quarantined> {
    const caches = known(await checked.inquiry.askAnew('caches'));
    return caches ? quarantinedOf(undoable, caches) : { items: null, hasList: false };
  }
}
