import type { RunEvent } from '../../shared/events';
import type { RunId } from '../../shared/model/run';
import type { Client } from './client';
import { foldEvents } from './fold-events';
import { emptyRun, hasGap, type RunView } from './run-view';

/** Every run this window has heard of, kept up to date by events. */
export interface RunStore {
  view(runId: RunId | null): RunView | null;
  /** Reads what a run has told so far; answers whether main knows the run. */
  follow(runId: RunId): Promise<boolean>;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/**
 * Listens to the one event stream. A gap is filled by asking main for the rest; until then the last known picture
 * stays. Events are folded at once and shown with the next frame, so that a flood of them costs one rendering each
 * frame and not one each event; a hidden window has no frames, and there they are passed on directly.
 */
export function createRunStore(client: Client): RunStore {
  const views = new Map<RunId, RunView>();
  const listeners = new Set<() => void>();
  const asking = new Set<RunId>();
  let frame: number | null = null;

  const tellListeners = () => {
    frame = null;
    for (const listener of listeners) listener();
  };
  const show = () => {
    if (document.hidden) tellListeners();
    else frame ??= requestAnimationFrame(tellListeners);
  };
  const onVisibilityChange = () => {
    if (frame === null) return;
    cancelAnimationFrame(frame);
    tellListeners();
  };

  const receive = (event: RunEvent) => {
    const before = views.get(event.runId) ?? emptyRun(event.runId);
    const after = foldEvents(before, event);
    if (after === before) return;
    views.set(event.runId, after);
    show();
    if (hasGap(after)) void ask(event.runId);
  };

  const ask = async (runId: RunId): Promise<boolean> => {
    if (asking.has(runId)) return true;
    asking.add(runId);
    const history = await client.call('readRun', { runId, after: views.get(runId)?.next ?? 0 });
    asking.delete(runId);
    if (!history.ok) return false;
    for (const event of history.value.events) receive(event);
    return true;
  };

  const stopListening = client.onEvent(receive);
  document.addEventListener('visibilitychange', onVisibilityChange);

  return {
    view: (runId) => (runId === null ? null : (views.get(runId) ?? null)),
    follow: ask,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      stopListening();
      document.removeEventListener('visibilitychange', onVisibilityChange);
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
