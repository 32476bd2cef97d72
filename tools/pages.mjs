import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { inCheckout } from './set-up/checkout.mjs';

/* `npm run pages`: writes the pages of docs/ that are made from the source. Tests compare them. */

const pages = [
  { page: 'verify-on-windows.md', source: ['electron', 'verify', 'facts-page.ts'], maker: 'describeFacts' },
  { page: 'exit-codes.md', source: ['electron', 'cli', 'exit-codes-page.ts'], maker: 'describeExitCodes' },
  { page: 'gallery.md', source: ['e2e', 'gallery-page.ts'], maker: 'describeGallery' },
];

for (const { page, source, maker } of pages) {
  /** @type {{ module: Record<string, () => string> }} */
  const { module } = await runnerImport(path.join(inCheckout(...source)));
  const text = module[maker]?.();
  if (text === undefined) throw new Error(`${source.join('/')} has no ${maker}.`);
  writeFileSync(inCheckout('docs', page), text);
}
