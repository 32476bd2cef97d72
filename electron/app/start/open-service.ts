import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { reserveDocument } from '../../cli/documents';
import { type ComposedHost, composeHost, type Surroundings } from '../../compose';
import { dataFolderOf } from '../../data-folder';
import { createBroadcast } from '../../engine/broadcast';
import { createForgetting } from '../../engine/forget-runs';
import { problemsIn } from '../../engine/record-problems';
import { createRuns, type Runs } from '../../engine/runs';
import type { ReservedFile } from '../../host/files/reserved-file';
import { openJournal } from '../../host/journal/journal';
import { contactedHosts } from '../../host/network/contacted-servers';
import type { RepairService } from '../../ipc/repair-service';
import { serveRepairs } from '../../ipc/serve-repairs';
import { openPreferences } from '../../preferences/stored-preferences';
import { logLine } from '../log';

/** What the wizard was started with. */
export interface WizardChoice {
  readonly simulate: string | null;
  readonly simulateOut: string | null;
  readonly data: string | null;
}

/** A repair service and how to end it. */
export interface OpenedService {
  readonly service: RepairService;
  close(): Promise<void>;
}

/**
 * Puts host, journal and engine behind the wizard's contract. The PowerShell session is started at once and not
 * waited for: it warms up while the person reads the first page.
 */
export async function openService(surroundings: Surroundings, choice: WizardChoice): Promise<OpenedService> {
  const { simulateOut } = choice;
  // Whatever stands against this start is found before anything is made or started.
  const dataFolder = dataFolderOf(choice);
  const preferences = await openPreferences(dataFolder);
  const stateFile = simulateOut === null ? null : await reserveDocument('--simulate-out', simulateOut);
  const timeServer = () => preferences.current().timeServer;
  const composed = await composeHost({ ...surroundings, timeServer }, choice).catch(async (error) => {
    await stateFile?.release();
    throw error;
  });
  const { host } = composed;
  void host.user.start().then((started) => {
    if (!started.ok) logLine('warn', `PowerShell: ${started.error.code}, ${started.error.detail}`);
  });
  const { publish, onEvent } = createBroadcast((why) => logLine('error', `Hearing of a run failed: ${why}`));
  const journal = openJournal(dataFolder, host.clock);
  const { simulation } = composed;
  const onChecked = createForgetting({
    journal,
    days: () => preferences.current().historyDays,
    onTrouble: (detail) => logLine('warn', `Old runs: ${detail}`),
  });
  const runs = createRuns({ host, journal, version: surroundings.version, publish, simulation, onChecked });
  const reading = await journal.read();
  const service = serveRepairs({
    host,
    journal,
    preferences,
    runs,
    onEvent,
    version: surroundings.version,
    simulation,
    locale: () => app.getSystemLocale(),
    contacts: contactedHosts,
    earlier: reading.runs,
    records: problemsIn(reading),
    computerName: host.simulated ? null : hostname(),
  });
  return {
    service,
    async close() {
      await endRun(runs);
      await close(composed, stateFile);
    },
  };
}

/** Longest wait for the question in flight when the window is closed during a check, milliseconds. */
const patience = 5000;

/** Repairs have been stopped before the window closed (see close-guard.ts); what may be left is a check. */
async function endRun(runs: Runs): Promise<void> {
  runs.stopListening();
  const run = runs.active();
  if (run === null) return;
  run.steering.stop();
  await Promise.race([run.done, pause(patience, undefined, { ref: false })]);
}

async function close(composed: ComposedHost, stateFile: ReservedFile | null): Promise<void> {
  try {
    await stateFile?.write(composed.describeState());
  } finally {
    await composed.dispose();
  }
}
