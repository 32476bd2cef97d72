import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from './arguments';
import { givenInput } from './given-input.fixture';
import { largestText, readGivenText } from './given-text';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "given text \u00fc ' "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(words: readonly string[], input: () => AsyncIterable<Buffer | string> = givenInput()) {
  const io = {
    eraseLine: () => undefined,
    out: () => {},
    error: () => {},
    isTerminal: false,
    onInterrupt: () => () => {},
    input,
  };
  return readGivenText(readCommand(['explain', ...words]), io);
}
const fileOf = (bytes: Buffer | string) => {
  const file = join(folder, 'message.txt');
  writeFileSync(file, bytes);
  return file;
};
const message = 'AADSTS50126: Anmeldung für „lena“ abgelehnt\r\nTrace ID: 1 😀';
const swapped = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('the text of explain', () => {
  it.each([
    ['UTF-8', Buffer.from(message)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${message}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${message}`, 'utf16le')],
    ['UTF-16 with its mark, high bytes first', swapped(message)],
  ])('is read from a file and from standard input: %s', async (_what, bytes) => {
    expect(await read(['--file', fileOf(bytes)])).toBe(message);
    const halves = givenInput(bytes.subarray(0, 33), bytes.subarray(33));
    expect(await read(['-'], halves)).toBe(message);
  });

  it('keeps its codes in whatever code page it was saved', async () => {
    const bytes = Buffer.concat([Buffer.from('Fehler AADSTS50126 f'), Buffer.from([0xfc]), Buffer.from('r')]);
    expect(await read(['--file', fileOf(bytes)])).toContain('AADSTS50126');
  });

  it('may be as long as is allowed, and no byte longer', async () => {
    const longest = 'x'.repeat(largestText);
    expect(await read(['--file', fileOf(longest)])).toBe(longest);
    for (const words of [['--file', fileOf(`${longest}x`)], ['-']]) {
      await expect(read(words, givenInput(`${longest}x`))).rejects.toMatchObject({
        exitCode: 64,
        message: expect.stringContaining('1024 KB'),
      });
    }
  });

  it('is not waited for any longer once there is too much of it', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    await expect(read(['-'], () => Readable.from(endless()))).rejects.toMatchObject({ exitCode: 64 });
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['blank lines', '\r\n \r\n', 'is empty'],
    ['a mark alone', '\ufeff', 'is empty'],
    ['UTF-16 without its mark', Buffer.from(message, 'utf16le'), 'holds no text'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0]), 'holds no text'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'holds no text'],
  ])('is refused when it is %s', async (_what, bytes, why) => {
    const file = fileOf(bytes);
    await expect(read(['--file', file])).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringMatching(new RegExp(`message\\.txt ${why}`)),
    });
    await expect(read(['-'], givenInput(bytes))).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(`Standard input ${why}`),
    });
  });

  it('names a file that is not there, and a folder', async () => {
    const missing = join(folder, 'missing.txt');
    await expect(read(['--file', missing])).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(`${missing} can't be read (it is not there, ENOENT)`),
    });
    await expect(read(['--file', folder])).rejects.toMatchObject({
      exitCode: 64,
      message: expect.stringMatching(/can't be read \(.*(EISDIR|EPERM|EACCES)\)/),
    });
  });

  const failing = (code: string) => () =>
    Readable.from(
      (async function* () {
        yield Buffer.from('AADSTS50126');
        throw Object.assign(new Error(code), { code });
      })(),
    );

  it('ends where Windows says so, and is refused when nothing is connected', async () => {
    expect(await read(['-'], failing('EOF'))).toBe('AADSTS50126');
    await expect(read(['-'], failing('EBADF'))).rejects.toMatchObject({
      message: expect.stringContaining('nothing is connected to it'),
    });
  });

  it('is its own words otherwise', async () => {
    expect(await read(['Error', 'AADSTS50126'])).toBe('Error AADSTS50126');
  });
});
