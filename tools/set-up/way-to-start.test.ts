import { describe, expect, it } from 'vitest';
import { chooseWayToStart, hasDisplay } from './way-to-start.mjs';

const scenario = '/checkout/article.json';
const linux = {
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  isRoot: false,
  words: [],
  scenario,
} as const;

describe('npm start', () => {
  it('opens the wizard on the simulated PC off Windows, and says so', () => {
    const way = chooseWayToStart(linux);
    expect(way).toMatchObject({ place: 'window', isSimulated: true, switches: [] });
    expect(way.commandLine).toEqual(['--simulate', scenario]);
    expect(way.remarks).toEqual([expect.stringContaining(scenario)]);
  });

  it.each([[['--simulate', 'other.json']], [['--simulate=other.json']]])(
    'takes the scenario of %j',
    (words) => {
      expect(chooseWayToStart({ ...linux, words })).toMatchObject({ commandLine: words, remarks: [] });
    },
  );

  it('opens the wizard on the real PC on Windows', () => {
    const way = chooseWayToStart({ ...linux, platform: 'win32', environment: {} });
    expect(way).toEqual({ place: 'window', isSimulated: false, commandLine: [], switches: [], remarks: [] });
  });

  it('gives up the sandbox only for root on Linux, and says so', () => {
    const way = chooseWayToStart({ ...linux, isRoot: true });
    expect(way.switches).toEqual(['--no-sandbox']);
    expect(way.remarks.at(-1)).toContain('--no-sandbox');
    expect(chooseWayToStart({ ...linux, isRoot: true, platform: 'darwin' }).switches).toEqual([]);
  });

  it('repairs the simulated PC in the terminal where no window can open', () => {
    const way = chooseWayToStart({ ...linux, environment: {} });
    expect(way.place).toBe('terminal');
    expect(way.commandLine).toEqual(['fix', '--simulate', scenario]);
    expect(way.remarks.at(-1)).toContain('no display');
  });

  it('only checks a real PC in the terminal', () => {
    const way = chooseWayToStart({ ...linux, platform: 'win32', environment: { SSH_CONNECTION: '::1' } });
    expect(way).toMatchObject({ place: 'terminal', isSimulated: false, commandLine: ['check'] });
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':1' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
    ['win32', { SSH_CONNECTION: '::1 1 ::1 22' }, false],
  ] as const)('on %s with %j: %s', (platform, environment, expected) => {
    expect(hasDisplay({ platform, environment })).toBe(expected);
  });
});
