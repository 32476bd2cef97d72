import { sentence } from '../../shell-words';

/** What of this process decides whether Chromium finds a screen. */
export interface DisplayFacts {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The value of Chromium's switch `--ozone-platform`; empty without it. */
  readonly ozonePlatform: string;
}

/**
 * Why nothing can start here, or null. Chromium on Linux crashes where it finds no display, and only after our code has
 * begun, so this says it first. Its headless platform needs none, but must be named where the program is started: by
 * the time that our code runs, Chromium has chosen.
 */
export function reasonAgainstDisplay({ platform, environment, ozonePlatform }: DisplayFacts): string | null {
  if (platform !== 'linux' || ozonePlatform === 'headless') return null;
  if (environment.DISPLAY || environment.WAYLAND_DISPLAY) return null;
  return sentence('shell.start.noDisplay');
}
