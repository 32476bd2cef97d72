import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showWhenReady } from './show-window';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const state = { visible: false, destroyed: false };
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isVisible: () => state.visible,
    isDestroyed: () => state.destroyed,
    show: vi.fn(() => {
      state.visible = true;
    }),
  });
  const onTrouble = vi.fn();
  showWhenReady(window as unknown as BrowserWindow, onTrouble);
  return { window, webContents, state, onTrouble };
}

describe('a window', () => {
  it('is shown when its page is painted, once, and nothing is said of it', () => {
    const { window, onTrouble } = open();
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    vi.advanceTimersByTime(60_000);
    expect(window.show).toHaveBeenCalledOnce();
    expect(onTrouble).not.toHaveBeenCalled();
  });

  it('is shown after five seconds without a page', () => {
    const { window, onTrouble } = open();
    vi.advanceTimersByTime(4999);
    expect(window.show).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(window.show).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledOnce();
  });

  it('is shown when its page cannot be loaded', () => {
    const { window, webContents, onTrouble } = open();
    webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'app://ui/', true);
    expect(window.show).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledWith(expect.stringContaining('ERR_FAILED'));
  });

  it('waits on when only a part failed or another load took its place', () => {
    const { window, webContents } = open();
    webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'app://ui/', false);
    webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://ui/', true);
    expect(window.show).not.toHaveBeenCalled();
  });

  it('is shown when the process of its page is gone', () => {
    const { window, webContents } = open();
    webContents.emit('render-process-gone', {}, { reason: 'launch-failed', exitCode: 1 });
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('that was closed meanwhile is left alone', () => {
    const { window, state } = open();
    state.destroyed = true;
    window.emit('closed');
    vi.advanceTimersByTime(60_000);
    expect(window.show).not.toHaveBeenCalled();
  });
});
