import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openJournal } from '../../electron/host/journal/journal';
import type { Journal } from '../../electron/host/journal/journal-entry';
import { systemClock } from '../../electron/host/time/system-clock';
import { RunReport } from '../../shared/model/report';
import { type Mutation, readScenario, type Scenario } from '../../shared/scenario';
import { createLauncher } from '../../tools/wine/launcher.mjs';
import { powershellFolder, shippedScripts, windowsNode, windowsPath } from '../../tools/wine/places.mjs';
import { type ElevationAnswer, expectInvariants } from '../testing/invariants';
import { bundleForWindows } from './bundle';
import { simulatedPcs, simulatorFolder } from './places-on-drive-c';

/** What a command line under Wine came to. */
export interface Ended {
  /** Null when it was killed. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * A simulated PC whose every part is a Windows program: the command line in Windows Node, the shipped scripts in the
 * engine, journal and quarantine below drive C. It goes on from one command line to the next.
 */
export interface SimulatedPc {
  /** The PC as the last command line left it. */
  state(): LeftState;
  /** Goes on from another state, as a scenario file has it. */
  become(state: object): void;
  /** Its journal, read from outside. */
  readonly journal: Journal;
  /** Runs `report` or `history` to its end. */
  lookBack(...words: string[]): Promise<Ended>;
  /** Begins `check`, `fix` or `undo`, for tests that end it themselves. */
  begin(...words: string[]): { readonly process: ChildProcess; readonly ended: Promise<Ended> };
  /** Runs `check`, `fix` or `undo` to its end, and holds a check and a fix against every promise. */
  repair(words: readonly string[], answers?: readonly ElevationAnswer[]): Promise<Repaired>;
}

/** A PC as a scenario file has it, and what the last command line changed. */
type LeftState = Scenario & { readonly mutations: readonly Mutation[] };

export interface Repaired {
  readonly report: RunReport;
  /** `command target` of each change, in order. */
  readonly changes: readonly string[];
}

let bundle: Promise<string> | null = null;
let count = 0;

export async function openSimulatedPc(given: Scenario): Promise<SimulatedPc> {
  bundle ??= bundleForWindows('wine-command-line');
  const program = await bundle;
  count += 1;
  const folder = join(simulatedPcs, `${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stateFile = join(folder, 'state.json');
  writeFileSync(stateFile, JSON.stringify(given));
  const before = [program, shippedScripts, simulatorFolder, join(powershellFolder, 'powershell.exe')];
  const data = join(folder, 'data');

  const start = (...words: string[]) => {
    // Windows Node can't write to a pipe of Linux, only to files.
    const files = ['out.txt', 'error.txt'].map((name) => join(folder, name));
    const [out, error] = files.map((file) => openSync(file, 'w'));
    const child = spawn(
      createLauncher(windowsPath(windowsNode)),
      [...before.map(windowsPath), ...words, '--data', windowsPath(data)],
      { stdio: ['ignore', out, error] },
    );
    for (const descriptor of [out, error]) if (descriptor !== undefined) closeSync(descriptor);
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => {
        const [said = '', complained = ''] = files.map((file) => readFileSync(file, 'utf8'));
        resolve({ exitCode, out: said, error: complained });
      });
    });
    return { process: child, ended };
  };
  const state = (): LeftState => {
    const { mutations = [], ...rest } = JSON.parse(readFileSync(stateFile, 'utf8'));
    const read = readScenario(rest);
    if (!read.ok) throw new Error(read.problems.join('; '));
    return { ...read.scenario, mutations };
  };
  const next = join(folder, 'next.json');
  const simulated = ['--simulate', windowsPath(stateFile), '--simulate-out', windowsPath(next), '--json'];
  const begin = (...words: string[]) => start(...words, ...simulated);

  return {
    state,
    become: (changed) => writeFileSync(stateFile, JSON.stringify(changed)),
    journal: openJournal(data, systemClock),
    lookBack: (...words) => start(...words).ended,
    begin,
    async repair(words, answers = []) {
      rmSync(next, { force: true });
      const given = state();
      const { out, error, exitCode } = await begin(...words).ended;
      expect(error).toBe('');
      const report = RunReport.parse(JSON.parse(out));
      expect(exitCode, 'the process ends with the code of its report').toBe(report.exitCode);
      renameSync(next, stateFile);
      const { mutations } = state();
      if (report.run.kind !== 'undo') {
        expectInvariants({ report, given, mutations, requests: answers.length, answers });
      }
      return { report, changes: mutations.map(({ command, target }) => `${command} ${target}`) };
    },
  };
}
