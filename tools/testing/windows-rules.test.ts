import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { once } from 'node:events';
import fs from 'node:fs';
import { type FileHandle, mkdtemp, open, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideWindowsRules } from './windows-rules/install.mjs';
import { mark } from './windows-rules/marks.mjs';

const { constants } = fs;
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'windows-rules-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const file = (name = 'file') => {
  fs.writeFileSync(at(name), 'text');
  return at(name);
};
const readOnly = (name?: string) => {
  const path = file(name);
  fs.chmodSync(path, 0o444);
  return path;
};

/** How the three forms of one operation end, each with its code. */
async function codesOf(name: string, ...words: unknown[]): Promise<unknown[]> {
  // biome-ignore lint/suspicious/noExplicitAny: one operation by its name, in all of its forms
  const forms = fs as any;
  const codes: unknown[] = [];
  try {
    codes.push(forms[`${name}Sync`](...words) && 'done');
  } catch (error) {
    codes.push(codeOf(error));
  }
  codes.push(
    await new Promise((resolve) => {
      forms[name](...words, (error: unknown) => resolve(codeOf(error)));
    }),
  );
  codes.push(await forms.promises[name](...words).then(() => 'done', codeOf));
  return codes;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}

const thrice = (code: string) => [code, code, code];

describe.skipIf(process.platform === 'win32')("Windows' rules for files", () => {
  it.each(['a', 'a+', constants.O_APPEND | constants.O_CREAT | constants.O_RDWR])(
    'set no end of a file opened with %j',
    async (flags) => {
      const handle = await open(file(), flags);
      await expect(handle.truncate(0)).rejects.toMatchObject({ code: 'EPERM', syscall: 'ftruncate' });
      await handle.sync();
      await handle.close();
      const descriptor = fs.openSync(file(), flags);
      expect(() => fs.ftruncateSync(descriptor, 0)).toThrow('EPERM');
      fs.closeSync(descriptor);
      await truncate(file(), 2);
      expect(await readFile(file(), 'utf8')).toBe('text');
    },
  );

  it('flush what may be written, and no folder', async () => {
    const flush = async (path: string, flags: string) => {
      const handle: FileHandle = await open(path, flags);
      try {
        return await handle.sync().then(() => 'done', codeOf);
      } finally {
        await handle.close();
      }
    };
    expect(await flush(file(), 'r+')).toBe('done');
    expect(await flush(file(), 'r')).toBe('EPERM');
    expect(await flush(folder, 'r')).toBe('EPERM');
    const descriptor = fs.openSync(file(), 'r');
    expect(() => fs.fdatasyncSync(descriptor)).toThrow('EPERM');
    fs.closeSync(descriptor);
  });

  it.each<[string, () => string, string, string]>([
    ['a read-only file for writing', () => readOnly(), 'w', 'EPERM'],
    ['a read-only file for changing', () => readOnly(), 'r+', 'EPERM'],
    ['a folder for changing', () => folder, 'r+', 'EPERM'],
    ['a folder for writing', () => folder, 'w', 'EISDIR'],
    ['a name with a question mark', () => at('what?'), 'w', 'ENOENT'],
    ['a device', () => at('nul'), 'w', 'ENOENT'],
    ['a device with an extension', () => at('COM1.json'), 'w', 'ENOENT'],
    ['a stream in the middle', () => at('a:b', 'c'), 'w', 'ENOENT'],
  ])('refuse to open %s', async (_what, path, flags, code) => {
    const target = path();
    expect(await codesOf('open', target, flags)).toEqual(thrice(code));
  });

  it('take a hidden file for changing and not for replacing', async () => {
    const path = file();
    const show = mark('hidden', path);
    expect(await codesOf('writeFile', path, 'other')).toEqual(thrice('EPERM'));
    await writeFile(path, 'other', { flag: 'r+' });
    show();
    await writeFile(path, 'again');
  });

  it('leave a file alone that a foreign program holds', async () => {
    const path = file(join('.', 'held'));
    const other = file('other');
    const letGo = mark('held', path);
    expect(await codesOf('readFile', path)).toEqual(thrice('EBUSY'));
    expect(await codesOf('unlink', path)).toEqual(thrice('EBUSY'));
    expect(await codesOf('rename', path, at('new'))).toEqual(thrice('EBUSY'));
    expect(await codesOf('rename', other, path)).toEqual(thrice('EPERM'));
    expect(await codesOf('rename', folder, `${folder}-new`)).toEqual(thrice('EPERM'));
    expect(await codesOf('rm', folder, { recursive: true, force: true })).toEqual(thrice('EBUSY'));
    letGo();
    await rename(other, path);
  });

  it('replace no file that is open or read-only, and move no folder that holds an open one', async () => {
    fs.mkdirSync(at('inner'));
    const target = file(join('inner', 'target'));
    const handle = await open(target, 'r');
    expect(await codesOf('rename', file('source'), target)).toEqual(thrice('EPERM'));
    expect(await codesOf('rename', at('inner'), at('moved'))).toEqual(thrice('EPERM'));
    await rename(target, at('inner', 'moved'));
    await handle.close();
    await rename(file('source'), at('inner', 'moved'));
    expect(await codesOf('rename', file('source'), readOnly('kept'))).toEqual(thrice('EPERM'));
  });

  it('remove a file that Node itself has open', async () => {
    const handle = await open(file(), 'r');
    fs.unlinkSync(at('file'));
    await handle.close();
    expect(await codesOf('unlink', folder)).toEqual(thrice('EPERM'));
  });

  it('make no root of a drive, and say of every folder that it may be written', async () => {
    const release = [mark('root', at('drive')), mark('refused', at('refused'))];
    expect(await codesOf('mkdir', at('drive'), { recursive: true })).toEqual(thrice('EPERM'));
    outsideWindowsRules(() => fs.mkdirSync(at('refused')));
    await fs.promises.access(at('refused'), constants.W_OK);
    expect(await codesOf('writeFile', at('refused', 'new'), '')).toEqual(thrice('EPERM'));
    expect(await codesOf('mkdir', at('refused', 'new', 'er'), { recursive: true })).toEqual(thrice('EPERM'));
    expect(await codesOf('access', readOnly(), constants.W_OK)).toEqual(thrice('EPERM'));
    for (const letGo of release) letGo();
  });

  it('make junctions and no other links, and none at all on a drive formatted as FAT', async () => {
    expect(await codesOf('symlink', file(), at('link'))).toEqual(thrice('EPERM'));
    fs.symlinkSync(folder, at('junction'), 'junction');
    fs.linkSync(file(), at('second'));
    const release = mark('fat', folder);
    expect(await codesOf('link', file(), at('third'))).toEqual(thrice('EISDIR'));
    release();
  });

  it('ignore case, and dots and blanks at the end of a name', async () => {
    fs.mkdirSync(at('Folder. '));
    await writeFile(at('folder', 'NAME'), 'x');
    expect(fs.readFileSync(at('FOLDER', 'Name.'), 'utf8')).toBe('x');
    expect(fs.readdirSync(folder)).toEqual(['Folder']);
    expect(await codesOf('open', at('folder', 'name'), 'wx')).toEqual(thrice('EEXIST'));
    expect(fs.existsSync(at('folder\\name'))).toBe(true);
    expect(fs.existsSync(at('what?'))).toBe(false);
    expect(fs.statSync(at('what?'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('write behind a colon into a stream, and leave an empty file', async () => {
    await writeFile(at('report 12:30.json'), 'text');
    expect(fs.readdirSync(folder)).toEqual(['report 12']);
    expect(fs.statSync(at('report 12')).size).toBe(0);
    expect(fs.readFileSync(at('report 12:30.json'), 'utf8')).toBe('text');
  });

  it('take long names when they are absolute', async () => {
    const long = at('a'.repeat(200), 'b'.repeat(200));
    fs.mkdirSync(long, { recursive: true });
    expect(await codesOf('stat', relative(process.cwd(), long))).toEqual(thrice('ENOENT'));
  });

  it('keep the name that mkdtemp completes', async () => {
    expect(await mkdtemp(at('a.'))).toMatch(/a\.[A-Za-z0-9]{6}$/);
  });

  it('hold in a Node that a test starts, with what it marked', () => {
    const path = file();
    const letGo = mark('held', path);
    const script = `try { require('node:fs').readFileSync(${JSON.stringify(path)}); } catch (error) { console.log(error.code); }`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    letGo();
    expect(stdout.trim()).toBe('EBUSY');
  });
});

describe.skipIf(process.platform === 'win32')("Windows' rules for names of computers", () => {
  it.each([
    ['time.invalid', 'ENOTFOUND'],
    ['time.no-address.invalid', 'ENOENT'],
  ])('fail for %s with %s', async (name, code) => {
    await expect(dns.promises.lookup(name)).rejects.toMatchObject({ code, hostname: name });
    const socket = createSocket('udp4');
    socket.connect(123, name);
    const [error] = await once(socket, 'error').catch((thrown) => [thrown]);
    expect(error).toMatchObject({ code });
    socket.close();
  });

  it('find this computer', async () => {
    expect((await dns.promises.lookup('localhost')).address).toMatch(/^(127\.0\.0\.1|::1)$/);
  });
});
