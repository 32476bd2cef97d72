import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog } from 'electron';
import { failure, type Result, success } from '../../../shared/result';
import { visible } from '../../../shared/visible';
import { describeFileTrouble, reserveFile } from '../../host/files/reserved-file';
import type { DesktopCallName, RepairService, ReportFormat, ServedCalls } from '../../ipc/repair-service';
import { sentence } from '../../shell-words';
import { reportFolder } from '../start/own-folders';
import { openPlace, placeAddresses } from './open-place';

/** What the calls that need a desktop are made of. */
export interface Desktop {
  readonly service: Pick<RepairService, 'ticketText' | 'renderReport'>;
  window(): BrowserWindow | null;
  readonly simulated: boolean;
}

/** Serves the calls that open something, copy something or save something. */
export function desktopCalls(desktop: Desktop): Pick<ServedCalls, DesktopCallName> {
  return {
    async openPlace({ place }) {
      if (!desktop.simulated) return openPlace(place);
      showSimulatedPlace(placeAddresses[place]);
      return success({});
    },
    async copyDetails({ runId, includeIdentity, address }) {
      const text = desktop.service.ticketText(runId, includeIdentity, address);
      if (!text.ok) return text;
      const shown = visible(text.value);
      await clipboard.writeText(shown);
      return success({ text: shown });
    },
    async saveReport({ runId, format }) {
      const report = desktop.service.renderReport(runId, format);
      if (!report.ok) return report;
      try {
        const path = await askWhere(desktop.window(), format);
        if (path === null) return success({ saved: false });
        return await saveReport(path, report.value);
      } catch (error) {
        return failure('refused', error instanceof Error ? error.message : String(error));
      }
    },
  };
}

async function saveReport(path: string, text: string): Promise<Result<{ saved: boolean }>> {
  try {
    await (await reserveFile(path)).write(text);
    return success({ saved: true });
  } catch (error) {
    return failure('refused', `${path} can't be written: ${describeFileTrouble(error)}.`);
  }
}

const extensions = { html: 'html', json: 'json', text: 'txt' } as const satisfies Record<
  ReportFormat,
  string
>;

async function askWhere(window: BrowserWindow | null, format: ReportFormat): Promise<string | null> {
  const extension = extensions[format];
  const options = {
    title: sentence('shell.save.title'),
    defaultPath: join(reportFolder(app) ?? '', `sign-in-report.${extension}`),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === undefined || answer.filePath === '' ? null : answer.filePath;
}

/**
 * A simulated PC has no Settings. Saying so in a box of its own, which takes the focus and gives it back, lets the
 * wizard's "look again when the person returns" be lived through as it will be on Windows.
 */
function showSimulatedPlace(address: string): void {
  void dialog.showMessageBox({
    type: 'info',
    message: sentence('shell.simulated.title'),
    detail: visible(sentence('shell.simulated.place', { address })),
    buttons: [sentence('shell.box.ok')],
  });
}
