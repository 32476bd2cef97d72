import { afterAwake } from './awake';

/**
 * Runs `work` for at most `limitMilliseconds` of time that this PC is awake, or until `stop` is aborted; then its own signal is
 * aborted and the promise rejects with the code `ETIMEDOUT` or `ECANCELED`, whether the work listens to it or not.
 */
export async function within<T>(
  limitMilliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const control = new AbortController();
  let giveUp: () => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    const end = (why: string, code: string) => {
      reject(Object.assign(new Error(why), { code }));
      control.abort();
    };
    const seconds = limitMilliseconds / 1000;
    const forget = afterAwake(limitMilliseconds, () => end(`no answer within ${seconds} s`, 'ETIMEDOUT'));
    const stopped = () => end('stopped', 'ECANCELED');
    stop?.addEventListener('abort', stopped);
    giveUp = () => {
      forget();
      stop?.removeEventListener('abort', stopped);
    };
    if (stop?.aborted) stopped();
  });
  try {
    return await Promise.race([work(control.signal), over]);
  } finally {
    giveUp();
  }
}

/** What went wrong in one line, with the reason that fetch hides behind `cause`. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
