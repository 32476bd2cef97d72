import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveWindowsRules } from '../testing/windows-rules/install.mjs';
import { exchangeFile, exchangeFolder, renameFresh } from './exchange.mjs';

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

describe.skipIf(process.platform === 'win32')('a file in the place of another', () => {
  // Node's own open file keeps Windows from replacing it; what is looked at here is a Linux script.
  leaveWindowsRules();

  it('leaves that one whole for whoever reads it', () => {
    const script = join(folder, 'script');
    exchangeFile(script, 'the first', { mode: 0o755 });
    const open = openSync(script, 'r');
    exchangeFile(script, 'the second, which is longer', { mode: 0o755 });
    expect(readFileSync(open, 'utf8')).toBe('the first');
    closeSync(open);
    expect(readFileSync(script, 'utf8')).toBe('the second, which is longer');
    expect(statSync(script).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder)).toEqual(['script']);
  });
});
