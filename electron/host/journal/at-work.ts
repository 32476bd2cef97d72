import { holdPlace, type Release } from './held-place';

/** How many repairs of one PC setup can see at once, each by somebody signed in there; one place each. */
const workPlaces = 8;

/**
 * What setup looks for before it replaces files (build/windows/setup.nsi). The lock of a data folder has a name that only
 * its owner can tell; these have names for the whole PC.
 */
export const windowsWorkPlaces: readonly string[] = Array.from(
  { length: workPlaces },
  (_place, index) => `\\\\.\\pipe\\sign-in-repair-at-work-${index}`,
);

/**
 * Holds the first free one of the places, so that whoever knows them sees a repair at work. Never fails: a repair that
 * nobody sees is better than none.
 */
export async function announceWork(places = placesOf(process.platform)): Promise<Release> {
  for (const place of places) {
    try {
      return await holdPlace(place);
    } catch {
      // Taken, or not to be had: the next may be.
    }
  }
  return async () => undefined;
}

/** Only on Windows is there a setup to look. */
function placesOf(platform: NodeJS.Platform): readonly string[] {
  return platform === 'win32' ? windowsWorkPlaces : [];
}
