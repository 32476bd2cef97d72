// @vitest-environment jsdom
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { csvHead, csvRow } from './overview-csv';
import { overviewDocument } from './overview-document';
import { overviewPage } from './overview-page';
import { pcNameOf } from './pc-name';
import { readFacts } from './report-facts';
import { blockedByRule, reportOf } from './sample-report.fixture';
import { Tally } from './tally';

function factsOf(...told: Parameters<typeof reportOf>) {
  const facts = readFacts(JSON.stringify(reportOf(...told)), false);
  if (typeof facts === 'string') throw new Error(facts);
  return facts;
}

function tallyOf(names: readonly string[]): Tally {
  const tally = new Tally();
  for (const [index, name] of names.entries()) {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const facts = factsOf(`run-${index}`, {
      ...{ at: `2026-10-${day}T10:00:00.000Z`, exitCode: [0, 1, 7, 5][index % 4] ?? 0 },
      ...{ broken: index % 4 === 1 ? ['helper.work'] : [], reason: index % 4 === 2 ? blockedByRule : null },
    });
    tally.add({ file: `${name}.json`, facts });
  }
  tally.add({ file: 'bad<i>.json', fault: 'not-json' });
  return tally;
}

const pageOf = (names: readonly string[]) => overviewPage(overviewDocument(tallyOf(names), '1.0.0', false));

it('is a page on which axe finds nothing', async () => {
  document.documentElement.innerHTML = pageOf(Array.from({ length: 40 }, (_, index) => `PC-${index}`))
    .replace(/^<!doctype html>\s*<html lang="en">/, '')
    .replace(/<\/html>\s*$/, '');
  document.documentElement.lang = 'en';
  const { violations, passes } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // It needs what jsdom does not draw.
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['svg-img-alt', 'document-title', 'list']),
  );
  expect(document.querySelectorAll('svg.days rect').length).toBeGreaterThan(20);
});

it('is a page that shows names as text and needs nothing from elsewhere', () => {
  const page = pageOf([
    'a',
    '<script>alert(1)</script>',
    '"onload="x',
    'b',
    'c',
    '<svg/onload=x>',
    '\u202egpj.exe',
    'd',
  ]);
  document.documentElement.innerHTML = page;
  expect(document.querySelectorAll('script, img, link, iframe, object, [onload]')).toHaveLength(0);
  expect(page).not.toMatch(/<(?:script|i)>|\u202e|https?:|src=|url\(/);
  expect(page).toContain('&lt;svg/onload=x&gt;');
  expect(page).toContain('bad&lt;i&gt;.json');
});

it('is not larger for ten thousand PCs than for some hundreds', () => {
  const many = (count: number) => pageOf(Array.from({ length: count }, (_, index) => `PC-${index}`)).length;
  expect(many(3000)).toBeLessThan(many(1000) * 1.02);
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', ' =1', '\uff1d1', "=cmd|'/C calc'!A0", '"=1"'])(
  'a table in which %j is no formula',
  (name) => {
    const facts = factsOf('run-1', { exitCode: 7, reason: blockedByRule, offset: -660.5 });
    const row = csvRow(`${name}.json`, facts, false);
    const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
    expect(cells).toHaveLength(csvHead(false).split(',').length);
    expect(cells.filter((cell) => /^\s*[=+\-@\uff1d]|^[\t\r\n]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(['660.5', 'behind', 'AADSTS53003']));
  },
);

it.each([
  ['PC-7.json', 'PC-7'],
  ['PC-0042.fix.json', 'PC-0042'],
  ['PC-7-20261126.json', 'PC-7'],
  ['PC-7.check.2026-11-26T10:11:12Z.JSON', 'PC-7'],
  ['2026-11-26/PC-7.json', 'PC-7'],
  ['PC-7/check.json', 'PC-7'],
  ['PC-7.check (2).json', 'PC-7'],
  ['berlin/PC-7.json', 'berlin/PC-7'],
  ['pc7.contoso.com.json', 'pc7.contoso.com'],
  ['fix.json', 'fix'],
  ['2026-11-26/20261126.json', '20261126'],
])('%s is of the PC %s', (file, name) => {
  expect(pcNameOf(file)).toBe(name);
});
