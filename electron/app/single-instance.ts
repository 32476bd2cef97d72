import type { App } from 'electron';

/**
 * Makes this the only wizard of this user: a second start ends at once and brings the first to the front. The lock
 * belongs to the data folder, so another user of the PC is not kept out; the journal's lock covers that.
 * @returns false when another instance is running and this one must quit.
 */
export function claimSingleInstance(app: App, bringToFront: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', bringToFront);
  return true;
}
