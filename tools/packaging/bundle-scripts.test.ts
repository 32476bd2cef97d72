import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleScripts } from './bundle-scripts.mjs';
import { hashScripts } from './script-hashes.mjs';

const checkout = resolve(__dirname, '..', '..', 'electron', 'powershell');
const moduleFile = join('SignInRepair', 'SignInRepair.psm1');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bundle(from: string, name: string): string {
  bundleScripts(from, join(folder, name));
  return join(folder, name);
}

/** A copy of the checkout's scripts, to be changed. */
function copy(): string {
  const from = join(folder, 'checkout');
  cpSync(checkout, from, { recursive: true });
  return from;
}
const read = (file: string) => readFileSync(file, 'utf8');

describe('the PowerShell of a package', () => {
  it('is four files, and the list of hashes names each of them', () => {
    expect(Object.keys(hashScripts(bundle(checkout, 'package'))).sort()).toEqual([
      'SignInRepair/SignInRepair.psd1',
      'SignInRepair/SignInRepair.psm1',
      'admin-lane.ps1',
      'user-lane.ps1',
    ]);
  });

  it('holds every function of the checkout once, word for word, and looks for no further file', () => {
    const module = read(join(bundle(checkout, 'package'), moduleFile));
    const files = ['Private', 'Public'].flatMap((name) =>
      readdirSync(join(checkout, 'SignInRepair', name)).map((file) =>
        join(checkout, 'SignInRepair', name, file),
      ),
    );
    expect(files.length).toBeGreaterThan(70);
    for (const file of files) {
      expect(module.split(read(file).replace(/\r?\n/g, '\r\n').trimEnd()), file).toHaveLength(2);
    }
    expect(module.match(/^function /gm)).toHaveLength(files.length);
    expect(module.slice(0, module.indexOf('function '))).toContain('$script:TeamsClientId = ');
    expect(module).not.toContain('. $file');
    expect(module.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is the same bytes every time, also from a checkout with other line ends, and keeps nothing of before', () => {
    const from = copy();
    for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
      if (/\.psm?1$/.test(name) && name.startsWith('SignInRepair')) {
        writeFileSync(join(from, name), read(join(from, name)).replaceAll('\r\n', '\n'));
      }
    }
    const first = hashScripts(bundle(checkout, 'first'));
    writeFileSync(join(folder, 'first', 'SignInRepair', 'Old.ps1'), '1');
    expect(hashScripts(bundle(checkout, 'first'))).toEqual(first);
    expect(hashScripts(bundle(from, 'second'))[moduleFile.replaceAll('\\', '/')]).toBe(
      first[moduleFile.replaceAll('\\', '/')],
    );
  });

  it('is not made of a module that loads its functions in another way', () => {
    const from = copy();
    const file = join(from, moduleFile);
    writeFileSync(file, read(file).replace('foreach ($folder in', 'foreach ($place in'));
    expect(() => bundle(from, 'package')).toThrow('SignInRepair.psm1');
  });
});
