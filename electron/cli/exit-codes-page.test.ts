import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../../shared/exit-code';
import { sentence } from '../words';
import { describeExitCodes } from './exit-codes-page';

it('is what docs/exit-codes.md says', () => {
  // After a change of the list: npm run pages
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'exit-codes.md'), 'utf8');
  expect(page.replaceAll('\r\n', '\n')).toBe(describeExitCodes());
});

it('has no code that --help does not name', () => {
  const help = sentence('cli.help');
  const named = /Exit codes: (.*)\.\s*$/s
    .exec(help)?.[1]
    ?.split(',')
    .map((part) => Number.parseInt(part, 10));
  expect(named).toEqual(Object.values(exitCodes));
});
