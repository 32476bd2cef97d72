/** How long this PC has been awake since a moment. */
export interface AwakeCount {
  /** Milliseconds. */
  spent(): number;
  stop(): void;
}

/** How often is looked, and how long a look may be late before the PC is taken to have slept, milliseconds. */
const tick = 1000;
const nap = 5000;

/**
 * Counts the time that this PC is awake. Timers and the monotonic counter of Windows count sleep as well, and a question
 * that was asked before it would be over at once afterwards; so a gap counts as one tick.
 */
export function countAwake(counter: () => number = () => performance.now()): AwakeCount {
  let spent = 0;
  let last = counter();
  const look = () => {
    const now = counter();
    spent += now - last > nap ? tick : now - last;
    last = now;
    return spent;
  };
  const ticking = setInterval(look, tick);
  ticking.unref();
  return { spent: look, stop: () => clearInterval(ticking) };
}

/** Calls back once after so many milliseconds awake; what it returns takes that back. */
export function afterAwake(milliseconds: number, callback: () => void, counter?: () => number): () => void {
  const count = countAwake(counter);
  let timer: NodeJS.Timeout;
  const cancel = () => {
    clearTimeout(timer);
    count.stop();
  };
  const wait = () => {
    timer = setTimeout(
      () => {
        if (count.spent() < milliseconds) return wait();
        cancel();
        callback();
      },
      Math.max(1, Math.min(tick, milliseconds - count.spent())),
    );
  };
  wait();
  return cancel;
}
