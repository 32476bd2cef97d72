import { expect, it } from 'vitest';
import { type DisplayFacts, reasonAgainstDisplay } from './display';

const bare: DisplayFacts = { platform: 'linux', environment: {}, ozonePlatform: '' };

it.each<[string, Partial<DisplayFacts>]>([
  ['Windows', { platform: 'win32' }],
  ['an X display', { environment: { DISPLAY: ':0' } }],
  ['a Wayland display', { environment: { WAYLAND_DISPLAY: 'wayland-0' } }],
  ["Chromium's headless platform", { ozonePlatform: 'headless' }],
])('starts with %s', (_what, facts) => {
  expect(reasonAgainstDisplay({ ...bare, ...facts })).toBeNull();
});

it.each<[string, Partial<DisplayFacts>]>([
  ['nothing', {}],
  ['variables that are empty', { environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } }],
  ['another platform of Chromium', { ozonePlatform: 'x11' }],
])('says what is missing on Linux with %s', (_what, facts) => {
  expect(reasonAgainstDisplay({ ...bare, ...facts })).toContain('needs a display');
});
