import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Preferences, usualPreferences } from '../../shared/preferences';
import { preferencesFile, readEarlyPreferences } from './early-preferences';
import { parsePreferences, writePreferences } from './parse-preferences';
import { openPreferences } from './stored-preferences';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  file = preferencesFile(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dark: Preferences = { theme: 'dark', language: 'en', timeServer: 'time.contoso.com', historyDays: 90 };

describe('what is stored', () => {
  it('is as usual where nothing was ever set, and makes no file', async () => {
    const stored = await openPreferences(join(folder, 'not-there'));
    expect([stored.current(), stored.trouble()]).toEqual([usualPreferences, null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('comes back as it was saved, whole, in a folder that is made for it', async () => {
    const place = join(folder, 'made', 'here');
    expect(await (await openPreferences(place)).save(dark)).toEqual({ ok: true, value: undefined });
    expect((await openPreferences(place)).current()).toEqual(dark);
    expect(readdirSync(place)).toEqual(['preferences.json']);
  });

  it('keeps what only a newer version knows', async () => {
    writeFileSync(file, '{"theme":"light","sound":"off"}');
    const stored = await openPreferences(folder);
    expect([stored.current().theme, stored.trouble()]).toEqual(['light', null]);
    await stored.save({ ...stored.current(), theme: 'windows' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ sound: 'off' });
  });

  it('loses one choice that makes no sense, names it, and keeps the others', async () => {
    writeFileSync(file, '{"theme":"dark","timeServer":"10.0.0.1","historyDays":-5,"language":"toString"}');
    const stored = await openPreferences(folder);
    expect(stored.current()).toEqual({ ...usualPreferences, theme: 'dark' });
    expect(stored.trouble()).toEqual({ kind: 'ignored', names: ['language', 'timeServer', 'historyDays'] });
    await stored.save(stored.current());
    expect(stored.trouble()).toBeNull();
  });

  it.each(['', 'not json', '[1]', 'null', '"dark"', `{"theme":"dark"}${' '.repeat(70_000)}`])(
    'puts %.20j aside as it is, and says where it lies',
    async (text) => {
      writeFileSync(file, text);
      const stored = await openPreferences(folder);
      const trouble = stored.trouble();
      if (trouble?.kind !== 'put-aside') throw new Error(JSON.stringify(trouble));
      expect(stored.current()).toEqual(usualPreferences);
      expect(readdirSync(folder)).toEqual([trouble.file]);
      expect(readFileSync(join(folder, trouble.file), 'utf8')).toBe(text);
      expect((await openPreferences(folder)).trouble()).toBeNull();
    },
  );

  it('puts a folder aside that lies in its place', async () => {
    mkdirSync(file);
    const stored = await openPreferences(folder);
    expect(stored.trouble()).toMatchObject({ kind: 'put-aside' });
    expect(await stored.save(dark)).toMatchObject({ ok: true });
  });

  it.skipIf(process.platform === 'win32')('never waits for a pipe in its place', async () => {
    execFileSync('mkfifo', [file]);
    expect(readEarlyPreferences(file, ['en'])).toEqual({ theme: null, language: null });
    expect((await openPreferences(folder)).trouble()).toMatchObject({ kind: 'put-aside' });
  });

  it('stays in force when it could not be saved', async () => {
    const stored = await openPreferences(folder);
    await stored.save(dark);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in the place of the folder');
    expect(await stored.save({ ...dark, theme: 'light' })).toMatchObject({ ok: false });
    expect(stored.current()).toEqual(dark);
  });
});

describe('parsing', () => {
  it('takes whatever lies there without a surprise, and gives only what may be set', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const parsed = parsePreferences(text);
        if (parsed === null) return;
        expect(parsePreferences(writePreferences(parsed.preferences, text))?.preferences).toEqual(
          parsed.preferences,
        );
      }),
    );
  });
});

describe('what is read before the first page', () => {
  it.each([
    ['{"theme":"dark","language":"en"}', 'dark', 'en'],
    ['{"theme":"windows"}', null, null],
    ['{"theme":"pink","language":"xx"}', null, null],
    ['null', null, null],
    ['not json', null, null],
  ])('of %j is %j and %j', (text, theme, language) => {
    writeFileSync(file, text);
    expect(readEarlyPreferences(file, ['en'])).toEqual({ theme, language });
    expect(existsSync(file)).toBe(true);
  });

  it('is nothing where there is no file', () => {
    expect(readEarlyPreferences(file, ['en'])).toEqual({ theme: null, language: null });
  });
});
