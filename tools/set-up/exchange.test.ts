import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchangeFolder, renameFresh } from './exchange.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusedWith = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('renaming what is fresh', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while others hold it (%s)', (code) => {
    const rename = vi
      .fn()
      .mockImplementationOnce(refusedWith(code))
      .mockImplementationOnce(refusedWith(code));
    const wait = vi.fn();
    renameFresh('a', 'b', rename, wait);
    expect(rename).toHaveBeenCalledTimes(3);
    expect(wait).toHaveBeenCalledTimes(2);
  });

  it('gives up in the end, with what was said last', () => {
    const wait = vi.fn();
    expect(() => renameFresh('a', 'b', refusedWith('EPERM'), wait)).toThrow('EPERM');
    expect(wait.mock.calls.flat().reduce((sum, each) => sum + each, 0)).toBe(10_000);
  });

  it('does not wait for what waiting cannot mend', () => {
    const wait = vi.fn();
    expect(() => renameFresh('a', 'b', refusedWith('ENOENT'), wait)).toThrow('ENOENT');
    expect(wait).not.toHaveBeenCalled();
  });
});

it('puts a finished folder in the place of the one before it', () => {
  for (const name of ['new', 'old']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, `${name}.txt`), '');
  }
  exchangeFolder(join(folder, 'new'), join(folder, 'old'));
  expect(readdirSync(folder)).toEqual(['old']);
  expect(readdirSync(join(folder, 'old'))).toEqual(['new.txt']);
});
