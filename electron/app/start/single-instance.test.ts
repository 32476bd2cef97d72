import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { claimSingleInstance } from './single-instance';

/** Electron's lock over one folder: the first asks and gets it, later ones reach the first unless Windows forbids it. */
function folderOf(options: { reaches: boolean; changes?: (data: unknown) => unknown }) {
  let first: EventEmitter | null = null;
  return (): App => {
    const app = new EventEmitter();
    return Object.assign(app, {
      requestSingleInstanceLock(data: unknown) {
        if (first === null) {
          first = app;
          return true;
        }
        const told = options.changes ? options.changes(data) : data;
        if (options.reaches) first.emit('second-instance', {}, [], '', told);
        return false;
      },
    }) as unknown as App;
  };
}

function start(app: App) {
  const bringToFront = vi.fn();
  const left = new Promise<boolean>((leave) => {
    claimSingleInstance(app, { bringToFront, leave });
  });
  return { bringToFront, left };
}

describe('a later start', () => {
  it('brings the first to the front, is answered, and leaves', async () => {
    const open = folderOf({ reaches: true });
    const first = start(open());
    expect(first.bringToFront).not.toHaveBeenCalled();
    const second = start(open());
    expect(await second.left).toBe(true);
    expect(first.bringToFront).toHaveBeenCalledOnce();
    expect(second.bringToFront).not.toHaveBeenCalled();
  });

  it('knows that nobody heard it, when the first is out of reach', async () => {
    vi.useFakeTimers();
    try {
      const open = folderOf({ reaches: false });
      start(open());
      const second = start(open());
      await vi.advanceTimersByTimeAsync(5000);
      expect(await second.left).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { knock: 1 },
    { knock: '../../elsewhere' },
    { knock: '\\\\server\\pipe' },
  ])('that says %j is shown the window and answered nowhere', async (told) => {
    vi.useFakeTimers();
    try {
      const open = folderOf({ reaches: true, changes: () => told });
      const first = start(open());
      const second = start(open());
      await vi.advanceTimersByTimeAsync(5000);
      expect(await second.left).toBe(false);
      expect(first.bringToFront).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});
