import { expect } from 'vitest';
import { summarize } from '../../electron/cli/summary';
import { buildReport } from '../../electron/report/build-report';
import { renderText } from '../../electron/report/render-text';
import { ticketText } from '../../electron/report/ticket-text';
import { doneOf } from '../../renderer/done/done-of';
import { reviewOf } from '../../renderer/review/review-of';
import { foldEvents } from '../../renderer/run/fold-events';
import { emptyRun, findingsOf, type RunView } from '../../renderer/run/run-view';
import type { RunEvent } from '../../shared/events';
import { exitCodes } from '../../shared/exit-code';
import { Owner, ownerOf } from '../../shared/model/reason';
import type { RunReport } from '../../shared/model/report';
import { isSecondLine } from '../../shared/repairs';
import { cli } from '../../shared/words/en/cli';
import { report as reportWords } from '../../shared/words/en/report';

/** One run, as everybody is told of it. */
interface Told {
  /** What `--json` prints. */
  readonly report: RunReport;
  /** What the wizard hears of it. */
  readonly events: readonly RunEvent[];
}

/** The last sentence, the exit code, the reason and the findings say the same, to whomever and in whatever form. */
export function expectAgreement({ report, events }: Told): void {
  agreesWithin(report);
  agreesInText(report);
  agreesInReports(report);
  agreesInWizard(
    report,
    events.filter(({ runId }) => runId === report.run.id).reduce(foldEvents, emptyRun(report.run.id)),
  );
}

const of = ({ findings }: RunReport, status: RunReport['findings'][number]['status']) =>
  findings.filter((finding) => finding.status === status);
const isElsewhere = ({ reason }: RunReport) => reason !== null && reason.owner !== 'this-pc';
/** Ends before any finding counts. */
const cutShort: readonly number[] = [exitCodes.unsupported, exitCodes.blocked, exitCodes.stopped];

/** What the JSON says in one place it does not deny in another. */
function agreesWithin(report: RunReport): void {
  const { reason, findings, exitCode } = report;
  const said = findings.find(({ id }) => id === 'sign-in.reason');
  if (said) {
    expect(said.status === 'attention', 'the reason has a finding that says so').toBe(reason !== null);
    if (reason) expect(said.likelihood, 'a reason is at least possible').not.toBe('unlikely');
  }
  if (reason) expect(reason.owner, 'each class belongs to one owner').toBe(ownerOf(reason.class));

  const broken = of(report, 'broken');
  const repairable = broken.filter(({ repairs }) => repairs.some((id) => !isSecondLine(id)));
  if (exitCode === exitCodes.healthy || exitCode === exitCodes.restartNeeded) {
    expect(broken, 'nothing is broken where all is well').toEqual([]);
    expect(isElsewhere(report), 'a cause that is not on this PC is never called healthy').toBe(false);
  }
  if (exitCode === exitCodes.repairable) expect(repairable, 'there is something to repair').not.toEqual([]);
  if (exitCode === exitCodes.somebodyElse) {
    expect(repairable, 'nothing here can be repaired').toEqual([]);
    expect(isElsewhere(report) || broken.length > 0, 'there is something that somebody else repairs').toBe(
      true,
    );
  }
}

/** The sentence of each owner, as far as its code. */
const lastWords = Object.fromEntries(
  Owner.options
    .filter((owner) => owner !== 'this-pc')
    .map((owner) => [owner, cli.conclusion.elsewhere[owner].split('(')[0] ?? '']),
);

