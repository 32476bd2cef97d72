import { createServer, type Server } from 'node:net';

/** Gives something back; never fails, because the system takes it back with the process in any case. */
export type Release = () => Promise<void>;

/**
 * Holds a pipe or socket that nobody is served on: the operating system gives it to one process and frees it with that.
 * Rejects with EADDRINUSE where somebody else holds it.
 */
export async function holdPlace(place: string): Promise<Release> {
  const server = await listen(place);
  return () => close(server);
}

/** Whether holding failed because somebody else holds it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function listen(place: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(place, () => {
      // Trouble with a stranger's connection is none of ours, and what is held keeps no process alive.
      server.off('error', reject).on('error', () => undefined);
      resolve(server.unref());
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
