import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../tools/set-up/checkout.mjs';
import { createLauncher } from '../../tools/wine/launcher.mjs';
import { onDriveC, windowsNode, windowsPath } from '../../tools/wine/places.mjs';

/* What tests of installers do in the one Windows under Wine: run programs, look at files and at the registry. */

/** Where tests put installers and what they write down. */
export const workFolder = onDriveC('packages');
export const installFolder = onDriveC('Program Files', 'Sign-in Repair');
const system = 'C:\\windows\\system32';

export interface Ended {
  /** The whole exit code, as Windows has it. */
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** A program by its Windows path, and the rest of its command line as it stands. */
export type Order = readonly [program: string, line: string];

/** Runs programs in the Windows, one after the other. */
async function runThere(...orders: readonly Order[]): Promise<Ended[]> {
  mkdirSync(workFolder, { recursive: true });
  const [runner, list, answers] = ['windows-runner.cjs', 'orders.json', 'answers.json'].map((name) =>
    join(workFolder, name),
  ) as [string, string, string];
  cpSync(join(root, 'simulator', 'wine', 'windows-runner.cjs'), runner);
  writeFileSync(list, JSON.stringify(orders.map(([program, line]) => ({ program, line }))));
  rmSync(answers, { force: true });
  const code = await beginNode([runner, list, answers].map(windowsPath)).ended;
  if (!existsSync(answers)) throw new Error(`Windows Node ended with ${code}`);
  const all = JSON.parse(readFileSync(answers, 'utf8')) as Ended[];
  const unstarted = all.find(({ status }) => status === null);
  if (unstarted !== undefined) throw new Error(unstarted.error);
  return all;
}

/** How many programs that stay were begun. */
let lasting = 0;

/**
 * Begins a program in the Windows that stays until a file appears, and waits until it has begun.
 *
 * @param begin What Windows Node runs, given a command line for Node that says when it has begun, and stays; without it
 *   Node itself stays.
 * @returns What ends it.
 */
export async function beginLasting(begin?: (nodeWords: string) => string): Promise<() => Promise<void>> {
  lasting += 1;
  const [begun, mayEnd] = ['has-begun', 'may-end'].map((name) => join(workFolder, `${name}-${lasting}`)) as [
    string,
    string,
  ];
  const [begunThere, mayEndThere] = [begun, mayEnd].map((file) => windowsPath(file).replaceAll('\\', '/'));
  const stays = `f=require('fs');f.writeFileSync('${begunThere}','');setInterval(()=>f.existsSync('${mayEndThere}')&&process.exit(),200)`;
  const { ended } = beginNode(['-e', begin?.(`-e "${stays}"`) ?? stays]);
  for (let tries = 0; !existsSync(begun); tries += 1) {
    if (tries > 600) throw new Error('What was to stay has not begun.');
    await delay(100);
  }
  return async () => {
    writeFileSync(mayEnd, '');
    await ended;
  };
}

/** Begins Windows Node and does not wait for it; ending the process ends Node. */
export function beginNode(words: readonly string[]): { process: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(createLauncher(windowsPath(windowsNode)), words, { stdio: 'ignore' });
  return { process: child, ended: whenEnded(child) };
}

function whenEnded(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

/** Runs one program and answers with its exit code. */
export async function exitOf(program: string, line = ''): Promise<number | null> {
  const [ended] = await runThere([program, line]);
  return ended?.status ?? null;
}

/** Runs msiexec without a window. */
export function msiexec(line: string): Promise<number | null> {
  return exitOf(`${system}\\msiexec.exe`, `${line} /qn`);
}

/** Runs a line in Windows' own shell. */
export function inShell(line: string): Promise<Ended | undefined> {
  return runThere([`${system}\\cmd.exe`, `/d /s /c "${line}"`]).then(([ended]) => ended);
}

/** Runs reg.exe. */
export function reg(line: string): Promise<Ended | undefined> {
  return runThere([`${system}\\reg.exe`, line]).then(([ended]) => ended);
}

/** The values below our own key, by their names; empty when there is no such key. */
export async function ownValues(): Promise<Record<string, string>> {
  const { out = '' } = (await reg('query HKLM\\Software\\SignInRepair')) ?? {};
  const lines = [...out.matchAll(/^ {4}(\S+) +REG_\w+ +(.*?)\r?$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
}

/** Every file below a folder with its hash, by its path. */
export function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        relative(folder, file),
        `${statSync(file).size} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
      ]),
  );
}

/** What an installer could leave: all files for everybody and of every profile, and the registry of the machine. */
export async function pictureOfPc(): Promise<{ files: Record<string, string>; registry: string[] }> {
  const registry: string[] = [];
  // The second holds the PATH.
  for (const key of [
    'HKLM\\Software',
    'HKLM\\System\\CurrentControlSet\\Control\\Session Manager\\Environment',
  ]) {
    const exported = join(workFolder, 'exported.reg');
    await reg(`export "${key}" "${windowsPath(exported)}" /y`);
    registry.push(...readFileSync(exported).toString('utf16le').split('\r\n'));
  }
  const files = ['Program Files', 'ProgramData', 'users'].map((name) => filesBelow(onDriveC(name)));
  return { files: Object.assign({}, ...files), registry };
}
