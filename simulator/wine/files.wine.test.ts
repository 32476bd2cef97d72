import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ChangeAnswer } from '../../electron/host/answers';
import { onDriveC, windowsPath, wineFolder } from '../../tools/wine/places.mjs';
import { openWindowsSession, type WindowsSession } from './windows-session';

/* Caches moved aside and put back in the profile of the scratch Windows, with Windows' own paths and file moves. */

const run = '0190f3c2-wine';
const elsewhere = onDriveC('fixtures', 'elsewhere');

let windows: WindowsSession;
let local: string;
let oneAuth: string;
let quarantine: string;
beforeAll(async () => {
  windows = await openWindowsSession();
  const path = await windows.run(
    '[Environment]::GetFolderPath([Environment+SpecialFolder]::LocalApplicationData)',
  );
  local = onDriveC(...path.slice(3).split('\\'));
  oneAuth = join(local, 'Microsoft', 'OneAuth');
  quarantine = join(local, 'SignInRepair', 'Quarantine', run, 'shared-oneauth');
});
beforeEach(() => {
  // Whatever a mistake in this file names: nothing outside the scratch folder is ever removed.
  expect(realpathSync(local).startsWith(`${realpathSync(wineFolder)}/`)).toBe(true);
  for (const folder of [oneAuth, join(local, 'SignInRepair'), elsewhere])
    rmSync(folder, { recursive: true, force: true });
  write(join(oneAuth, 'accounts', 'a [1].json'), 'account');
  write(join(oneAuth, 'blobs'), 'blobs');
  write(join(elsewhere, 'letter.txt'), 'private');
});
afterAll(() => windows?.end());

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const move = () => windows.request('Move-ToQuarantine', ['shared-oneauth', run], ChangeAnswer);
const restore = () => windows.request('Restore-FromQuarantine', ['shared-oneauth', run], ChangeAnswer);
const number = (value: number) => ({ ok: true, value: { number: value } });

it('moves a cache aside with a list of what was where, and puts it back as it was', async () => {
  expect(await move()).toEqual(number(0));
  expect(readdirSync(oneAuth)).toEqual([]);
  const { moves } = JSON.parse(readFileSync(join(quarantine, 'manifest.json'), 'ascii'));
  expect(moves.map(({ from }: { from: string }) => from.split('\\').at(-1)).sort()).toEqual([
    'accounts',
    'blobs',
  ]);

  expect(await restore()).toEqual(number(0));
  expect(readFileSync(join(oneAuth, 'accounts', 'a [1].json'), 'utf8')).toBe('account');
  expect(readFileSync(join(oneAuth, 'blobs'), 'utf8')).toBe('blobs');
});

it('keeps what the program has made anew when the old comes back', async () => {
  await move();
  write(join(oneAuth, 'blobs'), 'new');
  expect(await restore()).toEqual(number(0));
  expect(readFileSync(join(oneAuth, 'blobs'), 'utf8')).toBe('blobs');
  const kept = readdirSync(quarantine).filter((name) => name.endsWith('.replaced'));
  expect(kept.map((name) => readFileSync(join(quarantine, name), 'utf8'))).toEqual(['new']);
});

it('neither follows nor moves a link inside a cache', async () => {
  symlinkSync('../../../../../../fixtures/elsewhere', join(oneAuth, 'link'));
  expect(realpathSync(join(oneAuth, 'link'))).toBe(realpathSync(elsewhere));
  expect(await move()).toEqual(number(0));
  expect(readdirSync(oneAuth)).toEqual(['link']);
  expect(readFileSync(join(elsewhere, 'letter.txt'), 'utf8')).toBe('private');
});

it('leaves a cache alone that is a link itself', async () => {
  rmSync(oneAuth, { recursive: true });
  symlinkSync('../../../../../fixtures/elsewhere', oneAuth);
  expect(realpathSync(oneAuth)).toBe(realpathSync(elsewhere));
  expect(await move()).toEqual(number(0));
  expect(readdirSync(elsewhere)).toEqual(['letter.txt']);
  rmSync(oneAuth);
});

it('puts nothing back through a link, nor where the manifest of a stranger says', async () => {
  await move();
  rmSync(oneAuth, { recursive: true });
  symlinkSync('../../../../../fixtures/elsewhere', oneAuth);
  const refused = await restore();
  expect(refused).toEqual(number(1314));
  rmSync(oneAuth);
  expect(readdirSync(elsewhere)).toEqual(['letter.txt']);

  const manifest = join(quarantine, 'manifest.json');
  const list = JSON.parse(readFileSync(manifest, 'ascii'));
  list.moves[0].from = 'C:\\fixtures\\elsewhere\\planted';
  writeFileSync(manifest, JSON.stringify(list));
  expect(await restore()).toEqual(number(1314));
  expect(existsSync(join(elsewhere, 'planted'))).toBe(false);
});

it('waits for a file that another process still holds, also within a folder that moves', async () => {
  const held = windowsPath(join(oneAuth, 'accounts', 'a [1].json'));
  const holder = await openWindowsSession();
  try {
    await holder.run(`$held = [IO.FileStream]::new('${held}', 'Open', 'Read', 'None')`);
    const released = holder.run('[Threading.Thread]::Sleep(3000); $held.Dispose()');
    const moved = move();
    expect(await moved).toEqual(number(0));
    await released;
  } finally {
    holder.end();
  }
  expect(readdirSync(oneAuth)).toEqual([]);
});

it('answers 1168 where nothing was moved, and 183 where this run moved already', async () => {
  expect(await restore()).toEqual(number(1168));
  await move();
  expect(await move()).toEqual(number(183));
});
