import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CallName } from '../../shared/call-names';
import type { AppState, Request } from '../../shared/contract';
import type { HostError } from '../../shared/error';
import type { Finding } from '../../shared/model/finding';
import type { RunId } from '../../shared/model/run';
import type { Connection } from '../connect';
import { writeAs } from '../i18n/format';
import {
  hasRememberedRuns,
  type Journey,
  type JourneyStep,
  rememberRuns,
  startOfJourney,
  takeStep,
} from '../journey';
import type { Value } from './client';
import { overlayFindings, type RunView } from './run-view';

/** What every page can see and do. */
export interface Repair {
  /** Null until main has answered for the first time. */
  readonly state: AppState | null;
  /** True while a reloaded window looks for the runs that it was showing: nothing is drawn that would have to go again. */
  readonly isResuming: boolean;
  readonly journey: Journey;
  readonly check: RunView | null;
  readonly work: RunView | null;
  /** What was known before `work`: the check, and on top of it what earlier repairs measured. Null without a check. */
  readonly known: readonly Finding[] | null;
  readonly error: HostError | null;
  go(step: JourneyStep): void;
  dismissError(): void;
  /** Calls main; trouble is shown on the page and answered as null. */
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Value<Name> | null>;
  startCheck(request: Request<'startCheck'>): Promise<void>;
  startRepairs(request: Request<'startRepairs'>): Promise<void>;
  startUndo(runId: RunId): Promise<void>;
}

const RepairContext = createContext<Repair | null>(null);
const ConnectionContext = createContext<Connection | null>(null);

export function useRepair(): Repair {
  const repair = useContext(RepairContext);
  if (repair === null) throw new Error('This page stands outside of RepairProvider.');
  return repair;
}

/** A run beside the journey, such as a check of one thing. */
export function useSideRun(runId: RunId | null): RunView | null {
  return useRunView(useContext(ConnectionContext), runId);
}

const nothingToHear = () => () => undefined;

/** The picture of a run, redrawn whenever its events change it. */
function useRunView(connection: Connection | null, runId: RunId | null): RunView | null {
  return useSyncExternalStore(
    connection?.store.subscribe ?? nothingToHear,
    () => connection?.store.view(runId) ?? null,
  );
}

/** The verdicts of a check, replaced by those of the repairs since: these have ended and change no more. */
function useKnownFindings(
  connection: Connection | null,
  check: RunView | null,
  earlier: readonly RunId[],
): readonly Finding[] | null {
  return useMemo(() => {
    const repairs = earlier.map((runId) => connection?.store.view(runId) ?? null);
    return check === null ? null : overlayFindings([check, ...repairs]);
  }, [connection, check, earlier]);
}

/**
 * Holds the journey, asks main where we are when the window opens, and hands both to the pages. The first page is
 * drawn before the connection is there; what it asks for waits for it.
 */
export function RepairProvider({
  connecting,
  children,
}: {
  connecting: Promise<Connection>;
  children: ReactNode;
}) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [state, setState] = useState<AppState | null>(null);
  const [journey, go] = useReducer(takeStep, startOfJourney);
  const [error, setError] = useState<HostError | null>(null);
  const [isResuming, setIsResuming] = useState(hasRememberedRuns);
  const check = useRunView(connection, journey.check);
  const work = useRunView(connection, journey.work);
  const known = useKnownFindings(connection, check, journey.earlier);

  const call = useCallback<Repair['call']>(
    async (name, request) => {
      setError(null);
      const { client } = await connecting;
      const result = await client.call(name, request);
      if (result.ok) return result.value;
      setError(result.error);
      return null;
    },
    [connecting],
  );

  useEffect(() => {
    void (async () => {
      const connected = await connecting;
      setConnection(connected);
      const found = await call('readState', {});
      if (found) writeAs(found.locale);
      const memory = found && (await connected.resume(found.latestRun));
      if (memory) go({ type: 'resumed', memory });
      setState(found);
      setIsResuming(false);
    })();
  }, [call, connecting]);

  useEffect(() => {
    if (state !== null) rememberRuns(journey);
  }, [state, journey]);

  const repair = useMemo<Repair>(() => {
    const begin = async (
      type: 'check-started' | 'work-started',
      started: Promise<{ readonly runId: RunId } | null>,
    ) => {
      const run = await started;
      if (run === null) return;
      go({ type, runId: run.runId });
      const { store } = await connecting;
      await store.follow(run.runId);
    };
    return {
      state,
      isResuming,
      journey,
      check,
      work,
      known,
      error,
      go,
      call,
      dismissError: () => setError(null),
      startCheck: (request) => begin('check-started', call('startCheck', request)),
      startRepairs: (request) => begin('work-started', call('startRepairs', request)),
      startUndo: (runId) => begin('work-started', call('startUndo', { runId })),
    };
  }, [state, isResuming, journey, check, work, known, error, call, connecting]);

  return (
    <ConnectionContext value={connection}>
      <RepairContext value={repair}>{children}</RepairContext>
    </ConnectionContext>
  );
}
