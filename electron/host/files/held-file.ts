import { setTimeout as pause } from 'node:timers/promises';

/** Pauses between two tries, milliseconds: 2 s together. A virus scanner holds a file that was just written about as long. */
const pauses = [10, 20, 50, 100, 200, 400, 600, 620];

/** What Windows answers while a foreign program holds a file; each may also mean that it will never do. */
const passing = ['EBUSY', 'EPERM', 'EACCES'];

/**
 * Does something to a file, again while a foreign program may be holding it.
 * @throws the last error
 */
export async function whileHeld<T>(act: () => Promise<T>): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await act();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!passing.includes(code)) throw error;
    }
    await pause(milliseconds);
  }
  return act();
}
