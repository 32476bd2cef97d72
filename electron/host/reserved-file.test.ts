import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outsideWindowsRules } from '../../tools/testing/windows-rules/install.mjs';
import { nameTrouble } from './file-name';
import { reserveFile } from './reserved-file';

/** How often the next renames are refused, and with which code. */
const refusals = vi.hoisted(() => ({ left: 0, code: 'EPERM' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async rename(from: string, to: string) {
      if (refusals.left-- > 0) throw Object.assign(new Error(refusals.code), { code: refusals.code });
      return real.rename(from, to);
    },
  };
});
// Waiting costs these tests nothing: what is counted is how often it is tried.
const pauses = vi.hoisted(() => ({ milliseconds: 0 }));
vi.mock('node:timers/promises', () => ({
  setTimeout: async (milliseconds: number) => {
    pauses.milliseconds += milliseconds;
  },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-reserved-'));
  Object.assign(refusals, { left: 0, code: 'EPERM' });
  pauses.milliseconds = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = () => join(folder, 'out.json');
const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('a reserved file', () => {
  it('is written whole, and nothing else stays behind', async () => {
    await (await reserveFile(target())).write('text');
    expect(readdirSync(folder)).toEqual(['out.json']);
    expect(readFileSync(target(), 'utf8')).toBe('text');
  });

  it('is held under a name that nobody can foresee until it is written or given up', async () => {
    const first = await reserveFile(target());
    const second = await reserveFile(target());
    const held = readdirSync(folder);
    expect(new Set(held).size).toBe(2);
    for (const name of held) expect(name).toMatch(/^\.sign-in-repair-[0-9a-f]{24}\.tmp$/);
    await Promise.all([first.release(), second.release()]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays as it was while it is only reserved', async () => {
    writeFileSync(target(), 'old');
    const file = await reserveFile(target());
    await file.release();
    await file.release();
    expect(readFileSync(target(), 'utf8')).toBe('old');
  });

  it('stays written when it is given up afterwards', async () => {
    const file = await reserveFile(target());
    await file.write('text');
    await file.release();
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it.skipIf(process.platform === 'win32').each([0o600, 0o640, 0o666])(
    'keeps the mode %o of the file it replaces',
    async (mode) => {
      writeFileSync(target(), 'old');
      chmodSync(target(), mode);
      const file = await reserveFile(target());
      await file.write('text');
      expect(modeOf(target())).toBe(mode);
    },
  );

  it.skipIf(process.platform === 'win32')('never follows a link that lies in its place', async () => {
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'precious');
    outsideWindowsRules(() => symlinkSync(victim, target()));
    await (await reserveFile(target())).write('text');
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(target(), 'utf8')).toBe('text');
  });

  it.each<[string, () => void]>([
    ['a folder', () => mkdirSync(target())],
    ['a link to a folder', () => symlinkSync(folder, target(), 'junction')],
    [
      'read-only',
      () => {
        writeFileSync(target(), '');
        chmodSync(target(), 0o444);
      },
    ],
  ])('is refused beforehand where there is %s', async (_what, make) => {
    make();
    await expect(reserveFile(target())).rejects.toThrow(/not a file|read-only/);
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits for a target that answers %s for a moment', async (code) => {
    Object.assign(refusals, { left: 4, code });
    await (await reserveFile(target())).write('text');
    expect(readFileSync(target(), 'utf8')).toBe('text');
  });

  it('is given up after two seconds of that, with nothing left behind', async () => {
    writeFileSync(target(), 'old');
    const file = await reserveFile(target());
    refusals.left = Number.POSITIVE_INFINITY;
    await expect(file.write('text')).rejects.toMatchObject({ code: 'EPERM' });
    expect(pauses.milliseconds).toBeGreaterThanOrEqual(2000);
    expect(pauses.milliseconds).toBeLessThan(2500);
    expect(readdirSync(folder)).toEqual(['out.json']);
    expect(readFileSync(target(), 'utf8')).toBe('old');
  });

  it('does not wait for what waiting cannot mend', async () => {
    const file = await reserveFile(target());
    Object.assign(refusals, { left: Number.POSITIVE_INFINITY, code: 'EXDEV' });
    await expect(file.write('text')).rejects.toMatchObject({ code: 'EXDEV' });
    expect(pauses.milliseconds).toBe(0);
    expect(existsSync(target())).toBe(false);
  });
});

describe('a name', () => {
  it.each(['out.json', 'Bericht Müller.html', 'console.txt', 'com10', 'a.nul', '.report', 'x. '])(
    'such as %j can be kept',
    (name) => {
      expect(nameTrouble(name)).toBeNull();
    },
  );

  it.each([
    'NUL',
    'nul.json',
    'Con .txt',
    'LPT1.',
    'com¹',
    'CONOUT$',
    'a:b',
    'a|b',
    'a?',
    'a\tb',
    '...',
    ' ',
  ])('such as %j cannot, and it is said why', (name) => {
    expect(nameTrouble(name)).toMatch(/./);
  });
});
