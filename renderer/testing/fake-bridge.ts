import type { RepairBridge } from '../../shared/bridge';
import type { CallName } from '../../shared/call-names';
import type { AppState, Reply, Request } from '../../shared/contract';
import type { RunEvent } from '../../shared/events';
import { usualPreferences } from '../../shared/preferences';

const sampleState: AppState = {
  version: '0.1.0',
  simulation: null,
  elevation: { available: true, detail: '' },
  latestRun: null,
  unfinished: null,
  records: [],
  locale: 'en-US',
  contacts: ['login.microsoftonline.com', 'time.windows.com'],
};

type Answers = {
  readonly [Name in CallName]?: (request: Request<Name>) => Reply<Name> | Promise<Reply<Name>>;
};

/** Windows has not said yet whether a place is open: so long may a start of Settings take. */
export const stillOpening = { openPlace: () => new Promise<never>(() => undefined) };

/** A `window.repair` whose answers and events a test decides. */
export interface FakeBridge extends RepairBridge {
  readonly calls: readonly { readonly name: CallName; readonly request: unknown }[];
  /** Events that `readRun` knows; those sent are among them. */
  keep(events: readonly RunEvent[]): void;
  /** Sends events to the page, one after the other. */
  send(...events: readonly RunEvent[]): void;
}

export function createFakeBridge(answers: Answers = {}, state: Partial<AppState> = {}): FakeBridge {
  const listeners = new Set<(event: unknown) => void>();
  const calls: { name: CallName; request: unknown }[] = [];
  const history: RunEvent[] = [];
  const standard: { readonly [Name in CallName]: (request: never) => unknown } = {
    readState: () => value({ ...sampleState, ...state }),
    readSettings: () => value({ stated: [], supportText: null, addressesInReports: true }),
    readRun: ({ runId, after }: Request<'readRun'>) =>
      value({ events: history.filter((event) => event.runId === runId && event.sequence >= after) }),
    startCheck: () => value({ runId: 'run-check' }),
    startRepairs: () => value({ runId: 'run-repair' }),
    startUndo: () => value({ runId: 'run-undo' }),
    previewPlan: () => value({ id: 'plan-chosen', repairs: [] }),
    stopRun: () => value({}),
    continueWithoutElevation: () => value({}),
    recheckGuided: () => value({}),
    finishGuided: () => value({}),
    listenToTeams: () => value({}),
    stopListening: () => value({}),
    openPlace: () => value({}),
    openTeams: () => value({}),
    explainText: () => value({ codes: [] }),
    readIdentity: () => value({ address: 'pat@example.com', computerName: 'THE-PC', deviceId: null }),
    copyDetails: () => value({ text: 'details' }),
    saveReport: () => value({ saved: true }),
    readHistory: () => value({ entries: [], records: [] }),
    forgetHistory: () => value({ gone: 0, kept: 0, setAside: false }),
    readPreferences: () => value({ preferences: usualPreferences, trouble: null }),
    savePreferences: () => value({}),
  };
  return {
    calls,
    call(name, request) {
      calls.push({ name, request });
      const answer = (answers[name] ?? standard[name]) as (request: unknown) => unknown;
      return Promise.resolve(answer(request));
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep: (events) => void history.push(...events),
    send(...events) {
      history.push(...events);
      for (const event of events) for (const listener of listeners) listener(event);
    },
  };
}

function value<T>(of: T): { ok: true; value: T } {
  return { ok: true, value: of };
}
