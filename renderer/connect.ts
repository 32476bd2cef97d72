import type { RepairBridge } from '../shared/bridge';
import { type Client, createClient } from './run/client';
import { resumeRuns } from './run/remember-runs';
import { createRunStore, type RunStore } from './run/run-store';

/** The page's line to main: calls, the runs that events tell of, and finding them again after a reload. */
export interface Connection {
  readonly client: Client;
  readonly store: RunStore;
  readonly resume: (latest: Parameters<typeof resumeRuns>[1]) => ReturnType<typeof resumeRuns>;
}

/** Connects once: events are heard from now on. */
export function connect(bridge: RepairBridge): Connection {
  const client = createClient(bridge);
  const store = createRunStore(client);
  return { client, store, resume: (latest) => resumeRuns(store, latest) };
}
