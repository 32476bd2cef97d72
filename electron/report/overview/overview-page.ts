import type { overview as words } from '../../../shared/words/en/overview';
import { sentence } from '../../words';
import { html, type Markup, selfContainedPage } from '../html';
import { countOfTone, daysPicture, fateBar, legend, rowBar, standingsBar, tones } from './overview-charts';
import type { GroupCount, OverviewDocument } from './overview-document';
import { checkName, faultWords } from './overview-names';
import { overviewStyle } from './overview-style';
import { countedSentences } from './overview-text';
import { leftOwners, standings } from './standing';

type Counted = OverviewDocument['overview'];
type Column = keyof typeof words.column;

/** Most lines of a table that grows with the fleet; the CSV file has all. */
const mostRows = 200;
/** Most columns of the picture of days, the last ones. */
const mostDays = 45;

/** The overview as one self-contained page. */
export function overviewPage({ overview }: OverviewDocument): string {
  const pcs = sentence('overview.counted.pcs', { count: overview.pcs });
  return selfContainedPage({
    title: sentence('overview.title', { pcs }),
    style: overviewStyle,
    main: html`<h1>${sentence('overview.heading')}</h1>
${countedSentences(overview).map((line) => html`<p>${line}</p>`)}
<p class="quiet">${sentence('overview.howCounted')}</p>
${part('standings', [standingsBar(new Map(entries(overview.standings))), legend(), standingsTable(overview)])}
${part('owners', [ownersTable(overview)])}
${part('causes', [causesTable(overview)])}
${part('reasons', [reasonsTable(overview)])}
${overview.days.length > 0 ? part('days', daysPart(overview)) : null}
${part('programs', [groupsTable(overview.versions)])}
${part('windows', [groupsTable(overview.windows)])}
${part('left', [leftTable(overview)])}
${overview.faulty.total > 0 ? part('files', [filesTable(overview)]) : null}`,
  });
}

function part(name: keyof typeof words.part, content: readonly (Markup | null)[]): Markup {
  return html`<section><h2>${sentence(`overview.part.${name}`)}</h2>${content.filter((piece) => piece !== null)}</section>`;
}

function entries<Key extends string>(record: Partial<Record<Key, number>>): [Key, number][] {
  return Object.entries(record) as [Key, number][];
}

function standingsTable({ standings: counts, pcs }: Counted): Markup {
  const rows = standings
    .filter((standing) => counts[standing] > 0)
    .map(
      (standing) =>
        html`<tr><th scope="row">${sentence(`overview.standing.${standing}`)}</th>${number(counts[standing])}${number(share(counts[standing], pcs))}</tr>`,
    );
  return table(['standing', 'pcs', 'share'], rows);
}

function ownersTable({ owners }: Counted): Markup {
  const rows = leftOwners
    .filter((owner) => owners[owner] > 0)
    .map(
      (owner) =>
        html`<tr><th scope="row">${sentence(`overview.owner.${owner}`)}</th>${number(owners[owner])}</tr>`,
    );
  return rows.length > 0 ? table(['owner', 'pcs'], rows) : html`<p>${sentence('overview.nothing.left')}</p>`;
}

function causesTable({ checks }: Counted): Markup {
  const most = Math.max(0, ...checks.map(({ found }) => found));
  const rows = checks.map(
    (check) =>
      html`<tr><th scope="row">${checkName(check.id)}</th>${number(check.found)}${number(check.fixed)}${number(check.left)}<td>${fateBar(check, most)}</td></tr>`,
  );
  return rows.length > 0
    ? table(['check', 'found', 'fixed', 'left', 'picture'], rows)
    : html`<p>${sentence('overview.nothing.causes')}</p>`;
}

/** Codes beyond these are counted together. */
const mostCodes = 25;

