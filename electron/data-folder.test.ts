import { win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf, type WindowsPerson, windowsDataFolder } from './data-folder';

const profile = 'C:\\Users\\Ann';
const local = `${profile}\\AppData\\Local`;

/** A person whose drive has these links, from the path as written to where it leads. */
function person(facts: Partial<WindowsPerson> = {}, links: Record<string, string> = {}): WindowsPerson {
  const realPath = (path: string) => {
    const whole = win32.resolve(path);
    const link = Object.keys(links).find((from) => whole.toLowerCase().startsWith(from.toLowerCase()));
    return link === undefined ? whole : `${links[link]}${whole.slice(link.length)}`;
  };
  return { profile, localAppData: local, workingFolder: `${profile}\\Desktop`, realPath, ...facts };
}

describe('the data folder on Windows', () => {
  it.each<[string, WindowsPerson, string]>([
    ['of an ordinary person', person(), `${local}\\Sign-in Repair`],
    ['without LOCALAPPDATA', person({ localAppData: undefined }), `${local}\\Sign-in Repair`],
    ['with an empty LOCALAPPDATA', person({ localAppData: '' }), `${local}\\Sign-in Repair`],
    ['with a relative LOCALAPPDATA', person({ localAppData: 'AppData' }), `${local}\\Sign-in Repair`],
    ['with one that begins with a slash', person({ localAppData: '\\Data' }), `${local}\\Sign-in Repair`],
    ['with one that ends in a blank', person({ localAppData: `${local} ` }), `${local}\\Sign-in Repair`],
    ['with one in quotes', person({ localAppData: `"${local}"` }), `${local}\\Sign-in Repair`],
    ['with one that everybody may write', person({ localAppData: 'C:\\Data' }), `${local}\\Sign-in Repair`],
    [
      'of a profile on a share',
      person({ profile: '\\\\server\\profiles\\ann', localAppData: '\\\\SERVER\\profiles\\ann\\Local' }),
      '\\\\SERVER\\profiles\\ann\\Local\\Sign-in Repair',
    ],
    [
      'of a profile that is a link to another drive',
      person({}, { [profile]: 'D:\\Profiles\\Ann' }),
      `${local}\\Sign-in Repair`,
    ],
  ])('is the usual one %s', (_what, given, folder) => {
    expect(windowsDataFolder(null, given)).toBe(folder);
  });

  it.each([
    ['a folder of the profile', 'C:\\users\\ann\\data', 'C:\\users\\ann\\data'],
    ['a relative one', 'data', `${profile}\\Desktop\\data`],
    ['the profile itself', profile, profile],
  ])('may be %s', (_what, given, folder) => {
    expect(windowsDataFolder(given, person())).toBe(folder);
  });

  it('may be named by a mapped drive that leads into a profile on a share', () => {
    const links = { 'H:': '\\\\server\\homes\\ann' };
    const ann = person({ profile: 'H:\\' }, links);
    expect(windowsDataFolder('\\\\server\\homes\\ann\\data', ann)).toBe('\\\\server\\homes\\ann\\data');
  });

  it.each([
    ['the root of a drive', 'D:\\'],
    ['a folder that inherits from a drive', 'C:\\data'],
    ["another person's profile", 'C:\\Users\\Bob\\data'],
    ['the profile for everybody', 'C:\\Users\\Public\\data'],
    ['a folder whose name begins alike', 'C:\\Users\\Annabel'],
    ['a way out of the profile', '..\\..\\Bob'],
    ['a share', '\\\\server\\share\\data'],
    ['a link out of the profile', 'C:\\Users\\Ann\\link\\data'],
  ])('is never %s', (_what, given) => {
    const refused = () => windowsDataFolder(given, person({}, { 'C:\\Users\\Ann\\link': 'C:\\data' }));
    expect(refused).toThrow(given);
    expect(refused).toThrow(
      expect.objectContaining({ exitCode: 64, message: expect.stringContaining('profile') }),
    );
  });

  it('is refused by name when Windows would take its name for something else', () => {
    expect(() => windowsDataFolder('C:\\Users\\Ann\\nul', person())).toThrow(/"nul" is a device/);
  });
});

describe('the profile', () => {
  const fails = () => {
    throw new Error('uv_os_homedir returned ENOENT');
  };

  it.each([
    ['what %USERPROFILE% names', () => profile],
    ['what Windows knows when the variable is empty', fails],
    ['what Windows knows when the variable is no whole path', () => '\\Users\\Ann'],
  ])('is %s', (_what, variable) => {
    expect(profileOf([variable, () => profile])).toBe(profile);
  });

  it('is not made up where nobody knows it', () => {
    expect(() => profileOf([() => '', fails])).toThrow(
      expect.objectContaining({ exitCode: 70, message: expect.stringContaining('your profile') }),
    );
  });
});
