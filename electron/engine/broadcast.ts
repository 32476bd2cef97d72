import type { RunEvent } from '../../shared/events';

type Listener = (event: RunEvent) => void;

/** Hands the events of runs to everybody who listens. */
export interface Broadcast {
  publish(event: RunEvent): void;
  /** @returns how to listen no longer */
  onEvent(listener: Listener): () => void;
}

/**
 * One listener that fails keeps no other from hearing.
 * @param onTrouble hears why it failed
 */
export function createBroadcast(onTrouble: (why: string) => void): Broadcast {
  const listeners = new Set<Listener>();
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          onTrouble(error instanceof Error ? (error.stack ?? error.message) : String(error));
        }
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
