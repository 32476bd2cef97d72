import { describe, expect, it } from 'vitest';
import { readWindowHandle } from './window-handle';

describe('the handle of a window', () => {
  it.each([
    ['eight bytes, as on Windows', [0x34, 0x0a, 0x12, 0, 0, 0, 0, 0], 0x120a34],
    ['four bytes', [0xff, 0xff, 0xff, 0x7f], 0x7fff_ffff],
    ['a negative number, extended to eight bytes', [0, 0, 0, 0x80, 0xff, 0xff, 0xff, 0xff], 0],
    ['no window', [0, 0, 0, 0, 0, 0, 0, 0], 0],
    ['too few bytes', [1, 2, 3], 0],
    ['nothing', [], 0],
  ])('of %s', (_what, bytes, handle) => {
    expect(readWindowHandle(Buffer.from(bytes))).toBe(handle);
  });
});
