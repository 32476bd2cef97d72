import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trustInstallFolder } from './trusted-folder';

const nothing = { folder: () => false, file: () => false };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const hashes = { 'admin-lane.ps1': hashOf('lane'), 'Module/Set.ps1': hashOf('set') };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  mkdirSync(join(folder, 'Module'));
  writeFileSync(join(folder, 'admin-lane.ps1'), 'lane');
  writeFileSync(join(folder, 'Module', 'Set.ps1'), 'set');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the install folder', () => {
  it('is trusted when nothing in it can be changed and every script is ours', () => {
    expect(trustInstallFolder(folder, hashes, nothing)).toEqual({ available: true });
  });

  it.each(['', 'Module'])('is not trusted when the folder "%s" can be written to', (part) => {
    const writable = join(folder, part);
    const trust = trustInstallFolder(folder, hashes, { ...nothing, folder: (path) => path === writable });
    expect(trust).toMatchObject({ available: false, detail: expect.stringContaining(writable) });
  });

  it('is not trusted when one script can be written to', () => {
    const script = join(folder, 'Module', 'Set.ps1');
    const trust = trustInstallFolder(folder, hashes, { ...nothing, file: (path) => path === script });
    expect(trust).toMatchObject({ available: false, detail: expect.stringContaining(script) });
  });

  it('is not trusted when a script was changed, is missing, or none is known', () => {
    writeFileSync(join(folder, 'Module', 'Set.ps1'), 'set ');
    expect(trustInstallFolder(folder, hashes, nothing)).toMatchObject({ available: false });
    rmSync(join(folder, 'Module', 'Set.ps1'));
    expect(trustInstallFolder(folder, hashes, nothing)).toMatchObject({ available: false });
    expect(trustInstallFolder(folder, {}, nothing)).toMatchObject({ available: false });
  });

  it('finds out by trying, and leaves nothing behind', () => {
    expect(trustInstallFolder(folder, hashes)).toMatchObject({ available: false });
    expect(readdirSync(folder).sort()).toEqual(['Module', 'admin-lane.ps1']);
  });
});
