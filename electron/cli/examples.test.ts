import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../../shared/words/en/cli';
import { commandNames } from './arguments';
import { optionNames } from './option-table';

const root = resolve(__dirname, '..', '..');

/**
 * What Electron takes for an address: a letter, and no blank before the first colon, which is not the second character
 * as in a path with its drive. Newer Electrons take less for one. Source: shell/app/command_line_args.cc.
 */
function looksLikeAddress(word: string): boolean {
  const scheme = word.slice(0, Math.max(0, word.indexOf(':')));
  return scheme.length > 1 && /^[A-Za-z]/.test(scheme) && !/\s/.test(scheme);
}

/**
 * Whether Electron on Windows ends with -1 and without a word, before any of our code runs: anything stands behind
 * what looks like an address. Behind `--` it does not look. Source: as above, `CheckCommandLineArguments`.
 */
function endsSilently(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const seen = end < 0 ? words : words.slice(0, end);
  const address = seen.findIndex(looksLikeAddress);
  return address >= 0 && address < seen.length - 1;
}

describe("Electron's rule for addresses", () => {
  it.each<[string, string[], boolean]>([
    ['a pasted message in front of an option', ['explain', 'AADSTS50126: Error', '--json'], true],
    ['a pasted message without quotation marks', ['explain', 'AADSTS50126:', 'Error'], true],
    ['a pasted message at the end', ['explain', '--json', 'AADSTS50126: Error'], false],
    ['a blank before the colon', ['explain', 'Error code: caa20003', '--json'], false],
    ['a path with its drive', ['check', '--data', 'C:\\data', '--json'], false],
    ['an option with a path', ['check', '--output=C:\\a.json', '--json'], false],
    ['an address', ['explain', 'https://login.example.com/x', '--json'], true],
    ['a digit first', ['explain', '0xCAA20003: failed', '--json'], false],
    ['behind two dashes', ['explain', '--', 'AADSTS50126: Error', 'more'], false],
    ['two dashes behind it', ['explain', 'AADSTS50126: Error', '--', 'more'], false],
  ])('for %s', (_what, words, ends) => {
    expect(endsSilently(words)).toBe(ends);
  });
});

/** The words of a line as a shell hands them over. */
function wordsOf(line: string): string[] {
  const found = line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g);
  return [...found].map(([word]) => word.replace(/["']/g, ''));
}

/** Every command line in a text: from one of our commands or options, behind the name of the program or at the start. */
function exampleLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const quoted = lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
  const candidates = [...lines, ...quoted].map((line) => line.trim());
  return candidates.flatMap((line) => {
    const called = /(?:sign-in-repair(?:\.cmd|\.exe)?|Sign-in Repair\.exe["']?|\bcli --) +(.*)$/.exec(
      line,
    )?.[1];
    const [first = ''] = wordsOf(line);
    const begins =
      commandNames.some((name) => name === first) || optionNames.some((name) => first === `--${name}`);
    return called ?? (begins ? line : []);
  });
}

const documents = ['.', 'docs', 'docs/decisions']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((file) => /\.(md|ps1|cmd|txt)$/.test(file));

describe('every example', () => {
  it('is found where it stands', () => {
    const text =
      'Try `explain "AADSTS1: a" --json`.\n    npm run --silent cli -- check --json\nA check is short.';
    expect(exampleLines(text)).toEqual(['check --json', 'explain "AADSTS1: a" --json']);
    expect(exampleLines(cli.help).length).toBeGreaterThan(10);
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/exit-codes.md']));
    expect(exampleLines(readFileSync(join(root, 'README.md'), 'utf8')).length).toBeGreaterThan(2);
  });

  it.each<[string, () => string]>([
    ['--help', () => cli.help],
    ...documents.map((file): [string, () => string] => [file, () => readFileSync(join(root, file), 'utf8')]),
  ])('of %s starts on Windows', (_where, read) => {
    expect(exampleLines(read()).filter((line) => endsSilently(wordsOf(line)))).toEqual([]);
  });
});
