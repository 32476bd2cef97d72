import { setTimeout as pause } from 'node:timers/promises';

/** What Windows answers while another program (an antivirus, an indexer, a viewer) holds a file for a moment. */
const busyCodes: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** How long a held file is worth waiting for, milliseconds. */
const patience = 2000;
const firstPause = 20;
const longestPause = 250;

/**
 * Does something to a file, and again while it is refused in one of the ways that may pass by themselves. The same
 * codes also mean "never allowed", which nothing here can tell apart: such an answer comes after two seconds.
 * @throws what `act` threw last, or at once what no waiting can mend
 */
export async function whileBusy<Value>(
  act: () => Promise<Value>,
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<Value> {
  let waited = 0;
  for (let next = firstPause; ; next = Math.min(next * 2, longestPause)) {
    try {
      return await act();
    } catch (error) {
      if (waited >= patience || !isBusy(error)) throw error;
    }
    await wait(next);
    waited += next;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busyCodes.includes(error.code);
}
