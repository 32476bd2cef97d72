import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineExecutable } from '../engine-path';

/*
 * PowerShell's own console host as the judge of the simulator's engine: the same words and lines through both must come
 * out the same, byte for byte. What may differ, and is put right here before they are compared:
 *
 * - The engine ends lines as Windows does, the console host as the system that it runs on.
 * - The engine begins with 5.1's view of errors, the console host with PowerShell 7's: each transcript sets it first.
 * - Lines without -NoExit, which the lanes always give, whose last one failed: the console host ends with 1, the engine
 *   with 0. No transcript here ends in such a line.
 * - A script that is missing or does not take its arguments, so that it can't set the view: the words.
 */

const consoleHost = resolve('.cache', 'console-host', 'console-host');
const asLanesAre = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'RemoteSigned'];
const view = "$ErrorView = 'NormalView'";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function transcript(program: string, words: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(program, [...asLanesAre, ...words], {
    input,
    cwd: folder,
    // No colours, no escape sequences, nothing sent anywhere, nobody's profile.
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TERM: 'dumb',
      NO_COLOR: '1',
      POWERSHELL_TELEMETRY_OPTOUT: '1',
    },
    timeout: 120_000,
  });
  const text = (bytes: Buffer) => bytes.toString('latin1').replaceAll('\r\n', '\n');
  return { status, out: text(stdout), error: text(stderr) };
}

function expectSame(words: readonly string[], input = '') {
  const judged = transcript(consoleHost, words, input);
  expect(transcript(engineExecutable(), words, input)).toEqual(judged);
  return judged;
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  "PowerShell's own console host answers like the engine",
  () => {
    it.each<[string, string[]]>([
      ['values', ["'one'", '42', '$null', '@(1, 2)', "[Console]::Out.Write('raw')"]],
      ['letters beyond ASCII', ["'é€😀'", "[Console]::Out.WriteLine('名')"]],
      ['both streams', ["[Console]::Error.WriteLine('e')", "[Console]::Out.WriteLine('o')"]],
      ['a block that an empty line ends', ['if ($true) {', "'in'", '}', '', "'after'"]],
      ['a block that the end of input cuts off', ['if ($true) {', "'in'", '}']],
      ['a text of several lines', ["$text = @'", 'x', "'@", '', '$text']],
      ['an unknown command', ['Get-NoSuchThing', "'next'"]],
      ['an exception', ["throw 'thrown'", "'next'"]],
      ['an exception of .NET', ["[int]::Parse('x')", "'next'"]],
      ['an error of the parser', ["'two' 'words'", "'next'"]],
      ['Stop as preference', ["$ErrorActionPreference = 'Stop'", 'Get-NoSuchThing', "'next'"]],
      ['exit', ["'a'", 'exit 3', "'b'"]],
      ['exit in a function', ['function Leave { exit 4 }', 'Leave', "'b'"]],
      ['a native program', ['/bin/false', '"$LASTEXITCODE"', "/bin/sh -c 'echo said'"]],
      [
        'Constrained Language Mode',
        [
          "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'",
          "[Console]::Out.Write('x')",
          "'still'",
        ],
      ],
    ])('to lines with %s, with and without -NoExit', (_what, lines) => {
      const input = `${[view, ...lines].join('\n')}\n`;
      expectSame(['-Command', '-'], input);
      expectSame(['-NoExit', '-Command', '-'], input);
    });

    it.each([
      "'one'; 'two'",
      'Get-NoSuchThing',
      "throw 'thrown'",
      'exit 5',
      "/bin/false; 'after'",
      '/bin/false',
      "[Console]::Out.Write('raw')",
    ])('to the text %s', (text) => {
      expectSame(['-Command', `${view}; ${text}`]);
    });

    it.each<[string, string, string[]]>([
      ['exit', 'exit 5', []],
      ['exit in a function', 'function Leave { exit 6 }; Leave', []],
      ['an exception', "throw 'x'", []],
      ['an error that it survives', "Get-NoSuchThing; 'next'", []],
      ['a native program that fails', "/bin/sh -c 'exit 7'; 'x'", []],
      ['arguments', '"[$A] [$S]"', ['-A', 'one two', '-S:$true']],
      ['a list that stays text', '"[$A] $($A.GetType())"', ['-A', 'a,b']],
    ])('to a script file with %s', (name, body, words) => {
      const file = join(folder, `${name}.ps1`);
      writeFileSync(file, `[CmdletBinding()]param([string]$A, [switch]$S)\n${view}\n${body}\n`);
      expectSame(['-File', file, ...words]);
    });

    it.each<[string, string, string[]]>([
      ['is missing', 'missing.ps1', []],
      ['lacks a parameter', 'refuses.ps1', ['-B', 'x']],
      ['gets one argument too many', 'refuses.ps1', ['a', 'b', 'c']],
    ])('to a script file that %s, but for the words', (_what, name, words) => {
      writeFileSync(join(folder, 'refuses.ps1'), "[CmdletBinding()]param([string]$A)\n'not reached'\n");
      const said = [consoleHost, engineExecutable()].map((program) =>
        transcript(program, ['-File', join(folder, name), ...words], ''),
      );
      expect(said[1]?.status).toBe(said[0]?.status);
      for (const { out, error } of said) {
        expect(error).toContain(name);
        expect(out).not.toContain('not reached');
      }
    });
  },
);
