import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaveWindowsRules } from '../testing/windows-rules/install.mjs';
import { findEscapes } from './escapes.mjs';

// Wine's own folders are made of links and colons.
leaveWindowsRules();

let folder: string;
let scratch: string;
let prefix: string;
let documents: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escapes-'));
  documents = join(folder, 'home', 'Documents');
  scratch = join(folder, 'scratch');
  prefix = join(scratch, 'prefix');
  mkdirSync(documents, { recursive: true });
  mkdirSync(join(scratch, 'home'), { recursive: true });
  mkdirSync(join(prefix, 'drive_c', 'users', 'person'), { recursive: true });
  mkdirSync(join(prefix, 'dosdevices'));
  link('../drive_c', 'dosdevices', 'c:');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const link = (target: string, ...place: string[]) => symlinkSync(target, join(prefix, ...place));

describe.skipIf(process.platform === 'win32')('the ways out of a Wine prefix', () => {
  it('are none in a prefix that leads nowhere else', () => {
    link(join(scratch, 'home'), 'drive_c', 'users', 'person', 'Templates');
    link('../nowhere', 'drive_c', 'dangling');
    expect(findEscapes(prefix, scratch)).toEqual([]);
  });

  it.each([
    ['the drive Z:', () => link('/', 'dosdevices', 'z:'), /^dosdevices\/z: leads to \/$/],
    [
      'a folder of the home',
      () => link(documents, 'drive_c', 'users', 'person', 'Documents'),
      /^drive_c\/users\/person\/Documents leads to .*home\/Documents$/,
    ],
    [
      'a folder of the home, relatively',
      () => link('../../../../home/Documents', 'drive_c', 'Documents'),
      /leads to .*home\/Documents$/,
    ],
    [
      'what does not exist yet',
      () => link(join(folder, 'home', 'Downloads'), 'drive_c', 'users', 'person', 'Downloads'),
      /leads to .*home\/Downloads$/,
    ],
    [
      'a link that leads on',
      () => {
        symlinkSync(documents, join(scratch, 'home', 'Documents'));
        link(join(scratch, 'home', 'Documents'), 'drive_c', 'Documents');
      },
      /leads to .*home\/Documents$/,
    ],
    [
      'a link that leads on to what does not exist yet',
      () => {
        symlinkSync(join(folder, 'home', 'Downloads'), join(scratch, 'home', 'Downloads'));
        link(join(scratch, 'home', 'Downloads'), 'drive_c', 'Downloads');
      },
      /leads to .*\/escapes-[^/]+\/home\/Downloads$/,
    ],
    [
      'a folder whose name merely begins alike',
      () => {
        mkdirSync(`${scratch}-other`);
        link(`${scratch}-other`, 'drive_c', 'other');
      },
      /leads to .*scratch-other$/,
    ],
    [
      'a file of the home',
      () => {
        writeFileSync(join(documents, 'letter.txt'), '');
        link(join(documents, 'letter.txt'), 'drive_c', 'letter.txt');
      },
      /letter\.txt$/,
    ],
  ])('include %s', (_what, make, expected) => {
    make();
    expect(findEscapes(prefix, scratch)).toEqual([expect.stringMatching(expected)]);
  });

  it('include the prefix itself when it lies elsewhere', () => {
    expect(findEscapes(prefix, join(scratch, 'home'))).toContainEqual(
      expect.stringContaining('lies outside'),
    );
  });

  it('do not include devices, which Wine links as serial ports', () => {
    link('/dev/null', 'dosdevices', 'com1');
    expect(findEscapes(prefix, scratch)).toEqual([]);
  });
});
