import { app } from 'electron';
import { exitCodes } from '../shared/exit-code';
import { languages } from '../shared/words/languages';
import { startLog } from './app/log';
import { reasonAgainstDisplay } from './app/start/display';
import type { OpenedService } from './app/start/open-service';
import { folderIn } from './app/start/own-folders';
import { refusePlace } from './app/start/place-of-program';
import { sayWhy } from './app/start/say-why';
import { settleOnWindows } from './app/start/settle-on-windows';
import { startWizard } from './app/start/start-wizard';
import { readStart } from './app/start/start-words';
import { findSurroundings } from './app/start/surroundings';
import { findForbiddenSwitch } from './app/start/switches';
import { showTheme } from './app/window/show-theme';
import { type DataChoice, dataFolderOf } from './data-folder';
import { preferencesFile, readEarlyPreferences } from './preferences/early-preferences';
import { redact } from './report/redact';
import { sentence } from './shell-words';

declare const __SIMULATION__: boolean;

const start = readStart(process.argv, app.isPackaged);
const misuse = refuseStart();
const refusal =
  refusePlace(process.execPath, process.platform) ??
  misuse ??
  reasonAgainstDisplay({
    platform: process.platform,
    environment: process.env,
    ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
  });

if (refusal !== null) {
  sayWhy(refusal, start.mode === 'wizard');
  app.exit(refusal === misuse ? exitCodes.wrongUsage : exitCodes.internalFault);
} else {
  settleOnWindows();
  if (start.mode === 'command-line') {
    const { words } = start;
    void import('./app/start/run-in-terminal').then(({ runInTerminal }) =>
      runInTerminal(words, findSurroundings),
    );
  } else {
    let opened: Promise<OpenedService> | null = null;
    startLog(folderIn(app, 'userData'), redact);
    obeyEarlyPreferences(start);
    startWizard({
      title: app.getName(),
      simulated: start.simulate !== null,
      async openService(promptWindow) {
        opened = import('./app/start/open-service').then(({ openService }) =>
          openService({ ...findSurroundings(), promptWindow }, start),
        );
        return (await opened).service;
      },
      async closeService() {
        await (await opened)?.close();
      },
    });
  }
}

/** What the first page is drawn with. A start whose data folder can't be used is told of later. */
function obeyEarlyPreferences(choice: DataChoice): void {
  try {
    const file = preferencesFile(dataFolderOf(choice));
    const { theme, language } = readEarlyPreferences(file, Object.keys(languages));
    if (theme !== null) showTheme(theme);
    if (language !== null) app.commandLine.appendSwitch('lang', language);
  } catch {
    // As usual.
  }
}

/** Why this start must not go on, or null. The development flavour is driven by test tools and refuses nothing. */
function refuseStart(): string | null {
  if (__SIMULATION__ || !app.isPackaged) return null;
  const found = findForbiddenSwitch((name) => app.commandLine.hasSwitch(name));
  if (found !== null) return sentence('shell.start.forbiddenSwitch', { name: found });
  if (start.mode === 'wizard' && (start.simulate !== null || start.simulateOut !== null)) {
    return sentence('shell.start.noSimulator');
  }
  return null;
}
