import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asciiJson, requireWritableFile, requireWritableFolder, writeWhole } from './documents';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-documents-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('a JSON document', () => {
  it('is pure ASCII and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = asciiJson(value);
        expect(text).toMatch(/^[\x20-\x7e\n]*$/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('an output file', () => {
  it('is written whole, and nothing else stays behind', async () => {
    await writeWhole(join(folder, 'out.json'), 'text');
    expect(readdirSync(folder)).toEqual(['out.json']);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('text');
  });

  it.each<[string, () => string]>([
    ['in a folder that does not exist', () => join(folder, 'missing', 'out.json')],
    ['that is a folder', () => folder],
  ])('%s is refused before anything happens, by name', async (_name, file) => {
    await expect(requireWritableFile('--output', file())).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(`--output ${file()}`),
    });
  });

  it('leaves no half of it when it cannot be put in place', async () => {
    await expect(writeWhole(folder, 'text')).rejects.toMatchObject({ exitCode: 70 });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a data folder', () => {
  it.skipIf(process.platform !== 'linux')(
    'is refused, not waited for, where no folder can be made',
    async () => {
      await expect(requireWritableFolder('/proc/sign-in-repair/data')).rejects.toMatchObject({
        exitCode: 64,
      });
    },
  );

  it('is made, and refused by name when it is a file', async () => {
    await requireWritableFolder(join(folder, 'a', 'b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
    await writeWhole(join(folder, 'file'), '');
    await expect(requireWritableFolder(join(folder, 'file'))).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining('--data'),
    });
  });
});
