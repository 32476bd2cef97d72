import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../set-up/checkout.mjs';
import { machineOf } from './make-installers.mjs';

/* What only a builder on Windows would stumble over; that the script is right elsewhere, other tests show by running it. */

const script = readFileSync(inCheckout('build', 'windows', 'setup.nsi'), 'utf8');
const lines = script.split('\n').map((line) => line.trim());

/** The functions and sections in which lines stand that begin so. */
function placesOf(beginning: string): (string | undefined)[] {
  return lines.flatMap((line, index) =>
    line.startsWith(beginning)
      ? [lines.slice(0, index).findLast((before) => /^(Function|Section)\b/.test(before))]
      : [],
  );
}

describe('the script of setup', () => {
  it('names files as makensis finds them on a Windows too', () => {
    const files = lines.filter((line) => /^(File|!include|Icon|UninstallIcon)\b/.test(line));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((line) => line.replace(/^\w+ \/r /, '').includes('/'))).toEqual([]);
  });

  it('is made for what the makensis of each system can make, and every such Windows starts', () => {
    expect(machineOf('x64', 'linux')).toEqual({ PROCESSOR: 'AMD64', STUB: 'amd64-unicode' });
    expect(machineOf('x64', 'win32')).toEqual({ PROCESSOR: 'AMD64', STUB: 'x86-unicode' });
    for (const platform of ['win32', 'linux'] as const)
      expect(machineOf('arm64', platform)).toEqual({ PROCESSOR: 'ARM64', STUB: 'x86-unicode' });
  });

  it('looks into the registry of 64-bit programs whatever it is itself', () => {
    for (const name of ['.onInit', 'un.onInit']) {
      const [, body = ''] = script.split(`\nFunction ${name}\n`);
      expect([name, body.trimStart().split('\n')[0]]).toEqual([name, 'SetRegView 64']);
    }
    expect(lines.filter((line) => /\$PROGRAMFILES(?!64)/.test(line))).toEqual([]);
  });

  it('starts programs of Windows itself only, by what no person decides', () => {
    const started = lines.filter((line) => /^Exec/.test(line));
    expect(started.length).toBeGreaterThan(1);
    // ExecShell would ask the person's own part of the registry how a program is started.
    expect(started.filter((line) => !/^Exec(Wait)? ['`]"\$SYSDIR\\/.test(line))).toEqual([]);
    const prompts = started.filter((line) => line.includes('powershell.exe'));
    const commands = prompts.map((line) => /-Command "\$\{(\w+)\}"/.exec(line)?.[1]);
    for (const name of commands) {
      const [, command] = new RegExp(`^!define ${name} "(.*)"$`, 'm').exec(script) ?? [];
      const where = "$$env:PSModulePath=$$PSHOME+'\\Modules'; $$env:PATH='$SYSDIR'; ";
      expect([name, command?.slice(0, where.length)]).toEqual([name, where]);
    }
  });

  it('renames by what tries again, and deletes the uninstaller when its window closes', () => {
    expect(placesOf('Rename ')).toEqual(['Function RenameFolder']);
    expect(placesOf('Exec ')).toEqual(['Function un.onUninstSuccess']);
  });
});
