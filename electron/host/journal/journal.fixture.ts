import type { RepairId } from '../../../shared/model/repair';
import type { RunKind } from '../../../shared/model/run';
import type { Captured, JournalFact } from './journal-entry';
import { type JournalLine, writeLine } from './journal-lines';

const startedAt = '2026-04-14T09:30:00.000Z';

export const timeService: Captured = {
  kind: 'time-service',
  type: 'NoSync',
  server: null,
  startType: 'Disabled',
  status: 'Stopped',
};
export const teamsCache: Captured = { kind: 'quarantine', cache: 'teams' };

export function began(kind: RunKind = 'fix', undoes: string | null = null): JournalFact {
  return { type: 'run-began', kind, startedAt, simulated: false, simulation: null, undoes };
}

export function intent(repair: RepairId, captured: Captured | null): JournalFact {
  return { type: 'intent', repair, changes: [{ action: 'time.configure', target: 'W32Time' }], captured };
}

export function outcome(repair: RepairId): JournalFact {
  return { type: 'outcome', outcome: { repair, outcome: 'repaired', verified: true, detail: '' } };
}

export function ended(runId: string, kind: RunKind = 'fix'): JournalFact {
  return {
    type: 'run-ended',
    newestEventRecord: 1,
    report: {
      schema: 1,
      app: { name: 'sign-in-repair', version: '1' },
      simulated: false,
      run: { id: runId, kind, startedAt, milliseconds: 1, clockOffsetSeconds: 0 },
      reason: null,
      findings: [],
      plan: { id: 'plan', repairs: [] },
      outcomes: [],
      restartNeeded: false,
      exitCode: 0,
    },
  };
}

/** A fix that changed the time service and set a cache aside, from its beginning to its report. */
export function wholeFix(runId: string): JournalFact[] {
  return [
    began(),
    intent('clock.turn-on', timeService),
    outcome('clock.turn-on'),
    intent('teams.reset-cache', teamsCache),
    outcome('teams.reset-cache'),
    ended(runId),
  ];
}

/** The lines of a record, as this program writes them. */
export function linesOf(runId: string, facts: readonly JournalFact[]): Buffer[] {
  return facts.map((data, seq): Buffer => {
    const line: JournalLine = {
      v: 1,
      seq,
      run: runId,
      mono: `${seq}`,
      wall: startedAt,
      type: data.type,
      data,
    };
    return writeLine(line);
  });
}
