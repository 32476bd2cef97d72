import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RepairBridge } from '../shared/bridge';
import { type CallName, callNames, channelOf, eventChannel } from '../shared/call-names';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => 'answer'), on: vi.fn(), removeListener: vi.fn() },
}));
vi.mock('electron', () => electron);

let bridge: RepairBridge;
let exposed: unknown[][];
beforeAll(async () => {
  await import('./preload');
  exposed = [...electron.contextBridge.exposeInMainWorld.mock.calls];
  bridge = exposed[0]?.[1] as RepairBridge;
});

describe('window.repair', () => {
  it('is all that is exposed: two functions, frozen', () => {
    expect(exposed).toEqual([['repair', bridge]]);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onEvent']);
    expect(Object.isFrozen(bridge)).toBe(true);
  });

  it.each([...callNames])('passes %s on', async (name) => {
    expect(await bridge.call(name, { a: 1 })).toBe('answer');
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(channelOf(name), { a: 1 });
  });

  it.each(['', 'event', 'constructor', 'repair:readState'])('knows no call %j', async (name) => {
    electron.ipcRenderer.invoke.mockClear();
    await expect(bridge.call(name as CallName, {})).rejects.toThrow('no such call');
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
  });

  it("hands a listener the event's data and nothing of Electron, until it stops listening", () => {
    const heard: unknown[][] = [];
    const stop = bridge.onEvent((...all: unknown[]) => heard.push(all));
    const [channel, forward] = electron.ipcRenderer.on.mock.calls[0] as [string, (...all: unknown[]) => void];
    expect(channel).toBe(eventChannel);
    forward({ sender: 'electron' }, { sequence: 1 });
    expect(heard).toEqual([[{ sequence: 1 }]]);
    stop();
    expect(electron.ipcRenderer.removeListener).toHaveBeenCalledWith(eventChannel, forward);
  });
});
