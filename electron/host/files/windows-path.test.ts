import { describe, expect, it } from 'vitest';
import { isInWindowsFolder, isUsableWindowsFolder, whyNoWindowsPath } from './windows-path';

describe('a path of Windows', () => {
  it.each([
    'C:\\Users\\Ann\\data',
    'C:/Users/Ann/data',
    'D:\\',
    'D:data',
    '..\\data',
    '.',
    '\\\\server\\share\\ann',
    'C:\\Users\\Jürgen Groß\\Conrad',
    'C:\\Users\\ann\\.config',
    `C:\\${Array.from({ length: 9 }, () => 'a'.repeat(200)).join('\\')}`,
  ])('may be %s', (path) => {
    expect(whyNoWindowsPath(path)).toBeNull();
  });

  it.each([
    ['', /empty/],
    ['  ', /empty/],
    ['C:\\data?', /data\?/],
    ['C:\\data\\"x"', /allows no/],
    ['C:\\a\u0007b', /allows no/],
    ['C:\\data:stream', /data:stream/],
    ['data\\12:30', /12:30/],
    ['C:\\Users\\Ann\\data.', /dot or blank/],
    ['C:\\Users \\data', /"Users "/],
    ['C:\\Users\\con\\data', /device/],
    ['C:\\NUL', /device/],
    ['com1.journal', /device/],
    ['LPT\u00b9', /device/],
    [`C:\\${'a'.repeat(256)}`, /longer than 255/],
    ['\\\\?\\C:\\Users\\Ann', /write it without/],
    ['\\\\.\\pipe\\x', /write it without/],
  ])('is not %j', (path, why) => {
    expect(whyNoWindowsPath(path)).toMatch(why);
  });

  it.each([
    ['C:\\Users', true],
    ['c:/Users', true],
    ['\\\\server\\share', true],
    ['C:Users', false],
    ['\\Users', false],
    ['/proc/self', false],
    ['Users', false],
    ['', false],
    ['\\\\server', false],
    ['\\\\?\\C:\\Users', false],
    ['C:\\Users ', false],
    ['C:\\Users;D:\\', false],
    ['"C:\\Users"', false],
  ])('%j can be what a variable names: %j', (path, usable) => {
    expect(isUsableWindowsFolder(path)).toBe(usable);
  });

  it.each([
    ['C:\\Users\\Ann', 'C:\\Users\\Ann', true],
    ['c:\\users\\ANN\\data', 'C:\\Users\\Ann\\', true],
    ['C:/Users/Ann/data', 'C:\\Users\\Ann', true],
    ['C:\\Users\\Annabel', 'C:\\Users\\Ann', false],
    ['C:\\Users\\Ann\\..\\Bob', 'C:\\Users\\Ann', false],
    ['C:\\Users\\Ann\\..data', 'C:\\Users\\Ann', true],
    ['D:\\Users\\Ann\\data', 'C:\\Users\\Ann', false],
    ['\\\\Server\\Homes\\ann\\data', '\\\\server\\homes\\ann', true],
    ['\\\\server\\homes\\bob', '\\\\server\\homes\\ann', false],
    ['\\\\?\\UNC\\server\\homes\\ann\\x', '\\\\server\\homes\\ann', true],
    ['\\\\?\\C:\\Users\\Ann\\x', 'C:\\Users\\Ann', true],
  ])('%s lies in %s: %j', (path, folder, inside) => {
    expect(isInWindowsFolder(path, folder)).toBe(inside);
  });
});
