import { describe, expect, it, vi } from 'vitest';
import { givenInput } from './given-input.fixture';
import { watchInterruption } from './interruption';

vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/** A command line whose person can press Ctrl+C. */
function watch() {
  const listeners = new Set<() => void>();
  const interruption = watchInterruption({
    eraseLine: () => undefined,
    out: () => {},
    error: () => {},
    isTerminal: false,
    input: givenInput(),
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const interrupt = () => {
    for (const listener of listeners) listener();
  };
  return { interruption, interrupt, listeners };
}

describe('being asked to end', () => {
  it('outside a run ends the command with its own exit code, once what it does is done', async () => {
    const { interruption, interrupt } = watch();
    const outcome = interruption.during(new Promise((resolve) => setTimeout(resolve, 1)));
    interrupt();
    await expect(outcome).rejects.toMatchObject({ exitCode: 6 });
  });

  it('ends it also when what it does never ends', async () => {
    const { interruption, interrupt } = watch();
    const outcome = interruption.during(new Promise(() => {}));
    interrupt();
    await expect(outcome).rejects.toMatchObject({ exitCode: 6 });
  });

  it('within a run stops the run, as often as it is asked', () => {
    const { interruption, interrupt } = watch();
    const run = { stop: vi.fn() };
    interruption.steer(run);
    expect(run.stop).not.toHaveBeenCalled();
    interrupt();
    interrupt();
    expect(run.stop).toHaveBeenCalledTimes(2);
  });

  it('just before a run stops it at its beginning', () => {
    const { interruption, interrupt } = watch();
    interrupt();
    const run = { stop: vi.fn() };
    interruption.steer(run);
    expect(run.stop).toHaveBeenCalledOnce();
  });

  it('is nothing that a command which was not asked would notice', async () => {
    const { interruption, listeners } = watch();
    await expect(interruption.during(Promise.resolve('value'))).resolves.toBe('value');
    await expect(interruption.during(Promise.reject(new Error('own')))).rejects.toThrow('own');
    interruption.close();
    expect(listeners.size).toBe(0);
  });
});
