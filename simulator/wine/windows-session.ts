import { join } from 'node:path';
import type { z } from 'zod';
import { PowerShellSession } from '../../electron/host/powershell/powershell-session';
import { formatRequest, newRequestId, readAnswer } from '../../electron/host/powershell/request-line';
import type { Result } from '../../shared/result';
import { createLauncher } from '../../tools/wine/launcher.mjs';
import { powershellFolder, shippedScripts, windowsPath } from '../../tools/wine/places.mjs';
import { fixtureFolder } from './places-on-drive-c';

const limitMilliseconds = 60_000;

/** A session on the Windows under Wine: the shipped user lane and the fixtures of tests, nothing simulated. */
export interface WindowsSession {
  /** Asks the user lane as the product does. */
  request<T>(functionName: string, texts: readonly string[], schema: z.ZodType<T>): Promise<Result<T>>;
  /** Runs any line; what it printed. Throws when it printed an error. */
  run(line: string): Promise<string>;
  /** The value of an expression, which the shipped module writes as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Everything that was printed since the session began, on both streams. */
  heard(): string;
  end(): Promise<void>;
}

/** The launcher of Windows PowerShell. */
export function powershellLauncher(): string {
  return createLauncher(windowsPath(join(powershellFolder, 'powershell.exe')));
}

/** A text as PowerShell reads it back, whatever is in it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export async function openWindowsSession(): Promise<WindowsSession> {
  const started = PowerShellSession.start(powershellLauncher());
  if (!started.ok) throw new Error(started.error.detail);
  const session = started.value;
  let heard = '';
  const listen = async (line: string) => {
    const result = await session.run(line, limitMilliseconds);
    if (!result.ok) throw new Error(`${line}: ${result.error.detail}`);
    heard += result.value.output + result.value.errors;
    return result.value;
  };
  const run = async (line: string) => {
    const { output, errors } = await listen(line);
    if (errors !== '') throw new Error(`${line}: ${errors}`);
    return output.trim();
  };
  await run(`. ${quote(windowsPath(join(shippedScripts, 'user-lane.ps1')))}`);
  await run(`Import-Module ${quote(windowsPath(join(fixtureFolder, 'fixtures.psm1')))} -DisableNameChecking`);
  return {
    run,
    async request(functionName, texts, schema) {
      const id = newRequestId();
      const { output } = await listen(formatRequest(id, functionName, texts));
      return readAnswer(output, id, schema);
    },
    evaluate: async (expression) => JSON.parse(await run(`ConvertTo-JsonText -Value (${expression})`)),
    heard: () => heard,
    end: () => session.end(),
  };
}
