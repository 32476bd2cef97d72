import { createBroadcast } from '../../electron/engine/broadcast';
import { createRuns, type Runs } from '../../electron/engine/runs';
import type { RepairService } from '../../electron/ipc/repair-service';
import { serveRepairs } from '../../electron/ipc/serve-repairs';
import type { RunEvent } from '../../shared/events';
import { usualPreferences } from '../../shared/preferences';
import { success } from '../../shared/result';
import type { Scenario } from '../../shared/scenario';
import { type ActingPc, actingPc } from './acting-pc';
import { keptJournal } from './kept-journal';

/** The whole product behind the window, in front of a PC that is nothing but its state. */
export interface ActingService {
  readonly pc: ActingPc;
  readonly service: RepairService;
  readonly runs: Runs;
  readonly events: readonly RunEvent[];
}

/** Waits for nothing: on such a PC all that is ever seen is seen at once. */
const noWaiting = {
  listening: { seconds: 1, pauseMilliseconds: 0 },
  proving: {
    lastMilliseconds: 0,
    moreToComeMilliseconds: 0,
    startingMilliseconds: 0,
    pauseMilliseconds: 0,
  },
};

export function openActingService(given: Scenario): ActingService {
  const pc = actingPc(given);
  const { host } = pc;
  const events: RunEvent[] = [];
  const { publish, onEvent } = createBroadcast((why) => {
    throw new Error(why);
  });
  onEvent((event) => events.push(event));
  const journal = keptJournal();
  const runs = createRuns({
    host,
    journal,
    version: '0.0.0',
    publish,
    simulation: given.name,
    pace: noWaiting,
  });
  let preferences = usualPreferences;
  const service = serveRepairs({
    host,
    journal,
    runs,
    preferences: {
      current: () => preferences,
      trouble: () => null,
      async save(wanted) {
        preferences = wanted;
        return success(undefined);
      },
    },
    onEvent,
    version: '0.0.0',
    simulation: given.name,
    locale: () => 'en-US',
    contacts: [],
    earlier: [],
    computerName: null,
  });
  return { pc, service, runs, events };
}
