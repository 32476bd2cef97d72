import type { AppState, SettingsReply } from '../../shared/contract';
import type { RunEvent } from '../../shared/events';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RecordProblem } from '../../shared/model/record';
import type { RunReport } from '../../shared/model/report';
import { failure, type Result, success } from '../../shared/result';
import { settingsIn, unset } from '../checks/product-settings';
import { forgetRuns, forgettable } from '../engine/forget-runs';
import { historyOf, unfinishedOf } from '../engine/history';
import { privateNamesIn, reportIn } from '../engine/past-runs';
import { problemsIn, problemsOf } from '../engine/record-problems';
import type { StartedRun } from '../engine/run-desk';
import type { Runs } from '../engine/runs';
import type { Host } from '../host/host';
import type { ForgettingJournal, JournaledRun } from '../host/journal/journal-entry';
import type { StoredPreferences } from '../preferences/stored-preferences';
import { explainLines } from '../reasons/explain';
import { knownPc } from '../reasons/known-pc';
import { renderReport } from '../report/render-report';
import { identityOf, ticketText } from '../report/ticket-text';
import type { RepairService } from './repair-service';

export interface ServiceOptions {
  readonly host: Host;
  readonly journal: ForgettingJournal;
  readonly preferences: StoredPreferences;
  readonly runs: Runs;
  readonly onEvent: (listener: (event: RunEvent) => void) => () => void;
  readonly version: string;
  /** The simulated PC's scenario name, or null. */
  readonly simulation: string | null;
  /** How this PC writes dates and numbers; asked when the window is there. */
  readonly locale: () => string;
  readonly contacts: readonly string[];
  /** What earlier starts left in the journal. */
  readonly earlier: readonly JournaledRun[];
  /** What is wrong with their records, and in the journal's folder; left out: what the runs themselves say. */
  readonly records?: readonly RecordProblem[];
  /** Null on a simulated PC, which has no name of its own. */
  readonly computerName: string | null;
}

/** In the wizard a prompt may stay open as long as it likes, and somebody is there to be guided. */
const inWizard = { promptSeconds: null, admin: true, canGuide: true } as const;

