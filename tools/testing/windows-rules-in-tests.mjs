import { afterEach } from 'vitest';
import './windows-rules.mjs';
import { returnToWindowsRules } from './windows-rules/install.mjs';
import { takeTrespasses } from './windows-rules/names.mjs';

/* Vitest's set-up: this process, and every Node that a test starts, lives under Windows' rules. */

const preload = `--import=${new URL('./windows-rules.mjs', import.meta.url).href}`;
const options = process.env.NODE_OPTIONS ?? '';
if (!options.includes(preload)) process.env.NODE_OPTIONS = `${options} ${preload}`.trim();

returnToWindowsRules();

// Thrown where it happened, too; but code that catches everything must not hide it.
afterEach(() => {
  const trespasses = takeTrespasses();
  if (trespasses.length > 0) throw new Error(trespasses.join('\n'));
});
