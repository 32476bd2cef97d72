import { cpSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  teller as script,
  waysToStart,
  wrapperFolders,
  wrapperLines,
} from '../../tools/packaging/wrapper.fixture';
import { root } from '../../tools/set-up/checkout.mjs';
import { onDriveC, windowsNode, windowsPath } from '../../tools/wine/places.mjs';
import { inShell } from './installed-copy';

/*
 * The batch file beside the app in Wine's shell: which words reach the program, and what comes back. Node stands in for
 * the program, and a script of its own tells what it got. On a Windows tools/packaging/wrapper.test.ts does the same
 * with Windows' own shell.
 */

const folder = onDriveC('wrapper');
const teller = windowsPath(join(folder, 'tell.cjs'));

/** A copy of the command line in a folder of that name. */
function copyInto(name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  cpSync(join(root, 'build', 'windows', 'sign-in-repair.cmd'), join(place, 'sign-in-repair.cmd'));
  linkSync(windowsNode, join(place, 'Sign-in Repair.exe'));
  return `"${windowsPath(join(place, 'sign-in-repair.cmd'))}"`;
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'tell.cjs'), script);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = ({ onWindowsOnly }: { onWindowsOnly?: boolean }) => onWindowsOnly !== true;

describe('sign-in-repair.cmd', () => {
  it.each(wrapperFolders.filter(here))(
    'starts the program beside it in a folder called $name',
    async ({ name }) => {
      const ended = await inShell(`${copyInto(name)} "${teller}" a`);
      expect(ended).toMatchObject({ status: 3010, out: '["a"]\n', error: '' });
    },
  );

  it('hands on words as they stand, and the exit code whatever variables there are', async () => {
    const command = `${copyInto('words')} "${teller}"`;
    for (const { line, words } of wrapperLines.filter(here))
      expect(JSON.parse((await inShell(`${command} ${line}`))?.out ?? '')).toEqual(words);
    for (const { way } of waysToStart.filter(here))
      expect([way(command), (await inShell(way(command)))?.status]).toEqual([way(command), 3010]);
  });
});
