import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/* `npm run verify-page`: writes docs/verify-on-windows.md from the list of facts in electron/verify/facts/. */

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ module: { describeFacts(): string } }} */
const { module } = await runnerImport(join(root, 'electron', 'verify', 'facts-page.ts'));
writeFileSync(join(root, 'docs', 'verify-on-windows.md'), module.describeFacts());
