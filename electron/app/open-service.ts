import { hostname } from 'node:os';
import type { RunEvent } from '../../shared/events';
import { type ComposedHost, composeHost, dataFolderOf, type Surroundings } from '../compose';
import { createRuns } from '../engine/runs';
import { openJournal } from '../host/journal';
import { contactedHosts } from '../host/places';
import type { RepairService } from '../ipc/repair-service';
import { serveRepairs } from '../ipc/serve-repairs';
import { renderReport, renderTicket } from '../report/render-report';
import { logLine } from './log';

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
 * waited for: it warms up while the window loads.
 */
export async function openService(surroundings: Surroundings, choice: WizardChoice): Promise<OpenedService> {
  const composed = await composeHost(surroundings, choice);
  const { host } = composed;
  void host.user.start().then((started) => {
    if (!started.ok) logLine('warn', `PowerShell: ${started.error.code}, ${started.error.detail}`);
  });
  const listeners = new Set<(event: RunEvent) => void>();
  const publish = (event: RunEvent) => {
    for (const listener of listeners) listener(event);
  };
  const journal = openJournal(dataFolderOf(surroundings, choice), host.clock);
  const service = serveRepairs({
    host,
    journal,
    runs: createRuns({ host, journal, version: surroundings.version, publish }),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: surroundings.version,
    simulation: composed.simulation,
    contacts: contactedHosts,
    earlier: await journal.readRuns(),
    ticketText: renderTicket,
    computerName: host.simulated ? null : hostname(),
    renderReport,
  });
  return { service, close: () => close(composed, choice.simulateOut) };
}

async function close(composed: ComposedHost, simulateOut: string | null): Promise<void> {
  try {
    if (simulateOut !== null) await composed.saveState(simulateOut);
  } finally {
    await composed.dispose();
  }
}