/** What a person reads at the end of the text is what the JSON says. */
function agreesInText(report: RunReport): void {
  const { reason, exitCode } = report;
  const text = summarize(report, { whatIf: false });
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  expect(last, 'a run ends with a sentence').toMatch(/^[A-Z].*\.$/);
  if (reason) expect(text, 'the reason is named').toContain(reason.code);

  const isAllFine =
    exitCode === exitCodes.healthy &&
    reason === null &&
    of(report, 'unknown').length === 0 &&
    of(report, 'attention').length === 0;
  expect(
    last === cli.conclusion.healthy.fine,
    `"${last}" is said where everything was measured and nothing was noted, and nowhere else`,
  ).toBe(isAllFine);

  const owner = exitCode === exitCodes.somebodyElse && isElsewhere(report) ? reason?.owner : undefined;
  for (const [name, words] of Object.entries(lastWords)) {
    expect(last.startsWith(words), `"${last}" is said of ${name}`).toBe(name === owner);
  }
  if (owner) expect(last, 'the last sentence names the reason').toContain(reason?.code);
  if (exitCode === exitCodes.somebodyElse && !owner) {
    for (const { id } of of(report, 'broken')) {
      const [area = '', thing = ''] = id.split('.');
      const names: Record<string, Record<string, string>> = cli.check;
      expect(last, 'what is left is named').toContain(names[area]?.[thing]);
    }
  }
}

/** The redacted report and the text for IT. */
function agreesInReports(report: RunReport): void {
  const redacted = buildReport(report);
  const { reason } = report;
  expect(redacted.exitCode).toBe(report.exitCode);
  expect(redacted.reason?.code).toBe(reason?.code);
  expect(redacted.findings.map(({ id, status, likelihood }) => [id, status, likelihood])).toEqual(
    report.findings.map(({ id, status, likelihood }) => [id, status, likelihood]),
  );
  for (const text of [renderText(redacted), ticketText(report, false)]) {
    if (reason) expect(text, 'the reason is named to IT').toContain(reason.code);
    for (const owner of Owner.options) {
      expect(text.includes(reportWords.owner[owner]), `"${reportWords.owner[owner]}" is told to IT`).toBe(
        reason?.owner === owner,
      );
    }
    expect(text.includes(reportWords.reason.none), 'no failed sign-in is said to be on record').toBe(
      reason === null,
    );
  }
}

/** The wizard knows nothing but the events, and says what the report says. */
function agreesInWizard(report: RunReport, view: RunView): void {
  expect(view.reason).toEqual(report.reason);
  expect(view.end?.exitCode).toBe(report.exitCode);
  expect(findingsOf(view).map(({ id, status, likelihood }) => [id, status, likelihood])).toEqual(
    report.findings.map(({ id, status, likelihood }) => [id, status, likelihood]),
  );
  if (cutShort.includes(report.exitCode)) return;
  if (report.run.kind === 'check') agreesOnReview(report, view);
  else agreesOnDone(report, view);
}

function agreesOnReview(report: RunReport, view: RunView): void {
  const { verdict } = reviewOf(view);
  const last = summarize(report, { whatIf: false }).trimEnd().split('\n').at(-1) ?? '';
  const { fine, nothing } = cli.conclusion.healthy;
  expect(verdict.kind === 'nothing', `Review says "${verdict.kind}", and the text "${last}"`).toBe(
    [fine, nothing].some((words) => words === last),
  );
  if (verdict.kind === 'elsewhere' && report.reason && isElsewhere(report)) {
    expect(verdict.owner, 'Review names the owner that the report names').toBe(report.reason.owner);
  }
  if (report.exitCode === exitCodes.healthy) {
    expect(['nothing', 'worth', 'fresh', 'spoken', 'unanswered'], 'Review of a PC without a fault').toContain(
      verdict.kind,
    );
  }
  if (verdict.kind === 'found') expect(report.exitCode, 'what Review finds').toBe(exitCodes.repairable);
}

function agreesOnDone(report: RunReport, view: RunView): void {
  const { ending, left } = doneOf(view, null);
  const isWell = report.exitCode === exitCodes.healthy || report.exitCode === exitCodes.restartNeeded;
  if (['good', 'unproven', 'restart'].includes(ending)) {
    expect(isWell, `Done says "${ending}" with exit code ${report.exitCode}`).toBe(true);
  }
  if (ending === 'elsewhere') expect(report.exitCode).toBe(exitCodes.somebodyElse);
  if (ending === 'administrator') expect(report.exitCode).toBe(exitCodes.needsAdministrator);
  expect(left.map(({ id }) => id)).toEqual(of(report, 'broken').map(({ id }) => id));
}
