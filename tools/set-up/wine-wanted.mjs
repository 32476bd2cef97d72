import { findWine } from '../wine/places.mjs';

/**
 * Why the Wine suite is not to run here, or null. Nobody gets 1.2 GB of Wine unasked: where it is not installed
 * already, the environment variable SETUP_WINE=1 asks for it.
 *
 * @param {{ platform?: NodeJS.Platform, architecture?: string, environment?: NodeJS.ProcessEnv, isInstalled?: boolean }} [surroundings]
 */
export function reasonAgainstWine({
  platform = process.platform,
  architecture = process.arch,
  environment = process.env,
  isInstalled = findWine() !== null,
} = {}) {
  if (platform !== 'linux' || architecture !== 'x64') return 'Wine is used on Linux on x64 only';
  if (isInstalled || environment.SETUP_WINE === '1') return null;
  return 'Wine is not installed; SETUP_WINE=1 installs it, 1.2 GB';
}
