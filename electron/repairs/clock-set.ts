import { type AdminRepair, passes, sayRepair } from './repair';

/** Sets the clock from our own measurement, for when the time service refuses or cannot. */
export const clockSet: AdminRepair = {
  id: 'clock.set',
  lane: 'admin',
  step: 'set',
  provenBy: 'clock.offset',
  undo: 'none',
  preview: () => ({ changes: [{ action: 'time.set', target: 'W32Time' }], message: sayRepair('clock.set') }),
  capture: () => null,
  isProven: passes,
};
