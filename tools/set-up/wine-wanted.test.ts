import { expect, it } from 'vitest';
import { reasonAgainstWine } from './wine-wanted.mjs';

const linux = { platform: 'linux', architecture: 'x64' } as const;

it('runs the Wine suite where Wine is installed, asked for or not', () => {
  expect(reasonAgainstWine({ ...linux, environment: {}, isInstalled: true })).toBeNull();
});

it('installs Wine only for somebody who asks', () => {
  expect(reasonAgainstWine({ ...linux, environment: { SETUP_WINE: '1' }, isInstalled: false })).toBeNull();
  expect(reasonAgainstWine({ ...linux, environment: { SETUP_WINE: '0' }, isInstalled: false })).toContain(
    'SETUP_WINE=1',
  );
  expect(reasonAgainstWine({ ...linux, environment: {}, isInstalled: false })).toContain('1.2 GB');
});

it.each([
  ['win32', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
] as const)('says that there is no Wine suite for %s on %s, whoever asks', (platform, architecture) => {
  const surroundings = { platform, architecture, environment: { SETUP_WINE: '1' }, isInstalled: true };
  expect(reasonAgainstWine(surroundings)).toContain('Linux on x64');
});
