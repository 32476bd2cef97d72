import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callNames, channelOf } from '../../shared/call-names';
import { isOurPage } from './page-address';
import type { ServedCalls } from './repair-service';

/**
 * Serves every call of the contract: the only file that touches `ipcMain`. A call counts only when it comes from the
 * main frame of our own window while that frame shows our page; whatever else reaches these channels is refused
 * without an answer that could teach it anything. The first call lets `calls` be prepared, and all wait for it.
 */
export function serveContract(
  calls: () => Promise<ServedCalls>,
  ourWindow: () => WebContents | null,
  reportFault: (what: string) => void,
): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, request: unknown) => {
      if (!isFromOurPage(event, ourWindow())) {
        reportFault(`${name}: refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
        throw new Error('refused');
      }
      const served = await calls();
      // It brings every schema of the contract, which nobody needs before the first call.
      const { answerCall } = await import('./answer-call');
      return answerCall(served, name, request, reportFault);
    });
  }
}

function isFromOurPage(event: IpcMainInvokeEvent, ours: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    ours !== null &&
    event.sender === ours &&
    frame !== null &&
    frame === ours.mainFrame &&
    isOurPage(frame.url)
  );
}