function reasonsTable({ codes }: Counted): Markup {
  const rest = codes.slice(mostCodes);
  const rows = codes
    .slice(0, mostCodes)
    .map(
      ({ code, meaning, owner, pcs }) =>
        html`<tr><th scope="row">${code}</th><td>${meaning}</td><td>${owner === null ? null : sentence(`overview.owner.${owner}`)}</td>${number(pcs)}</tr>`,
    );
  const others = html`<tr><th scope="row">${sentence('overview.otherCodes', { count: rest.length })}</th><td></td><td></td>${number(rest.reduce((sum, { pcs }) => sum + pcs, 0))}</tr>`;
  return rows.length > 0
    ? table(['code', 'meaning', 'whose', 'pcs'], rest.length > 0 ? [...rows, others] : rows)
    : html`<p>${sentence('overview.nothing.reasons')}</p>`;
}

function daysPart({ days }: Counted): Markup[] {
  const shown = days.slice(-mostRows);
  const rows = shown.map(
    ({ name, total, standings: counts }) =>
      html`<tr><th scope="row">${name}</th>${number(total)}${tones.map((tone) => number(countOfTone(new Map(entries(counts)), tone)))}</tr>`,
  );
  const columns = days
    .slice(-mostDays)
    .map((day) => ({ day: day.name, standings: new Map(entries(day.standings)) }));
  return [
    daysPicture(columns) ?? html``,
    legend(),
    html`<details><summary>${sentence('overview.chart.table')}</summary>${daysTable(rows)}</details>`,
    ...more(days.length - shown.length),
  ];
}

function daysTable(rows: readonly Markup[]): Markup {
  const heads = [
    head(sentence('overview.column.day'), false),
    head(sentence('overview.column.reports'), true),
    ...tones.map((tone) => head(sentence(`overview.tone.${tone}`), true)),
  ];
  return tableOf(heads, rows);
}

function groupsTable(groups: readonly GroupCount[]): Markup {
  const shown = groups.slice(0, mostCodes);
  const most = Math.max(0, ...groups.map(({ total }) => total));
  const rows = shown.map(
    ({ name, total, standings: counts }) =>
      html`<tr><th scope="row">${name === '' ? sentence('overview.unknownBuild') : name}</th>${number(total)}<td>${rowBar(new Map(entries(counts)), most)}</td></tr>`,
  );
  return html`${table(['version', 'pcs', 'picture'], rows)}${more(groups.length - shown.length)}`;
}

function leftTable({ open }: Counted): Markup {
  if (open.length === 0) return html`<p>${sentence('overview.nothing.left')}</p>`;
  const withAddresses = open.some(({ addresses }) => addresses !== undefined);
  const shown = open.slice(0, mostRows);
  const rows = shown.map(
    ({ pc, at, owner, code, broken, addresses }) =>
      html`<tr><th scope="row">${pc}</th><td>${at.slice(0, 16).replace('T', ' ')}</td><td>${sentence(`overview.owner.${owner}`)}</td><td>${code}</td><td>${broken.map(checkName).join(', ')}</td>${addresses === undefined ? null : html`<td>${addresses.join(' ')}</td>`}</tr>`,
  );
  const columns = ['pc', 'last', 'owner', 'code', 'broken'] as const;
  return html`${table(withAddresses ? [...columns, 'addresses'] : columns, rows)}${more(open.length - shown.length)}`;
}

function filesTable({ faulty }: Counted): Markup {
  const rows = faulty.files.map(
    ({ file, fault }) => html`<tr><th scope="row">${file}</th><td>${faultWords(fault)}</td></tr>`,
  );
  return html`${table(['file', 'why'], rows)}${more(faulty.total - faulty.files.length)}`;
}

function more(count: number): Markup[] {
  return count > 0 ? [html`<p class="quiet">${sentence('overview.more', { count })}</p>`] : [];
}

function number(value: number | string): Markup {
  return html`<td class="number">${value}</td>`;
}

function share(count: number, all: number): string {
  return all === 0 ? '' : `${Math.round((count / all) * 1000) / 10} %`;
}

const numbers: ReadonlySet<Column> = new Set(['pcs', 'share', 'found', 'fixed', 'left', 'reports']);

function table(columns: readonly Column[], rows: readonly Markup[]): Markup {
  const heads = columns.map((column) => head(sentence(`overview.column.${column}`), numbers.has(column)));
  return tableOf(heads, rows);
}

function head(name: string, isNumber: boolean): Markup {
  return isNumber ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`;
}

function tableOf(heads: readonly Markup[], rows: readonly Markup[]): Markup {
  return html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
