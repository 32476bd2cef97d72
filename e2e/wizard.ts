import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Locator, type Page } from 'playwright';
import type { Mutation, Scenario } from '../shared/scenario';
import { changeState } from '../simulator/testing/change-state';
import { root } from '../tools/set-up/checkout.mjs';
import { findFallback } from '../tools/set-up/electron-fallback.mjs';
import { findElectron } from '../tools/set-up/electron-program.mjs';

/** Scenario files as a test writes them: a shipped one, or parts of one. */
export type ScenarioFile = Record<string, unknown>;

/** What the simulated PC is at this moment, read from its own file. */
export type State = Scenario & { readonly mutations: readonly Mutation[] };

/** A wizard in a real Electron on a simulated PC of its own. */
export interface Wizard {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything of this wizard: settings, journal, the simulated PC. */
  readonly folder: string;
  /** What the page complained about: policy violations, script errors. */
  readonly complaints: readonly string[];
  readState(): State;
  /** Plays the person at the PC: changes something on it while the wizard looks elsewhere. */
  changeState(change: (state: State) => State): Promise<void>;
  /** The heading of the page that is shown. */
  heading(name: string | RegExp): Locator;
  button(name: string | RegExp): Locator;
  close(): Promise<void>;
}

/** A scenario from the repository. */
export function readScenarioFile(name: string): ScenarioFile {
  return JSON.parse(
    readFileSync(join(root, 'simulator', 'scenarios', `${name}.json`), 'utf8'),
  ) as ScenarioFile;
}

/** The Electron that set-up found. */
export function electronExecutable(): string {
  const electron = findElectron();
  if (electron === null) throw new Error('There is no Electron: run "node tools/setup.mjs".');
  return electron.executable;
}

/**
 * Test machines have no graphics processor, and root cannot have Chromium's sandbox; that has a test of its own, as
 * somebody else.
 */
export const engineSwitches = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wizard-'));
  mkdirSync(join(folder, 'tmp'));
  return folder;
}

/** The environment of a wizard that keeps to its folder. */
export function environmentOf(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), TMPDIR: join(folder, 'tmp') };
}

/** Names the variable by which a packaged wizard is opened in place of the checkout's: the program's path. */
export const packagedProgram = 'WIZARD_PROGRAM';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Starts the checkout's app. Without `executablePath` Playwright asks the electron package where Electron is, and holds
 * the app back until it listens.
 */
function launchCheckout(options: LaunchOptions): Promise<ElectronApplication> {
  const executable = electronExecutable();
  if (executable === findFallback()) process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(executable);
  return _electron.launch(options);
}

/** How long Playwright may take to connect, milliseconds; it takes two seconds, beside load five. */
const connecting = 20_000;

/**
 * Starts a packaged app. Playwright cannot hold it back, and a window that opens just while Playwright connects is now
 * and then waited for without end. So connecting is tried again, with a new process, and nothing that comes after it.
 */
export async function launchPackaged(
  executablePath: string,
  options: LaunchOptions,
  tries = 4,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, executablePath, timeout: connecting });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || tries <= 1) throw error;
    return launchPackaged(executablePath, options, tries - 1);
  }
}

/** Starts the wizard of this checkout on a simulated PC and waits for its first page and for what stands behind it. */
export async function openWizard(scenario: ScenarioFile, folder = makeFolder()): Promise<Wizard> {
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  const packaged = process.env[packagedProgram];
  const options = {
    args: [
      ...engineSwitches,
      ...(packaged === undefined ? [root] : []),
      `--user-data-dir=${join(folder, 'user')}`,
      '--simulate',
      file,
      '--data',
      join(folder, 'data'),
    ],
    env: environmentOf(folder),
    // Playwright would otherwise claim "light" whatever Electron says.
    colorScheme: null,
  };
  const app = await (packaged === undefined ? launchCheckout(options) : launchPackaged(packaged, options));
  // Kept, because Playwright no longer tells it once the app has ended by itself.
  const program = app.process();
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What stands behind the first page, the simulated PC with it, begins when the page first asks for something.
  await page.evaluate(() => window.repair.call('readState', {}));
  return {
    app,
    page,
    folder,
    complaints,
    readState: () => JSON.parse(readFileSync(stateFileIn(folder), 'utf8')) as State,
    changeState: (change) => changeState(stateFileIn(folder), change),
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    button: (name) => page.getByRole('button', { name }),
    async close() {
      if (program.exitCode === null && program.signalCode === null) {
        // A test that failed in mid-run must not wait for somebody to answer "Stop the repair?".
        await answerMessageBoxes(app, stopAfterThisStep);
        await app.close();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The simulated PC lives in a folder of the simulator's own; here it is the only one. */
function stateFileIn(folder: string): string {
  const temporary = join(folder, 'tmp');
  const name = readdirSync(temporary).find((entry) => entry.startsWith('sign-in-repair-simulated-'));
  if (name === undefined) throw new Error('There is no simulated PC.');
  return join(temporary, name, 'state.json');
}

/** The second button of "Stop the repair?". */
export const stopAfterThisStep = 1;

/** Answers message boxes of the main process with one of their buttons; returns what they said so far. */
export async function answerMessageBoxes(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, answer) => {
    const said: string[] = [];
    Object.assign(globalThis, { saidByBoxes: said });
    dialog.showMessageBox = (async (...call: unknown[]) => {
      const options = call.at(-1) as { message: string; detail?: string };
      said.push(`${options.message}: ${options.detail ?? ''}`);
      return { response: answer, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { saidByBoxes: string[] }).saidByBoxes);
}
