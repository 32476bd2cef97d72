import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideWindowsRules } from '../../tools/testing/windows-rules/install.mjs';
import { requireWritableFolder, reserveDocument } from './documents';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-documents-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('an output file', () => {
  it.each<[string, () => string]>([
    ['in a folder that does not exist', () => join(folder, 'missing', 'out.json')],
    ['that is a folder', () => folder],
  ])('%s is refused before anything happens, by name', async (_name, file) => {
    await expect(reserveDocument('--output', file())).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(`--output ${file()}`),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a data folder', () => {
  it.skipIf(process.platform !== 'linux')(
    'is refused, not waited for, where no folder can be made',
    async () => {
      await expect(
        outsideWindowsRules(() => requireWritableFolder('/proc/sign-in-repair/data')),
      ).rejects.toMatchObject({
        exitCode: 64,
      });
    },
  );

  it.skipIf(process.platform !== 'linux')('is tried, not asked about', async () => {
    // Root may write "everywhere", and still no file can be made here.
    await expect(outsideWindowsRules(() => requireWritableFolder('/proc/self'))).rejects.toMatchObject({
      exitCode: 64,
    });
  });

  it('is made, and refused by name when it is a file', async () => {
    await requireWritableFolder(join(folder, 'a', 'b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([]);
    writeFileSync(join(folder, 'file'), '');
    await expect(requireWritableFolder(join(folder, 'file'))).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining('--data'),
    });
  });
});
