import { describeRecords } from '../../shared/describe-records';
import type { report as words } from '../../shared/words/en/report';
import { adviceForReason } from '../reasons/advice-for-reason';
import { sentence, speak } from '../words';
import { html, type Markup, selfContainedPage } from './html';
import type { RedactedReport } from './redacted-report';
import { describeOutcome, describeRefuted, overviewOf, trueTime } from './report-words';

/** The redacted report as one self-contained page. */
export function renderHtml(report: RedactedReport): string {
  return selfContainedPage({
    title: sentence('report.pageTitle', { run: report.run.id }),
    style,
    main: html`<h1>${sentence('report.heading')}</h1>
${report.simulated ? html`<p class="simulated" role="note">${sentence('report.simulated', { word: 'Simulated' })}</p>` : null}
<p>${sentence('report.pseudonyms')}</p>
${rows(overviewOf(report))}
<section><h2>${part('reason')}</h2>${reasonPart(report)}</section>
<section><h2>${part('findings')}</h2>${report.findings.map(findingPart)}</section>
${report.plan.repairs.length > 0 ? html`<section><h2>${part('plan')}</h2>${report.plan.repairs.map(planPart)}</section>` : null}
${report.records ? html`<section><h2>${part('records')}</h2>${recordPart(report.records)}</section>` : null}
${
  report.refutedFacts
    ? html`<section><h2>${part('refuted')}</h2>${describeRefuted(report.refutedFacts).map(
        (line) => html`<p>${line}</p>`,
      )}</section>`
    : null
}
${report.outcomes.length > 0 ? html`<section><h2>${part('outcomes')}</h2>${outcomePart(report)}</section>` : null}`,
  });
}

const style = html`
:root { color-scheme: light dark; --text: #1b1a19; --quiet: #5c5a58; --page: #faf9f8; --card: #fff; --line: #d2d0ce;
  --broken: #a4262c; --attention: #835b00; --fine: #0b6a0b }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --quiet: #c8c6c4; --page: #1b1a19; --card: #292827;
  --line: #484644; --broken: #f1707b; --attention: #fce100; --fine: #92c353 } }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px "Segoe UI", system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 24px; line-height: 32px } h2 { font-size: 18px; line-height: 24px; margin-top: 2rem }
article { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; margin: .5rem 0 }
h3 { font-size: 14px; margin: 0 } table { border-collapse: collapse; margin-top: .5rem; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 600 } .quiet { color: var(--quiet) }
.broken { color: var(--broken) } .attention { color: var(--attention) } .fine { color: var(--fine) }
.simulated { border: 2px solid var(--attention); border-radius: 8px; padding: .5rem 1rem; font-weight: 600 }
`;

function part(name: keyof typeof words.part): string {
  return sentence(`report.part.${name}`);
}

function evidenceHeads(): Markup[] {
  const heads = ['source', 'name', 'value', 'at'] as const;
  return heads.map((head) => html`<th>${sentence(`report.evidence.${head}`)}</th>`);
}

function reasonPart({ reason, run, findings }: RedactedReport): Markup {
  if (reason === null) return html`<p>${sentence('report.reason.none')}</p>`;
  const { helps, avoid } = adviceForReason(reason, findings);
  const recorded = reason.at
    ? trueTime(reason.at, run.clockOffsetSeconds)
    : sentence('report.reason.typedShort');
  const facts: [string, string][] = [
    [sentence('report.reason.meaning'), reason.text],
    [sentence('report.reason.code'), `${reason.code} (${reason.class})`],
    [sentence('report.reason.recorded'), recorded],
    ...(reason.app ? [[sentence('report.reason.app'), reason.app] as [string, string]] : []),
    ...(reason.correlationId
      ? [[sentence('report.reason.correlationId'), reason.correlationId] as [string, string]]
      : []),
    ...helps.map((help): [string, string] => [sentence('report.reason.helps'), help]),
    ...avoid.map((vain): [string, string] => [sentence('report.reason.notToTry'), vain]),
  ];
  return html`<article><h3>${sentence(`report.owner.${reason.owner}`)}</h3>${rows(facts)}</article>`;
}

function findingPart(finding: RedactedReport['findings'][number]): Markup {
  const evidence = finding.evidence.map(
    ({ source, name, value, at }) =>
      html`<tr><td>${source}</td><td>${name}</td><td>${String(value)}</td><td>${at}</td></tr>`,
  );
  const table =
    evidence.length === 0
      ? null
      : html`<table><thead><tr>${evidenceHeads()}</tr></thead><tbody>${evidence}</tbody></table>`;
  return html`<article><h3>${finding.id} <span class="${finding.status}">${finding.status}</span></h3>
<p>${finding.summary} <span class="quiet">${sentence('report.likelihood', { likelihood: finding.likelihood })}</span></p>${table}</article>`;
}

function planPart(repair: RedactedReport['plan']['repairs'][number]): Markup {
  const changes = repair.changes.map(({ action, target }): [string, string] => [action, target]);
  return html`<article><h3>${repair.id} <span class="quiet">${sentence('report.planned', { lane: repair.lane, undo: repair.undo })}</span></h3>${rows(changes)}</article>`;
}

function recordPart(records: NonNullable<RedactedReport['records']>): Markup[] {
  return describeRecords(records).map((message) => html`<p>${speak(message)}</p>`);
}

function outcomePart({ outcomes }: RedactedReport): Markup | null {
  return rows(outcomes.map((outcome): [string, string] => [outcome.repair, describeOutcome(outcome)]));
}

function rows(pairs: readonly (readonly [string, string])[]): Markup | null {
  if (pairs.length === 0) return null;
  const lines = pairs.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  return html`<table><tbody>${lines}</tbody></table>`;
}
