import { describe, expect, it } from 'vitest';
import { folderIn, reportFolder, windowFolder } from './own-folders';

describe('windowFolder', () => {
  it.each([
    ['C:\\Users\\anna\\AppData\\Local', 'C:\\Users\\anna\\AppData\\Local\\Sign-in Repair\\window'],
    ['C:/Users/anna/AppData/Local', 'C:\\Users\\anna\\AppData\\Local\\Sign-in Repair\\window'],
    ['\\\\server\\profiles\\anna\\Local', '\\\\server\\profiles\\anna\\Local\\Sign-in Repair\\window'],
  ])('below %s is %s', (local, folder) => {
    expect(windowFolder(local)).toBe(folder);
  });

  it.each([
    undefined,
    '',
    ' ',
    'AppData\\Local',
    '.',
    '\\AppData\\Local',
    '/AppData',
    'C:AppData',
    '\\\\',
    '\\\\server',
    '\\\\.\\pipe\\x',
    '\\\\?\\C:\\Users\\anna',
    'C:\\Users\\anna\\Local ',
    '"C:\\Users\\anna\\Local"',
    '%USERPROFILE%\\Local',
  ])('is unknown where LOCALAPPDATA is %j', (local) => {
    expect(windowFolder(local)).toBeNull();
  });
});

describe('a folder of the system', () => {
  /** Electron throws for each folder that it can't find. */
  const only = (...there: string[]) => ({
    getPath(name: string): string {
      if (there.includes(name)) return `C:\\${name}`;
      throw new Error(`Failed to get '${name}' path`);
    },
  });

  it('is null where there is none', () => {
    expect(folderIn(only(), 'userData')).toBeNull();
    expect(folderIn(only('userData'), 'userData')).toBe('C:\\userData');
  });

  it.each([
    [['documents', 'desktop', 'home'], 'C:\\documents'],
    [['desktop', 'home'], 'C:\\desktop'],
    [['home'], 'C:\\home'],
    [[], null],
  ])('for reports, of %j, is %j', (there, folder) => {
    expect(reportFolder(only(...there))).toBe(folder);
  });
});
