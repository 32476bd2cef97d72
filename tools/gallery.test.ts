import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gallery } from '../e2e/gallery';
import { describeGallery } from '../e2e/gallery-page';

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
