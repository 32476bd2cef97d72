import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from './held-place';
import { lockPlace, takeLock } from './repair-lock';

let data = '';
const held: Release[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'repair-lock-'));
});
afterEach(async () => {
  for (const release of held.splice(0)) await release();
  rmSync(data, { recursive: true, force: true });
});

async function take(folder = data) {
  const taken = await takeLock(folder);
  if (taken.ok) held.push(taken.value);
  return taken;
}

const busy = {
  ok: false,
  error: { code: 'busy', detail: expect.stringContaining('Another repair is running') },
};

describe('the lock of a data folder', () => {
  it('is held by one at a time, and given back as often as somebody likes', async () => {
    const first = await take();
    expect(first.ok).toBe(true);
    expect(await take()).toMatchObject(busy);
    if (first.ok) await Promise.all([first.value(), first.value()]);
    expect((await take()).ok).toBe(true);
  });

  it('goes to exactly one of many who ask at once, and leaves nothing in the folder', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(readdirSync(data)).toEqual([]);
  });

  it('belongs to the folder, whichever way leads there, and to no other', async () => {
    expect((await take(join(data, 'one'))).ok).toBe(true);
    symlinkSync(join(data, 'one'), join(data, 'way'), 'junction');
    expect(await take(join(data, 'way'))).toMatchObject(busy);
    expect(await take(join(data, 'two', '..', 'one'))).toMatchObject(busy);
    expect((await take(join(data, 'two'))).ok).toBe(true);
  });

  it('serves nobody who connects to it', async () => {
    await take();
    const place = lockPlace(data, process.platform);
    const ended = new Promise<string>((resolve) => {
      const socket = connect(place);
      socket.on('data', () => resolve('served')).on('close', () => resolve('closed'));
      socket.on('error', () => undefined);
    });
    expect(await ended).toBe('closed');
    expect(await take()).toMatchObject(busy);
  });

  it('can be kept from us by a stranger, who is named as a possibility', async () => {
    const stranger = createServer();
    await new Promise<void>((resolve) => {
      stranger.listen(lockPlace(data, process.platform), resolve);
    });
    expect(await take()).toMatchObject({ error: { detail: expect.stringContaining('another program') } });
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('is not to be had where no folder can be', async () => {
    writeFileSync(join(data, 'file'), '');
    expect(await take(join(data, 'file'))).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining(join(data, 'file')) },
    });
  });

  it('has one name on Windows for all spellings of a folder', () => {
    const place = lockPlace('C:\\Users\\Ann\\AppData\\Local\\Sign-in Repair', 'win32');
    expect(place).toMatch(/^\\\\\.\\pipe\\sign-in-repair-lock-[0-9a-f]{32}$/);
    expect(lockPlace('c:\\users\\ANN\\appdata\\local\\sign-in repair', 'win32')).toBe(place);
    expect(lockPlace('/home/Ann', 'linux')).not.toBe(lockPlace('/home/ann', 'linux'));
  });
});
