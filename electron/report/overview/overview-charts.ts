import { sentence } from '../../words';
import { html, type Markup } from '../html';
import type { Standing } from './standing';

/** Standings that a picture tells apart; tables have them all. */
export const tones = ['fine', 'repaired', 'open', 'elsewhere', 'not-looked-at'] as const;
type Tone = (typeof tones)[number];

const toneOf: Record<Standing, Tone> = {
  fine: 'fine',
  repaired: 'repaired',
  repairable: 'open',
  left: 'open',
  administrator: 'open',
  elsewhere: 'elsewhere',
  'not-looked-at': 'not-looked-at',
};

type Standings = ReadonlyMap<Standing, number>;
type Parts = readonly { readonly tone: Tone; readonly count: number }[];

/** How many stand in one of the ways that a tone stands for. */
export function countOfTone(standings: Standings, tone: Tone): number {
  const counts = [...standings].filter(([standing]) => toneOf[standing] === tone);
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

function partsOf(standings: Standings): Parts {
  const parts = tones.map((tone) => ({ tone, count: countOfTone(standings, tone) }));
  return parts.filter(({ count }) => count > 0);
}

function totalOf(parts: Parts): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** Which colour is what; the order is that of the pictures. */
export function legend(): Markup {
  return html`<ul class="legend">${tones.map(
    (tone) =>
      html`<li><svg width="12" height="12" aria-hidden="true"><rect class="${tone}" width="12" height="12" rx="2"/></svg> ${sentence(`overview.tone.${tone}`)}</li>`,
  )}</ul>`;
}

/** One bar over the whole width, divided by how many stand how. */
export function standingsBar(standings: Standings): Markup | null {
  const parts = partsOf(standings);
  if (parts.length === 0) return null;
  const all = parts.map(({ tone, count }) =>
    sentence('overview.chart.part', { count, tone: sentence(`overview.tone.${tone}`) }),
  );
  const label = sentence('overview.chart.standings', { all: all.join(', ') });
  return html`<svg class="bar" viewBox="0 0 1000 28" preserveAspectRatio="none" role="img" aria-label="${label}">${rectangles(parts, { x: 0, y: 0, width: 1000, height: 28 })}</svg>`;
}

/** The same for a row of a table, which has the numbers beside it. */
export function rowBar(standings: Standings, most: number): Markup {
  const parts = partsOf(standings);
  const width = most === 0 ? 0 : (totalOf(parts) / most) * 200;
  return html`<svg class="row" viewBox="0 0 200 12" aria-hidden="true">${rectangles(parts, { x: 0, y: 0, width, height: 12 })}</svg>`;
}

/** A bar of a table of what was found: repaired, still broken, and neither. */
export function fateBar(
  { found, fixed, left }: { found: number; fixed: number; left: number },
  most: number,
): Markup {
  const parts: Parts = [
    { tone: 'repaired' as const, count: fixed },
    { tone: 'open' as const, count: left },
    { tone: 'not-looked-at' as const, count: found - fixed - left },
  ].filter(({ count }) => count > 0);
  const width = most === 0 ? 0 : (found / most) * 200;
  return html`<svg class="row" viewBox="0 0 200 12" aria-hidden="true">${rectangles(parts, { x: 0, y: 0, width, height: 12 })}</svg>`;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectangles(parts: Parts, area: Area): Markup[] {
  const total = totalOf(parts);
  let x = area.x;
  return parts.map(({ tone, count }) => {
    const width = (count / total) * area.width;
    const rectangle = html`<rect class="${tone}" x="${round(x)}" y="${area.y}" width="${round(width)}" height="${area.height}"/>`;
    x += width;
    return rectangle;
  });
}

/** One day of the picture. */
export interface DayColumn {
  readonly day: string;
  readonly standings: Standings;
}

const picture = { width: 900, height: 200, left: 48, bottom: 28, top: 12 };

/** A column a day, as high as there were reports, divided by how the PCs stood. */
export function daysPicture(days: readonly DayColumn[]): Markup | null {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const columns = days.map(({ day, standings }) => ({ day, parts: partsOf(standings) }));
  const most = Math.max(...columns.map(({ parts }) => totalOf(parts)));
  const width = (picture.width - picture.left) / Math.max(columns.length, 7);
  const label = sentence('overview.chart.days', { first: first.day, last: last.day, most });
  const baseline = picture.height - picture.bottom;
  return html`<svg class="days" viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${label}">
<line class="axis" x1="${picture.left}" x2="${picture.width}" y1="${baseline}" y2="${baseline}"/>
<line class="axis" x1="${picture.left}" x2="${picture.width}" y1="${picture.top}" y2="${picture.top}"/>
<text x="${picture.left - 6}" y="${picture.top + 4}" text-anchor="end">${most}</text>
<text x="${picture.left - 6}" y="${baseline + 4}" text-anchor="end">0</text>
${columns.map(({ day, parts }, index) => column(day, parts, { index, width, most, count: columns.length }))}
</svg>`;
}

interface Place {
  readonly index: number;
  readonly width: number;
  readonly most: number;
  readonly count: number;
}

function column(day: string, parts: Parts, { index, width, most, count }: Place): Markup {
  const scale = (picture.height - picture.bottom - picture.top) / most;
  const x = picture.left + index * width;
  let y = picture.height - picture.bottom;
  const stack = parts.map((part) => {
    const height = part.count * scale;
    y -= height;
    return html`<rect class="${part.tone}" x="${round(x + width * 0.15)}" y="${round(y)}" width="${round(width * 0.7)}" height="${round(height)}"/>`;
  });
  const each = Math.ceil(count / 7);
  const isNamed = index % each === 0;
  const text = html`<text x="${round(x + width / 2)}" y="${picture.height - 8}" text-anchor="middle">${day.slice(5)}</text>`;
  return html`<g>${stack}${isNamed ? text : null}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
