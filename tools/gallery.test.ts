import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gallery } from '../e2e/gallery';
import { describeGallery } from '../e2e/gallery-page';
import { withoutFigures } from '../e2e/trees';

const docs = join(import.meta.dirname, '..', 'docs');

it('is what docs/gallery.md says', () => {
  // After a change of the table: npm run pages
  const page = readFileSync(join(docs, 'gallery.md'), 'utf8');
  expect(page.replaceAll('\r\n', '\n')).toBe(describeGallery());
});

it('has a picture of each page in both themes, and no others', () => {
  // After a change of the table: npm run pictures
  const named = Object.keys(gallery).flatMap((name) => [`${name}-dark.png`, `${name}-light.png`]);
  expect(readdirSync(join(docs, 'images')).sort()).toEqual(named.sort());
});

describe('the recorded trees', () => {
  it('are those of the pages in the gallery, and no others', () => {
    // After a change of the table: npm run pictures
    const recorded = readdirSync(join(import.meta.dirname, '..', 'e2e', 'trees'));
    expect(recorded.sort()).toEqual(
      Object.keys(gallery)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });

  it('say all that a page says, but for what differs from run to run', () => {
    const tree = (inside: readonly string[], news: string) =>
      ['- banner:', '  - button "Menu"', '- main:', ...inside, '  - button "More"', `- status${news}`].join(
        '\n',
      );
    const page = (indent: string, when: string, took: string) =>
      [
        `- heading "We found ${when.length} things" [level=1]`,
        `- paragraph: Your PC says ${when} on Nov 27, 2026, with 0xCAA20003 and AADSTS50126.`,
        `- list "Steps":`,
        `  - listitem: Correct this PC's clock${took} Repaired and checked`,
        `- paragraph: Finished in ${when.length} seconds`,
      ].map((line) => `${indent}${line}`);
    const kept = `- banner:
  - button "Menu"
- main:
  - heading "We found # things" [level=1]
  - paragraph: Your PC says (time) on (day), with 0xCAA20003 and AADSTS50126.
  - list "Steps":
    - listitem: Correct this PC's clock Repaired and checked
  - paragraph: Finished in (duration)
  - button "More"
- status
`;
    expect(withoutFigures(tree(page('  ', '9:05 AM', ''), ''))).toBe(kept);
    const scrolling = ['  - region "We found":', ...page('    ', '12:16:40 PM', ' 3 seconds')];
    expect(withoutFigures(tree(scrolling, ': Correct this clock: started'))).toBe(kept);
  });
});
