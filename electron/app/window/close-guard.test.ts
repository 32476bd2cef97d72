import { EventEmitter } from 'node:events';
import { type BrowserWindow, dialog } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardClose } from './close-guard';
import type { RunProgress } from './run-progress';

vi.mock('electron', () => ({ dialog: { showMessageBox: vi.fn() } }));

const keepGoing = { response: 0, checkboxChecked: false };
const stopIt = { response: 1, checkboxChecked: false };
const idle = { kind: 'fix', active: false } as const;
const checking = { kind: 'check', active: true } as const;
const fixing = { kind: 'fix', active: true } as const;
const undoing = { kind: 'undo', active: true } as const;

beforeEach(() => void vi.mocked(dialog.showMessageBox).mockReset());

function guard(progress: Pick<RunProgress, 'kind' | 'active'> | null) {
  const window = Object.assign(new EventEmitter(), { isDestroyed: () => false, close: vi.fn() });
  const run = { stop: vi.fn(async () => {}), ended: vi.fn(async () => {}) };
  const now = progress && ({ runId: 'run-00000001', ...progress } as RunProgress);
  guardClose(window as unknown as BrowserWindow, { progress: () => now, ...run });
  const emit = (name: string) => {
    const event = { preventDefault: vi.fn() };
    window.emit(name, event);
    return event.preventDefault;
  };
  return { window, run, emit };
}

describe('signing out of Windows', () => {
  it.each([fixing, undoing])('is held up while something is being changed (%j)', (progress) => {
    const { run, emit } = guard(progress);
    expect(emit('query-session-end')).toHaveBeenCalledOnce();
    expect(run.stop).not.toHaveBeenCalled();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it.each([null, idle, checking])('is not held up otherwise (%j)', (progress) => {
    expect(guard(progress).emit('query-session-end')).not.toHaveBeenCalled();
  });

  it('stops the run once it can no longer be held up', () => {
    const { run, emit } = guard(fixing);
    emit('session-end');
    expect(run.stop).toHaveBeenCalledWith('run-00000001');
    const quiet = guard(checking);
    quiet.emit('session-end');
    expect(quiet.run.stop).not.toHaveBeenCalled();
  });
});

describe('closing the window', () => {
  it('asks once in the middle of repairs, and goes on when the person wants that', async () => {
    vi.mocked(dialog.showMessageBox).mockResolvedValue(keepGoing);
    const { window, run, emit } = guard(fixing);
    expect(emit('close')).toHaveBeenCalledOnce();
    expect(emit('close')).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce());
    expect(run.stop).not.toHaveBeenCalled();
    expect(window.close).not.toHaveBeenCalled();
  });

  it('stops, waits for the end and closes when the person wants that', async () => {
    vi.mocked(dialog.showMessageBox).mockResolvedValue(stopIt);
    const { window, run, emit } = guard(fixing);
    emit('close');
    await vi.waitFor(() => expect(window.close).toHaveBeenCalledOnce());
    expect(run.stop).toHaveBeenCalledOnce();
    expect(run.ended).toHaveBeenCalledOnce();
  });

  it.each([null, idle, checking])('asks nothing otherwise (%j)', (progress) => {
    expect(guard(progress).emit('close')).not.toHaveBeenCalled();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});
