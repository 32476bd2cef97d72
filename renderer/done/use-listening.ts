import { useEffect, useRef } from 'react';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';

/**
 * Opens Teams and listens to its next sign-in. Listening begins first, so that nothing Teams says is missed, and
 * ends when the person goes elsewhere. With `atOnce` it begins by itself: the run has just opened Teams.
 */
export function useListening(run: RunView, { atOnce }: { atOnce: boolean }) {
  const { call } = useRepair();
  const { runId } = run;
  const state = useRef(run.listening?.state);
  useEffect(() => {
    state.current = run.listening?.state;
  }, [run.listening]);

  useEffect(() => {
    if (atOnce && state.current === undefined) void call('listenToTeams', { runId });
  }, [atOnce, call, runId]);

  useEffect(
    () => () => {
      if (state.current === 'listening') void call('stopListening', { runId });
    },
    [call, runId],
  );

  return {
    stop: () => {
      if (state.current === 'listening') void call('stopListening', { runId });
    },
    openTeams: async () => {
      const listens = await call('listenToTeams', { runId });
      if (listens && (await call('openTeams', {})) === null) await call('stopListening', { runId });
    },
  };
}