/** Serves the contract from the engine: names in, facts out. */
export function serveRepairs(options: ServiceOptions): RepairService {
  const { host, journal, runs, earlier, preferences } = options;
  const reports = new Map<string, { report: RunReport; names: PrivateNames }>();
  /** The address the person says they sign in with: tells which account is the one for Teams. Never in a ticket unless they want it. */
  let address: string | null = null;
  /** What the newest run of this start found on this PC: steps it shows as done are not advised. */
  let seen: RunReport['findings'] = [];
  for (const run of earlier) keepReport(reportIn(run), privateNamesIn(run));
  const knownIdentity = () => ({ address, computerName: options.computerName });

  async function begun(started: Promise<Result<StartedRun>>): Promise<Result<{ runId: string }>> {
    const run = await started;
    if (!run.ok) return run;
    void run.value.done.then((report) => {
      if (!report.ok) return;
      keepReport(report.value, run.value.names());
      seen = report.value.findings;
    });
    return success({ runId: run.value.stream.runId });
  }

  function keepReport(report: RunReport | null, names: PrivateNames): void {
    if (report) reports.set(report.run.id, { report, names });
  }

  function steer(runId: string, act: (run: StartedRun) => void): Promise<Result<Record<string, never>>> {
    const run = runs.find(runId);
    if (!run) return Promise.resolve(failure('not-found', `There is no run ${runId}.`));
    act(run);
    return Promise.resolve(success({}));
  }

  return {
    onEvent: options.onEvent,
    ticketText: (runId, includeIdentity, typed) =>
      withReport(runId, (report, names) => {
        const known = knownIdentity();
        const identity = typed === '' ? known : { ...known, address: typed };
        return ticketText(report, includeIdentity, { names, identity });
      }),
    renderReport: (runId, format) =>
      withReport(runId, (report, names) => renderReport(report, format, { names })),
    calls: {
      readState: async () => success(stateOf(options)),
      readSettings: async () => success(await readSettings(host)),
      startCheck: async ({ code, address: typedAddress, only }) => {
        if (typedAddress !== '') address = typedAddress;
        return begun(runs.check({ typed: code, address: address ?? '', only }));
      },
      previewPlan: ({ repairs, personal, leave }) =>
        runs.plan({ kind: 'named', ids: repairs, personal, leave }),
      startRepairs: ({ planId, dateConfirmed }) => begun(runs.repair(planId, { ...inWizard, dateConfirmed })),
      startUndo: async ({ runId }) => {
        const run = (await journal.readRuns()).find((candidate) => candidate.runId === runId);
        if (!run) return failure('not-found', `There is no run ${runId}.`);
        return begun(runs.undo(run, { ...inWizard, dateConfirmed: null }));
      },
      stopRun: async ({ runId }) => steer(runId, (run) => run.steering.stop()),
      continueWithoutElevation: async ({ runId }) =>
        steer(runId, (run) => run.steering.continueWithoutElevation()),
      recheckGuided: async ({ runId }) => {
        await runs.find(runId)?.steering.recheckGuided();
        return success({});
      },
      finishGuided: async ({ runId }) => steer(runId, (run) => run.steering.finishGuided()),
      listenToTeams: async ({ runId }) => {
        const listening = await runs.listen(runId);
        return listening.ok ? success({}) : listening;
      },
      stopListening: async ({ runId }) => {
        runs.stopListening(runId);
        return success({});
      },
      readRun: async ({ runId, after }) => {
        const run = runs.find(runId);
        return run
          ? success({ events: [...run.stream.after(after)] })
          : failure('not-found', `There is no run ${runId}.`);
      },
      openTeams: async () => openTeams(host),
      explainText: async ({ text }) => success({ codes: explainLines(text, knownPc(seen)) }),
      readIdentity: async ({ runId }) => withReport(runId, (report) => identityOf(report, knownIdentity())),
      readHistory: async () => {
        const reading = await journal.read();
        return success({ entries: historyOf(reading.runs), records: problemsIn(reading) });
      },
      forgetHistory: () => forgetRuns(journal, forgettable),
      readPreferences: async () =>
        success({ preferences: preferences.current(), trouble: preferences.trouble() }),
      savePreferences: async ({ preferences: wanted }) => {
        const saved = await preferences.save(wanted);
        return saved.ok ? success({}) : saved;
      },
    },
  };

  /** Where this PC's own name is known, it is private too. */
  function withReport<Made>(
    runId: string,
    render: (report: RunReport, names: PrivateNames) => Made,
  ): Result<Made> {
    const kept = reports.get(runId);
    const computers = options.computerName === null ? [] : [options.computerName];
    return kept
      ? success(render(kept.report, { ...kept.names, computers: [...kept.names.computers, ...computers] }))
      : failure('not-found', `There is no finished run ${runId}.`);
  }
}

function stateOf({
  host,
  runs,
  version,
  simulation,
  locale,
  contacts,
  ...options
}: ServiceOptions): AppState {
  const availability = host.admin.availability();
  const latest = runs.latest();
  return {
    version,
    simulation,
    elevation: {
      available: availability.available,
      detail: availability.available ? '' : availability.detail,
    },
    latestRun: latest && {
      runId: latest.stream.runId,
      kind: latest.stream.kind,
      active: runs.active() === latest,
    },
    unfinished: latest ? null : unfinishedOf(options.earlier),
    records: [...(options.records ?? problemsOf(options.earlier))],
    locale: locale(),
    contacts: [...contacts],
  };
}

async function openTeams(host: Host): Promise<Result<Record<string, never>>> {
  const teams = await host.user.readTeamsApps();
  if (!teams.ok) return teams;
  const app =
    teams.value.apps.find(({ kind, installed }) => kind === 'new' && installed) ??
    teams.value.apps.find(({ installed }) => installed);
  if (!app) return failure('not-found', 'Teams is not installed for this user.');
  const opened = await host.user.startTeams(app.kind);
  return opened.ok ? success({}) : opened;
}

/** Where nobody could be asked, nothing is set that we know of. */
async function readSettings({ user }: Pick<ServiceOptions['host'], 'user'>): Promise<SettingsReply> {
  const answer = await user.readProductSettings();
  const { stated, supportText, addressesInReports } = answer.ok ? settingsIn(answer.value) : unset;
  return { stated: answer.ok ? stated : null, supportText, addressesInReports };
}
