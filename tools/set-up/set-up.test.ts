import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackages } from './debian-packages.mjs';
import { runtimeIdentifier } from './engine-program.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { handOver } from './hand-over.mjs';
import { isNewEnough } from './node-program.mjs';
import { runProgram, telltale } from './run-program.mjs';
import { inTurn } from './turn.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'set-up-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the fingerprint of sources', () => {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const current = (words?: string[]) =>
    fingerprint(folder, listFiles(folder, ['a', 'b.json', 'absent']), words);

  beforeEach(() => {
    write('a/one.ts', 'one');
    write('a/deep/two.ts', 'two');
    write('b.json', '{}');
  });

  it('covers folders, single files, and nothing that does not exist', () => {
    expect(listFiles(folder, ['b.json', 'absent', 'a'])).toEqual(['a/deep/two.ts', 'a/one.ts', 'b.json']);
    expect(listFiles(folder, ['a'], (file) => file.includes('one'))).toEqual(['a/one.ts']);
  });

  it('stays the same when nothing changed', () => {
    expect(current()).toBe(current());
  });

  it.each<[string, () => void]>([
    ['edited', () => write('a/one.ts', 'ONE')],
    ['added', () => write('a/three.ts', '')],
    ['removed', () => rmSync(path.join(folder, 'a/one.ts'))],
    ['renamed', () => renameSync(path.join(folder, 'a/one.ts'), path.join(folder, 'a/uno.ts'))],
  ])('changes when a file is %s', (_how, change) => {
    const before = current();
    change();
    expect(current()).not.toBe(before);
  });

  it('changes with a word such as the flavour', () => {
    expect(current(['development'])).not.toBe(current(['release']));
  });

  it('is recognised on a stamp, and only that one', () => {
    const file = path.join(folder, 'new', 'stamp');
    expect(isStamped(file, 'x')).toBe(false);
    stamp(file, 'x');
    expect(isStamped(file, 'x')).toBe(true);
    expect(isStamped(file, 'y')).toBe(false);
  });
});

describe('the Node that tools need', () => {
  it.each([
    ['v18.20.8', false],
    ['v20.20.2', false],
    ['v22.11.0', false],
    ['v22.12.0', true],
    ['v24.0.0', true],
    ['v100.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

it.each([
  ['win32', 'x64', 'win-x64'],
  ['linux', 'arm64', 'linux-arm64'],
  ['darwin', 'arm64', 'osx-arm64'],
] as const)('%s on %s is %s to .NET', (platform, architecture, identifier) => {
  expect(runtimeIdentifier(platform, architecture)).toBe(identifier);
});

it('misses a Debian package only when none of its files is there', () => {
  const packages = [
    { name: 'there', files: ['/lib/a', '/usr/lib/a'] },
    { name: 'gone', files: ['/lib/b', '/usr/lib/b'] },
  ];
  expect(missingPackages(packages, (file) => file === '/usr/lib/a')).toEqual(['gone']);
});

describe('the line that tells why a program failed', () => {
  it.each([
    ['Restoring\nx.csproj : error NU1101: no package\nFailed', 'x.csproj : error NU1101: no package'],
    ['Reading lists\nE: Unable to locate package nope\n', 'E: Unable to locate package nope'],
    [
      'error during build:\n[UNRESOLVED_IMPORT] Could not resolve x\n    at build (a.js:1)',
      '[UNRESOLVED_IMPORT] Could not resolve x',
    ],
    ['npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only\n', 'npm error `npm ci` can only'],
    ['✗ Build failed in 5ms\nCould not resolve x', 'Could not resolve x'],
    ['\u001b[31m[X] \u001b[0mCannot resolve y', '[X] Cannot resolve y'],
    [
      '✗ Build failed\n[MISSING_EXPORT] "a" is not exported by b',
      '[MISSING_EXPORT] "a" is not exported by b',
    ],
    ['first\nlast\n\n', 'last'],
    ['', 'it said nothing'],
  ])('of %j is %j', (output, line) => {
    expect(telltale(output)).toBe(line);
  });
});

describe('running a program', () => {
  const script = (text: string) => ['-e', text];

  it('collects both streams and the exit code', async () => {
    const text = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const { status, output } = await runProgram(process.execPath, script(text), { seconds: 20 });
    expect(status).toBe(3);
    expect(output.trim().split('\n').sort()).toEqual(['err', 'out']);
  });

  it('ends one that takes too long', async () => {
    const end = await runProgram(process.execPath, script('setTimeout(() => {}, 60_000)'), { seconds: 0.3 });
    expect(end).toMatchObject({ status: null, isMissing: false });
  });

  it('says when it is not installed', async () => {
    const end = await runProgram(path.join(folder, 'absent'), [], { seconds: 5 });
    expect(end).toMatchObject({ status: null, isMissing: true });
  });

  it('in our place gives its exit code on', async () => {
    expect(await handOver(process.execPath, script('process.exit(77)'), { folder })).toBe(77);
  });
});

describe('taking turns', () => {
  it('lets one work at a time', async () => {
    const lockFile = path.join(folder, 'lock');
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await pause(50);
      seen.push(`${name} ends`);
    };
    await Promise.all([inTurn(work('a'), lockFile), inTurn(work('b'), lockFile)]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('does not wait for one who died at work', async () => {
    const lockFile = path.join(folder, 'lock');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lockFile, String(pid));
    expect(await inTurn(async () => 'done', lockFile)).toBe('done');
  });

  it('frees the place when the work fails', async () => {
    const lockFile = path.join(folder, 'lock');
    await expect(inTurn(() => Promise.reject(new Error('no')), lockFile)).rejects.toThrow('no');
    expect(await inTurn(async () => 'next', lockFile)).toBe('next');
  });
});
