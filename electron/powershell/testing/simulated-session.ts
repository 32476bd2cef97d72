import { join, resolve } from 'node:path';
import { type Mutation, readScenario } from '../../../shared/scenario';
import { engineExecutable } from '../../../simulator/engine-path';
import { createRunFolder, type SimulatedState } from '../../../simulator/run-folder';
import { scriptFolder } from '../../../simulator/testing/script-folder';
import { PowerShellSession } from '../../host/powershell/powershell-session';
import { newRequestId } from '../../host/powershell/request-line';

const root = resolve(__dirname, '..', '..', '..');
const limitMilliseconds = 25_000;

/** What one request printed: the lines that carry its id, parsed, and everything else. */
export interface Asked {
  readonly answers: readonly unknown[];
  readonly noise: string;
}

/** A simulated PC and sessions on it, as bare as can be: no schema, no judgement, only what PowerShell said. */
export interface SimulatedPc {
  readonly folder: string;
  readState(): SimulatedState;
  mutations(): readonly Mutation[];
  /** Asks the user lane; the value of the one answer. Throws when there is any other number of answers, or an error. */
  ask(functionName: string, ...texts: string[]): Promise<unknown>;
  /** Asks the user lane and hands over whatever came, or null when the session ended or did not answer in time. */
  askFreely(functionName: string, texts: readonly string[], limit?: number): Promise<Asked | null>;
  /** Runs PowerShell in an elevated session with the module loaded; the value of the expression. */
  elevated(expression: string): Promise<unknown>;
  /** Runs any line in the user lane's session; what it printed. */
  run(line: string): Promise<string>;
  close(): Promise<void>;
}

/** Makes a PC from the fields of a scenario that matter to a test, and runs the scripts of a folder on it. */
export function createSimulatedPc(
  fields: Record<string, unknown> = {},
  scripts: string = scriptFolder,
): SimulatedPc {
  const read = readScenario({ name: 'test', about: 'a test', ...fields });
  if (!read.ok) throw new Error(read.problems.join('; '));
  const folder = createRunFolder(read.scenario);
  const sessions = new Map<string, Promise<PowerShellSession>>();
  const session = (role: 'user' | 'admin') => {
    const open = sessions.get(role) ?? openSession(folder.path, role, scripts);
    sessions.set(role, open);
    return open;
  };
  const askFreely: SimulatedPc['askFreely'] = async (functionName, texts, limit = limitMilliseconds) => {
    const id = newRequestId();
    const encoded = texts.map((text) => ` '${Buffer.from(text, 'utf8').toString('base64')}'`).join('');
    const result = await (await session('user')).run(
      `Invoke-LaneRequest '${id}' '${functionName}'${encoded}`,
      limit,
    );
    if (!result.ok) return null;
    const lines = result.value.output.split(/\r?\n/);
    const isAnswer = (line: string) => line.startsWith(`#answer ${id} `);
    return {
      answers: lines.filter(isAnswer).map((line) => JSON.parse(line.slice(`#answer ${id} `.length))),
      noise: lines.filter((line) => !isAnswer(line)).join('\n') + result.value.errors,
    };
  };
  return {
    folder: folder.path,
    readState: folder.readState,
    mutations: () => folder.readState().mutations,
    askFreely,
    async ask(functionName, ...texts) {
      const asked = await askFreely(functionName, texts);
      const answer = asked?.answers[0];
      if (asked?.answers.length !== 1 || !isRecord(answer) || answer.ok !== true)
        throw new Error(`${functionName}: ${JSON.stringify(asked)}`);
      return answer.value;
    },
    async elevated(expression) {
      const output = await runIn(session('admin'), `ConvertTo-JsonText -Value (${expression})`);
      return JSON.parse(output);
    },
    run: (line) => runIn(session('user'), line),
    async close() {
      for (const open of sessions.values()) (await open).end();
      folder.remove();
    },
  };
}

async function runIn(session: Promise<PowerShellSession>, line: string): Promise<string> {
  const result = await (await session).run(line, limitMilliseconds);
  if (!result.ok) throw new Error(result.error.detail);
  if (result.value.errors !== '') throw new Error(result.value.errors);
  return result.value.output;
}

async function openSession(
  folder: string,
  role: 'user' | 'admin',
  scripts: string,
): Promise<PowerShellSession> {
  const started = PowerShellSession.start(engineExecutable(root));
  if (!started.ok) throw new Error(started.error.detail);
  const session = Promise.resolve(started.value);
  const module = join(root, 'simulator', 'SimulatedWindows.psm1');
  const printed = await runIn(
    session,
    `Import-Module '${module}' -ArgumentList '${folder}','${role}' -Global`,
  );
  if (printed.trim() !== '') throw new Error(`The import printed: ${printed}`);
  await runIn(session, `. '${join(scripts, 'user-lane.ps1')}'`);
  return started.value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
