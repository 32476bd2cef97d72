import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
import { makeFolder } from './make-folder';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'make-folder-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe('a folder that is made', () => {
  it('is there with those above it, however many ask for it in the same moment', async () => {
    const folder = join(scratch, 'a', 'b', 'c');
    await Promise.all([1, 2, 3, 4].map(() => makeFolder(folder)));
    expect(statSync(folder).isDirectory()).toBe(true);
    await makeFolder(folder);
  });

  it.skipIf(process.platform === 'win32')(
    'may be the root of a drive, which refuses to be made',
    async () => {
      const release = mark('root', scratch);
      await makeFolder(scratch);
      release();
    },
  );

  it('is none where a file stands in its way, whatever the code for that is', async () => {
    writeFileSync(join(scratch, 'file'), '');
    await expect(makeFolder(join(scratch, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    const below = makeFolder(join(scratch, 'file', 'a', 'b'));
    await expect(below).rejects.toMatchObject({ code: expect.stringMatching(/EEXIST|ENOTDIR/) });
  });

  it.skipIf(process.platform === 'win32')('is refused where nothing may be written', async () => {
    const release = mark('refused', scratch);
    await expect(makeFolder(join(scratch, 'a', 'b'))).rejects.toMatchObject({ code: 'EPERM' });
    release();
  });
});
