import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
import {
  type FolderAccess,
  judgeInstallPlace,
  type OwnRights,
  realPathOf,
  trustInstallFolder,
} from './trusted-folder';

/** A scanner holds what was just made. */
const removing = vi.hoisted(() => ({ fails: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    rmSync(...words: Parameters<typeof real.rmSync>) {
      if (removing.fails) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      return real.rmSync(...words);
    },
  };
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const hashes = { 'admin-lane.ps1': hashOf('lane'), 'Module/Set.ps1': hashOf('set') };

let programs = '';
let folder = '';
beforeEach(() => {
  programs = realpathSync(mkdtempSync(join(tmpdir(), 'programs-')));
  folder = join(programs, 'Sign-in Repair', 'powershell');
  mkdirSync(join(folder, 'Module'), { recursive: true });
  writeFileSync(join(folder, 'admin-lane.ps1'), 'lane');
  writeFileSync(join(folder, 'Module', 'Set.ps1'), 'set');
});
afterEach(() => {
  rmSync(programs, { recursive: true });
  vi.unstubAllEnvs();
});

/** As where only administrators may write, but for what a test changes. */
const trust = (
  change: Partial<FolderAccess> = {},
  scripts: Record<string, string> = hashes,
  rights: OwnRights = 'ordinary',
) =>
  trustInstallFolder(
    folder,
    scripts,
    {
      realPath: realPathOf,
      programFolders: () => [programs],
      writeToFolder: () => 'refused',
      writeToFile: () => 'refused',
      ...change,
    },
    rights,
  );
const everythingWritable: Partial<FolderAccess> = {
  writeToFolder: () => 'possible',
  writeToFile: () => 'possible',
};

describe('the install folder', () => {
  it('is trusted where programs are installed, nothing can be changed and every script is ours', () => {
    expect(trust()).toEqual({ available: true });
  });

  it.each([
    ['where the programs lie', () => programs],
    ['between', () => dirname(folder)],
    ['itself', () => folder],
    ['of the module', () => join(folder, 'Module')],
  ])('is not trusted when the folder %s can be written to', (_which, find) => {
    const writable = find();
    const found = trust({ writeToFolder: (path) => (path === writable ? 'possible' : 'refused') });
    expect(found).toMatchObject({ available: false, detail: expect.stringContaining(`${writable} can be`) });
  });

  it('is not trusted when one script can be written to', () => {
    const script = join(folder, 'Module', 'Set.ps1');
    const found = trust({ writeToFile: (path) => (path === script ? 'possible' : 'refused') });
    expect(found).toMatchObject({ available: false, detail: expect.stringContaining(script) });
  });

  it('is not trusted when trying to write failed for another reason than that it is not allowed', () => {
    expect(trust({ writeToFile: () => 'unclear' })).toMatchObject({ available: false });
    expect(trust({ writeToFolder: () => 'unclear' })).toMatchObject({ available: false });
  });

  it('is not trusted when a script was changed, is missing, or none is known', () => {
    writeFileSync(join(folder, 'Module', 'Set.ps1'), 'set ');
    expect(trust()).toMatchObject({ available: false, detail: expect.stringContaining('is not the script') });
    rmSync(join(folder, 'Module', 'Set.ps1'));
    expect(trust()).toMatchObject({ available: false, detail: expect.stringContaining('ENOENT') });
    expect(trust({}, {})).toMatchObject({ available: false });
  });

  it('is trusted by a program that runs elevated, which may write everywhere, where the rest is right', () => {
    expect(trust(everythingWritable, hashes, 'elevated')).toEqual({ available: true });
    expect(trust(everythingWritable, hashes, 'unknown')).toEqual({ available: true });
    expect(trust(everythingWritable, hashes, 'ordinary')).toMatchObject({ available: false });
    expect(trust({ ...everythingWritable, programFolders: () => [] }, hashes, 'elevated')).toMatchObject({
      available: false,
      detail: expect.stringContaining('Install it'),
    });
    writeFileSync(join(folder, 'Module', 'Set.ps1'), 'set ');
    expect(trust(everythingWritable, hashes, 'elevated')).toMatchObject({ available: false });
  });

  it('is not taken for one that runs elevated where only its own folder can be written to', () => {
    const change: Partial<FolderAccess> = {
      writeToFolder: (path) => (path === folder ? 'possible' : 'refused'),
    };
    expect(trust(change, hashes, 'unknown')).toMatchObject({
      available: false,
      detail: expect.stringContaining(`${folder} can be`),
    });
  });

  it.each(['Public.ps1', join('Module', 'Get.ps1'), join('Module', 'notes.txt')])(
    'is not trusted with %s, which it was not built with',
    (name) => {
      writeFileSync(join(folder, name), '');
      const detail = `${join(folder, name)} does not belong to this copy`;
      expect(trust()).toEqual({ available: false, detail });
    },
  );

  it('is not trusted with a folder that it was not built with', () => {
    mkdirSync(join(folder, 'Module', 'en-US'));
    expect(trust()).toMatchObject({ available: false, detail: expect.stringContaining('does not belong') });
  });

  it('is not trusted where its name leads through a link, or its real place can not be told', () => {
    const link = join(programs, 'Linked');
    symlinkSync(join(programs, 'Sign-in Repair'), link, 'junction');
    folder = join(link, 'powershell');
    expect(trust()).toMatchObject({ available: false, detail: expect.stringContaining('is a link') });
    expect(trust({ realPath: () => null })).toMatchObject({ available: false });
  });

  it.each([
    () => join(programs, 'Sign-in'),
    () => join(programs, 'Other'),
    () => folder,
    () => join(folder, 'Module'),
  ])('is not trusted beside or above where programs are installed (%#)', (find) => {
    const other = find();
    expect(trust({ programFolders: () => [other] })).toMatchObject({ available: false });
  });

  it('finds out by trying, and leaves nothing behind', () => {
    vi.stubEnv('ProgramFiles', programs);
    expect(trustInstallFolder(folder, hashes)).toMatchObject({
      available: false,
      detail: expect.stringContaining('without administrator rights'),
    });
    expect(readdirSync(folder).sort()).toEqual(['Module', 'admin-lane.ps1']);
  });

  it.skipIf(process.platform === 'win32')('is not called changed when a scanner holds a script', () => {
    const letGo = mark('held', join(folder, 'Module', 'Set.ps1'));
    const detail = expect.stringMatching(/Set\.ps1 of this copy can't be read \(EBUSY\)/);
    expect(trust()).toEqual({ available: false, detail });
    letGo();
  });

  it('is judged although what it was tried with can not be taken away', () => {
    vi.stubEnv('ProgramFiles', programs);
    removing.fails = true;
    const found = trustInstallFolder(folder, hashes);
    removing.fails = false;
    expect(found).toMatchObject({
      available: false,
      detail: expect.stringContaining('without administrator rights'),
    });
  });

  it.skipIf(process.platform === 'win32')('is trusted when Windows refuses every try, and no sooner', () => {
    vi.stubEnv('ProgramFiles', programs);
    const release = mark('refused', programs);
    expect(trustInstallFolder(folder, hashes)).toEqual({ available: true });
    const letGo = mark('held', join(folder, 'admin-lane.ps1'));
    const detail = expect.stringMatching(/whether .*admin-lane\.ps1 can be changed/);
    expect(trustInstallFolder(folder, hashes)).toMatchObject({ available: false, detail });
    letGo();
    release();
  });

  it('believes no variable that names no folder', () => {
    vi.stubEnv('ProgramFiles', '');
    vi.stubEnv('ProgramW6432', 'Programs');
    expect(trustInstallFolder(folder, hashes)).toMatchObject({ available: false });
  });
});

describe('what the session says of the place of its scripts', () => {
  const place = {
    scripts: '/programs/app/powershell',
    programFolders: ['', '/programs'],
    drive: 'Fixed',
    elevated: false,
  };

  it('is trusted below a known folder of programs on a drive of this PC', () => {
    expect(judgeInstallPlace(place)).toEqual({ available: true });
  });

  it.each(['Network', 'Removable', 'Ram', 'CDRom', 'NoRootDirectory', 'Unknown', ''])(
    'is not trusted on a drive of the kind "%s"',
    (drive) => expect(judgeInstallPlace({ ...place, drive })).toMatchObject({ available: false }),
  );

  it.each([['/programs2'], ['/programs/app/powershell'], ['/programs/other'], ['']])(
    'is not trusted where programs are installed in "%s"',
    (parent) =>
      expect(judgeInstallPlace({ ...place, programFolders: [parent] })).toMatchObject({ available: false }),
  );
});
