import type { HostClock } from '../host';

/** The clock of the computer this program runs on. */
export const systemClock: HostClock = {
  wall: () => Date.now(),
  monotonic: () => process.hrtime.bigint(),
};
