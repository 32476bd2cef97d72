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
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
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

  it('is refused beforehand when a foreign program keeps its place open', async () => {
    writeFileSync(target(), 'old');
    const release = mark('held', target());
    await expect(reserveFile(target())).rejects.toMatchObject({ code: 'EBUSY' });
    release();
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('outlives a foreign program that opens its place in between', async () => {
    writeFileSync(target(), 'old');
    const file = await reserveFile(target());
    const release = mark('held', target());
    await expect(file.write('text')).rejects.toThrow(/EPERM|EBUSY/);
    release();
    expect(readFileSync(target(), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('does not wait for what waiting cannot mend', async () => {
    const file = await reserveFile(target());
    Object.assign(refusals, { left: Number.POSITIVE_INFINITY, code: 'EXDEV' });
    await expect(file.write('text')).rejects.toMatchObject({ code: 'EXDEV' });
    expect(pauses.milliseconds).toBe(0);
    expect(existsSync(target())).toBe(false);
  });
});
