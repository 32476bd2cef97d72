import { expect, it } from 'vitest';
import { windowSize } from './window-size';

const usual = { width: 960, height: 640, minWidth: 720, minHeight: 520 };

it.each([
  [{ width: 1920, height: 1040 }, usual],
  [{ width: 960, height: 640 }, usual],
  // 1366 x 768 at 125 %, and at 175 %.
  [
    { width: 1093, height: 574 },
    { ...usual, height: 574 },
  ],
  [
    { width: 780, height: 400 },
    { width: 780, height: 400, minWidth: 720, minHeight: 400 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480, minWidth: 640, minHeight: 480 },
  ],
  [{ width: 0, height: 0 }, usual],
])('a work area of %j gives a window of %j', (workArea, size) => {
  expect(windowSize(workArea)).toEqual(size);
});
