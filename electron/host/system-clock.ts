import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBootIdentity } from './boot-identity';
import type { HostClock } from './host';

const counters = { wall: () => Date.now(), monotonic: () => process.hrtime.bigint() };
let readBootId: (() => string) | undefined;

/** The clock of the computer this program runs on. */
export const systemClock: HostClock = {
  ...counters,
  bootId() {
    readBootId ??= createBootIdentity(join(tmpdir(), 'sign-in-repair-boot.json'), counters);
    return readBootId();
  },
};
