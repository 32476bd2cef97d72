import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LaneStep } from '../../shared/admin-protocol';
import { repairTable } from '../../shared/repair-table';
import { FaultCommand } from '../../shared/scenario';

/* Where a function of the module, or a word of the elevated script, has to be listed beside its own file. */

const read = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8');
/** The words in the part of a text that a pattern finds. */
const wordsIn = (text: string, part: RegExp, word = /'([\w-]+)'/g) =>
  [...(part.exec(text)?.[1] ?? '').matchAll(word)].map(([, found]) => found).sort();

const functions = readdirSync(join(__dirname, 'SignInRepair', 'Public'))
  .map((file) => file.replace('.ps1', ''))
  .sort();
const adminLane = read('admin-lane.ps1');
const acts = /switch -CaseSensitive \(\$Step\) \{(.*?)\n {8}\}/s;

it('the manifest shows every function', () => {
  const shown = wordsIn(read('SignInRepair', 'SignInRepair.psd1'), /FunctionsToExport *= @\((.*?)\)/s);
  expect(shown).toEqual(expect.arrayContaining(functions));
});

it('every function is asked for by exactly one of the lanes', () => {
  const ofUser = wordsIn(read('user-lane.ps1'), /ValidateSet\(([^)]*)\)\]\s*\[string\]\$Function/);
  const ofAdmin = wordsIn(adminLane, acts, /\{\s*(\w+-\w+)/g);
  expect([...ofUser, ...ofAdmin].sort()).toEqual(functions);
});

it('a simulated PC can let every function fail, but for those on the way to the prompt', () => {
  const failing: readonly string[] = FaultCommand.options;
  expect(functions.filter((name) => !failing.includes(name))).toEqual([
    'Get-InstallPlace',
    'Start-AdminLane',
    'Wait-AdminLane',
  ]);
});

it('the elevated script has an act for each of its words', () => {
  expect(wordsIn(adminLane, acts, /^ {12}'([\w-]+)' \{/gm)).toEqual(LaneStep.options.toSorted());
});

it('the prompt takes the words of all its repairs at once', () => {
  const [, more] = /\)\)\{0,(\d+)\}/.exec(read('SignInRepair', 'Public', 'Start-AdminLane.ps1')) ?? [];
  const ofAdmin = Object.values(repairTable).filter(({ lane }) => lane === 'admin');
  expect(Number(more) + 1).toBe(ofAdmin.length);
});
