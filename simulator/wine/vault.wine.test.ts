import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ChangeAnswer, StoredCredentialAnswer } from '../../electron/host/answers';
import { openWindowsSession, quote, type WindowsSession } from './windows-session';

/* The C# of Import-NativeApi, compiled by PowerShell's own Add-Type, against a vault that is not ours. */

const generic = 1;
const domainPassword = 2;
const secret = 'this-must-never-be-seen';
const ours = { target: 'msteams_adalsso/adal_context_0', type: generic };
const decoys = [
  { target: 'msteams_adalsso/adal_context_0.bak', type: generic },
  { target: 'git:https://example.com', type: generic },
  { target: 'fileserver.example.com', type: domainPassword },
];

let windows: WindowsSession;
beforeAll(async () => {
  windows = await openWindowsSession();
});
beforeEach(() => windows.run('[Fixtures.Vault]::Clear()'));
afterAll(() => windows?.end());

async function write({ target, type }: { target: string; type: number }): Promise<void> {
  const call = `[Fixtures.Vault]::Write(${quote(target)}, ${type}, 'anna@example.com', ${quote(secret)})`;
  expect(await windows.run(`[string](${call})`)).toBe('0');
}

/** Whether the vault has it, asked past the shipped code; without letting the secret out. */
async function has({ target, type }: { target: string; type: number }): Promise<boolean> {
  const read = `[Fixtures.Vault]::Read(${quote(target)}, ${type}) -ceq ${quote(secret)}`;
  return (await windows.run(`[string](${read})`)) === 'True';
}

async function list() {
  const answer = await windows.request('Get-StoredCredential', [], StoredCredentialAnswer);
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value.credentials;
}

const remove = (target: string, type: number) =>
  windows.request('Remove-StoredCredential', [target, `${type}`], ChangeAnswer);

it('lists nothing where nothing is saved', async () => {
  expect(await list()).toEqual([]);
});

it('lists what was saved, by name, type and user', async () => {
  for (const entry of [ours, ...decoys]) await write(entry);
  const found = await list();
  expect(found.map(({ target, type }) => ({ target, type }))).toEqual(
    expect.arrayContaining([ours, ...decoys]),
  );
  expect(found).toHaveLength(decoys.length + 1);
  expect(found.find(({ target }) => target === ours.target)).toMatchObject({
    user: 'anna@example.com',
    persist: 2,
  });
  const writtenAt = Date.parse(found[0]?.lastWritten ?? '');
  expect(Math.abs(writtenAt - Date.now())).toBeLessThan(10 * 60_000);
});

it('removes the one that was named and leaves its neighbours alone', async () => {
  for (const entry of [ours, ...decoys]) await write(entry);
  expect(await remove(ours.target, generic)).toEqual({ ok: true, value: { number: 0 } });
  expect(await has(ours)).toBe(false);
  for (const decoy of decoys) expect(await has(decoy)).toBe(true);
  expect((await list()).map(({ target }) => target).sort()).toEqual(
    decoys.map(({ target }) => target).sort(),
  );
});

it('answers 1168 for one that is not there, and for one that has just been removed', async () => {
  expect(await remove('no-such-entry', generic)).toEqual({ ok: true, value: { number: 1168 } });
  await write(ours);
  await remove(ours.target, generic);
  expect(await remove(ours.target, generic)).toEqual({ ok: true, value: { number: 1168 } });
});

it('tells two entries of one name apart by their type', async () => {
  const twin = { ...ours, type: domainPassword };
  await write(ours);
  await write(twin);
  expect((await list()).map(({ type }) => type).sort()).toEqual([generic, domainPassword]);
  expect(await remove(ours.target, domainPassword)).toEqual({ ok: true, value: { number: 0 } });
  expect(await has(ours)).toBe(true);
  expect(await has(twin)).toBe(false);
});

it('keeps names in any script as they are', async () => {
  const odd = { target: "Ünïcode 名前 'quoted' [brackets] *", type: generic };
  await write(odd);
  expect((await list()).map(({ target }) => target)).toEqual([odd.target]);
  expect(await remove(odd.target, generic)).toEqual({ ok: true, value: { number: 0 } });
  expect(await list()).toEqual([]);
});

it('lets no secret out, neither plain nor encoded', async () => {
  for (const entry of [ours, ...decoys]) await write(entry);
  expect(await has(ours)).toBe(true);
  await list();
  await remove(ours.target, generic);
  const heard = windows.heard();
  expect(heard).toContain(decoys[1]?.target);
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const bytes = Buffer.from(secret, encoding);
    for (const text of [bytes.toString('latin1'), bytes.toString('base64'), bytes.toString('hex')])
      expect(heard).not.toContain(text);
  }
});
