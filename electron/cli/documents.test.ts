import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mark } from '../../tools/testing/windows-rules/marks.mjs';
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
  it.skipIf(process.platform === 'win32')(
    'is refused, not waited for, where no folder can be made',
    async () => {
      const release = mark('refused', folder);
      await expect(requireWritableFolder(join(folder, 'a', 'b'))).rejects.toMatchObject({
        exitCode: 64,
        message: expect.stringContaining('EPERM'),
      });
      release();
    },
  );

  it.skipIf(process.platform === 'win32')('may be the root of a drive, and is tried out', async () => {
    const release = [mark('root', folder)];
    await requireWritableFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
    release.push(mark('refused', folder));
    await expect(requireWritableFolder(folder)).rejects.toMatchObject({ exitCode: 64 });
    for (const letGo of release) letGo();
  });

  it('is made, and refused by name when it is a file', async () => {
    await requireWritableFolder(join(folder, 'a', 'b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
    writeFileSync(join(folder, 'file'), '');
    await expect(requireWritableFolder(join(folder, 'file'))).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringMatching(/not a folder.*--data/),
    });
  });
});
