import type { RepairBridge } from '../shared/bridge';
import { type Client, createClient } from './bridge';
import { addWords } from './i18n/add-words';
import { resumeRuns } from './remember-runs';
import { createRunStore, type RunStore } from './run-store';

/** The page's line to main: calls, the runs that events tell of, and finding them again after a reload. */
export interface Connection {
  readonly client: Client;
  readonly store: RunStore;
  readonly resume: (latest: Parameters<typeof resumeRuns>[1]) => ReturnType<typeof resumeRuns>;
}

/** Connects once: events are heard from now on, and pages that show them have their words. */
export function connect(bridge: RepairBridge): Connection {
  addWords();
  const client = createClient(bridge);
  const store = createRunStore(client);
  return { client, store, resume: (latest) => resumeRuns(store, latest) };
}
