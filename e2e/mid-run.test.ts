import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import {
  expectActiveBeforeChange,
  helperOf,
  perUser,
  registering,
  startRepair,
  whereRegisteringIs,
} from './registering';
import { check, eventually, reachDone, readSteps, step } from './steps';
import {
  answerMessageBoxes,
  electronExecutable,
  engineSwitches,
  environmentOf,
  openWizard,
  stopAfterThisStep,
  type Wizard,
} from './wizard';

let wizard: Wizard;
afterEach(() => wizard.close());

const keepGoing = 0;

describe('a window that goes away in mid-run', () => {
  it('shows the same run again after a reload, and nothing is done twice', async () => {
    wizard = await openWizard(whereRegisteringIs('slow'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    const before = await readSteps(wizard);
    await wizard.page.reload();
    await step(wizard, registering).waitFor();
    const rows = (await readSteps(wizard)).map((row) => row.split('\n')[0]);
    expect(rows).toEqual(before.map((row) => row.split('\n')[0]));
    await reachDone(wizard);
    await wizard.heading("Fixed on this PC. Now let's see Teams sign in.").waitFor();
    const commands = wizard.readState().mutations.map(({ command, target }) => `${command} ${target}`);
    expect(commands).toEqual([...new Set(commands)]);
    expect(commands).toContain('package.register Microsoft.AAD.BrokerPlugin');
  });

  it('is loaded again when its process crashes, and the run goes on meanwhile', async () => {
    wizard = await openWizard(whereRegisteringIs('slow'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    // Playwright gives a crashed page up, so its words are asked for by way of the main process. A question that falls
    // into the gap between two processes is never answered.
    const readPage = () =>
      wizard.app.evaluate(({ BrowserWindow }) => {
        const words =
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.textContent');
        const silence = new Promise<string>((resolve) => setTimeout(resolve, 1000, ''));
        return Promise.race([(words ?? silence) as Promise<string>, silence]);
      });
    await wizard.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(readPage, { timeout: 60_000 })
      .toContain("Fixed on this PC. Now let's see Teams sign in.");
    expect(helperOf(wizard)).toBe('ok');
  });
});

describe('closing the window in mid-run', () => {
  const close = () =>
    wizard.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
  const journal = () => {
    const folder = join(wizard.folder, 'data', 'journal');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  };

  it('asks, and keeps going when the person wants that', async () => {
    wizard = await openWizard(whereRegisteringIs('slow'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    const boxes = await answerMessageBoxes(wizard.app, keepGoing);
    await close();
    await eventually(async () =>
      expect(await boxes()).toEqual([expect.stringMatching(/^Stop the repair\?/)]),
    );
    await reachDone(wizard);
    expect(helperOf(wizard)).toBe('ok');
  });

  it('finishes the step, stops, records the end and closes when the person wants that', async () => {
    wizard = await openWizard(whereRegisteringIs('slow'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    await answerMessageBoxes(wizard.app, stopAfterThisStep);
    const closed = once(wizard.app.process(), 'exit');
    await close();
    await closed;
    const last = journal().at(-1) ?? '';
    expect(last).toContain('"type":"run-ended"');
    const intents = last.split('"type":"intent"').length;
    expect(last.split('"type":"outcome"').length).toBeGreaterThanOrEqual(intents);
  });

  it('asks nothing while it only checks', async () => {
    wizard = await openWizard({ ...perUser, faults: [{ command: 'Get-StoredCredential', fault: 'slow' }] });
    const boxes = await answerMessageBoxes(wizard.app, keepGoing);
    await wizard.button('Check this PC').click();
    await wizard.heading('Checking this PC…').waitFor();
    const closed = once(wizard.app.process(), 'exit');
    expect(await boxes()).toEqual([]);
    await close();
    await closed;
    expect(journal().join()).not.toContain('"type":"intent"');
  });
});

it('is the only one: a second start ends at once and changes nothing', async () => {
  wizard = await openWizard(perUser);
  const folder = join(wizard.folder);
  const scenario = join(folder, 'second.json');
  writeFileSync(scenario, JSON.stringify(perUser));
  const second = spawn(
    electronExecutable(),
    [...engineSwitches, root, `--user-data-dir=${join(folder, 'user')}`, '--simulate', scenario],
    { env: environmentOf(folder), stdio: 'ignore', timeout: 30_000 },
  );
  const [code] = (await once(second, 'exit')) as [number | null];
  rmSync(scenario);
  expect(code).toBe(0);
  expect(wizard.app.windows()).toHaveLength(1);
  await check(wizard);
});
