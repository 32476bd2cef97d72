import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from './set-up/checkout.mjs';
import { needs, runTool, setUp } from './setup.mjs';
import { lookAtPages } from './testing/look-at-pages.mjs';
import { runParts } from './testing/parts.mjs';

/*
 * `npm run pictures`: the e2e tests that look at pages, and their pictures taken over into docs/images, all or none;
 * and with them the trees of these pages, which a test writes where they are missing.
 */

await runTool(async () => {
  await setUp([...needs.simulatedWindow]);
  const taken = inCheckout('test-results', 'images');
  rmSync(taken, { recursive: true, force: true });
  const trees = inCheckout('e2e', 'trees');
  const before = inCheckout('test-results', 'trees');
  rmSync(before, { recursive: true, force: true });
  cpSync(trees, before, { recursive: true });
  rmSync(trees, { recursive: true });
  const status = await runParts([{ name: 'pages', run: lookAtPages }]);
  if (status !== 0) {
    rmSync(trees, { recursive: true, force: true });
    cpSync(before, trees, { recursive: true });
    return status;
  }
  const kept = inCheckout('docs', 'images');
  for (const old of readdirSync(kept)) rmSync(path.join(kept, old));
  for (const picture of readdirSync(taken)) copyFileSync(path.join(taken, picture), path.join(kept, picture));
  return 0;
});
