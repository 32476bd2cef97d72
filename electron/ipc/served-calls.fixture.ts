import { type Mock, vi } from 'vitest';
import { type CallName, callNames } from '../../shared/call-names';
import type { Request } from '../../shared/contract';
import { usualPreferences } from '../../shared/preferences';
import { success } from '../../shared/result';
import type { ServedCalls, ValueOf } from './repair-service';

const runId = 'run-00000001';

/** A request that fits, for each call. */
export const requests: { readonly [Name in CallName]: Request<Name> } = {
  readState: {},
  readSettings: {},
  startCheck: { code: 'AADSTS50126' },
  previewPlan: { repairs: ['clock.sync'] },
  startRepairs: { planId: 'plan-1' },
  startUndo: { runId },
  stopRun: { runId },
  continueWithoutElevation: { runId },
  recheckGuided: { runId },
  finishGuided: { runId },
  listenToTeams: { runId },
  stopListening: { runId },
  readRun: { runId, after: 0 },
  openPlace: { place: 'settings-date-and-time' },
  openTeams: {},
  explainText: { text: '0xCAA20003' },
  readIdentity: { runId },
  copyDetails: { runId, includeIdentity: false },
  saveReport: { runId, format: 'html' },
  readHistory: {},
  forgetHistory: {},
  readPreferences: {},
  savePreferences: { preferences: { theme: 'dark' } },
};

const values: { readonly [Name in CallName]: ValueOf<Name> } = {
  readState: {
    version: '0.0.0',
    simulation: null,
    elevation: { available: true, detail: '' },
    latestRun: null,
    unfinished: null,
    records: [],
    locale: 'en-US',
    contacts: [],
  },
  readSettings: { stated: [], supportText: null, addressesInReports: true },
  startCheck: { runId },
  previewPlan: { id: 'plan-1', repairs: [] },
  startRepairs: { runId },
  startUndo: { runId },
  stopRun: {},
  continueWithoutElevation: {},
  recheckGuided: {},
  finishGuided: {},
  listenToTeams: {},
  stopListening: {},
  readRun: { events: [] },
  openPlace: {},
  openTeams: {},
  explainText: { codes: [] },
  readIdentity: { address: 'pat@example.com', computerName: null, deviceId: null },
  copyDetails: { text: 'text' },
  saveReport: { saved: true },
  readHistory: { entries: [], records: [] },
  forgetHistory: { gone: 0, kept: 0, setAside: false },
  readPreferences: { preferences: usualPreferences, trouble: null },
  savePreferences: {},
};

/** Calls that answer with a value that fits and remember having been called. */
export function servedCalls(): ServedCalls & Record<CallName, Mock> {
  const entries = callNames.map((name) => [name, vi.fn(async () => success(values[name]))]);
  return Object.fromEntries(entries) as ServedCalls & Record<CallName, Mock>;
}
