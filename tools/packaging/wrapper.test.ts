import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../set-up/checkout.mjs';
import { teller as script, waysToStart, wrapperFolders, wrapperLines } from './wrapper.fixture';

const wrapper = inCheckout('build', 'windows', 'sign-in-repair.cmd');
const text = readFileSync(wrapper, 'latin1');
const commands = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('rem '));

describe('sign-in-repair.cmd', () => {
  it('is plain ASCII in lines of Windows, in which its shell finds a label wherever it stands', () => {
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
  });

  it('sets how the shell reads before it reads anything that others have chosen', () => {
    const first = text.split('\r\n').findIndex((line) => line.includes('%'));
    expect(text.split('\r\n').indexOf('setlocal EnableExtensions DisableDelayedExpansion')).toBeLessThan(
      first,
    );
  });

  it('rests on no variable but the one that it sets itself', () => {
    const used = commands.flatMap((line) => [...line.matchAll(/%(\w+)%/g)].map(([, name]) => name));
    expect([...new Set(used)]).toEqual(['SIGN_IN_REPAIR_FOLDER']);
    expect(commands).toContain('set "SIGN_IN_REPAIR_FOLDER=%~dp0"');
  });

  it('ends with the app, whose exit code is then its own', () => {
    expect(commands.at(-1)).toBe('"%SIGN_IN_REPAIR_FOLDER%Sign-in Repair.exe" -- %*');
  });
});

// What no other shell does in quite the same way (simulator/wine/wrapper.rehearsal.wine.test.ts tries most of it).
if (process.platform === 'win32') {
  describe("sign-in-repair.cmd in Windows' own shell", () => {
    let folder = '';
    let teller = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'sign-in-repair-wrapper-'));
      teller = path.join(folder, 'tell.cjs');
      writeFileSync(teller, script);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

    const copyInto = (name: string) => {
      const place = path.join(folder, name);
      mkdirSync(place);
      copyFileSync(wrapper, path.join(place, 'sign-in-repair.cmd'));
      copyFileSync(process.execPath, path.join(place, 'Sign-in Repair.exe'));
      return place;
    };
    const inShell = (line: string) =>
      spawnSync('cmd.exe', [`/d /s /c "${line}"`], { windowsVerbatimArguments: true, encoding: 'utf8' });

    it.each(wrapperFolders)('starts the program beside it in a folder called $name', ({ name }) => {
      const command = `"${path.join(copyInto(name), 'sign-in-repair.cmd')}"`;
      expect(inShell(`${command} "${teller}" a`)).toMatchObject({ status: 3010, stdout: '["a"]\n' });
    });

    it('hands on words as they stand, and the exit code whatever variables there are', () => {
      const command = `"${path.join(copyInto('words'), 'sign-in-repair.cmd')}" "${teller}"`;
      for (const { line, words } of wrapperLines)
        expect(JSON.parse(inShell(`${command} ${line}`).stdout)).toEqual(words);
      for (const { way } of waysToStart)
        expect([way(command), inShell(way(command)).status]).toEqual([way(command), 3010]);
      expect(inShell(`${command} && echo done || echo failed`).stdout).toMatch(/failed\s*$/);
    });

    it('starts no program of that name in the folder where somebody stands', () => {
      const place = copyInto('on the path');
      const here = path.join(folder, 'here');
      mkdirSync(here);
      copyFileSync('C:\\Windows\\System32\\whoami.exe', path.join(here, 'Sign-in Repair.exe'));
      const line = `cd /d "${here}" & set "PATH=${place};%PATH%" & "sign-in-repair" "${teller}" a`;
      expect(inShell(line).stdout).toBe('["a"]\n');
    });
  });
}
