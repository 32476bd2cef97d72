/*
 * Electron supports its newest three majors (https://www.electronjs.org/docs/latest/tutorial/electron-timelines): an
 * older one gets no more repairs of Chromium's security, and must not be released (point 16 of Electron's checklist).
 */

const supportedMajors = 3;

/**
 * Why this Electron must not be released, or null.
 *
 * @param {string} pinned
 * @param {string} newest
 */
export function reasonAgainstElectron(pinned, newest) {
  const behind = majorOf(newest) - majorOf(pinned);
  if (behind < supportedMajors) return null;
  return `Electron ${pinned} is no longer supported (the newest is ${newest}): update it, then release.`;
}

/** @param {string} version */
function majorOf(version) {
  const major = /^(\d+)\.\d+\.\d+/.exec(version)?.[1];
  if (major === undefined) throw new Error(`This is no version of Electron: ${version}`);
  return Number(major);
}
