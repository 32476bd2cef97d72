import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { RepairBridge } from '../shared/bridge';
import { callNames, channelOf, eventChannel } from '../shared/call-names';

// The bridge copies functions and freezes what it exposes; freezing here as well keeps that true if it ever changes.
const bridge: RepairBridge = Object.freeze({
  call(name, request) {
    // A name that is not in the list must not become a channel, whatever the page makes of its types.
    if (!callNames.includes(name)) return Promise.reject(new TypeError('There is no such call.'));
    return ipcRenderer.invoke(channelOf(name), request);
  },
  onEvent(listener) {
    const forward = (_event: IpcRendererEvent, runEvent: unknown) => listener(runEvent);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.removeListener(eventChannel, forward);
    };
  },
} satisfies RepairBridge);

contextBridge.exposeInMainWorld('repair', bridge);
