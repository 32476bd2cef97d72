import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(__dirname, '..', '..', '..');
const source = join(root, 'tools', 'policy');
const program = join(root, '.cache', 'policy', 'script-policy.dll');

const Violations = z.array(
  z.strictObject({ file: z.string(), line: z.number(), rule: z.string(), text: z.string() }),
);
export type Violation = z.infer<typeof Violations>[number];

/** Builds the program that reads scripts, when it is missing or older than its source. */
export function buildScriptPolicy(): void {
  const files = readdirSync(source).filter((name) => /\.(cs|csproj|json)$/.test(name));
  const changed = Math.max(...files.map((name) => statSync(join(source, name)).mtimeMs));
  if (existsSync(program) && statSync(program).mtimeMs > changed) return;
  run('dotnet', ['build', source, '-c', 'Release', '-nologo', '-o', join(root, '.cache', 'policy')]);
}

/** What is wrong with the scripts, judged together: one may call the functions of another. */
export function findViolations(files: readonly string[]): Violation[] {
  return Violations.parse(JSON.parse(run('dotnet', [program, ...files])));
}

const Waits = z.record(
  z.string(),
  z.array(z.strictObject({ where: z.string(), milliseconds: z.number().nullable() })),
);

/** The places at which each function waits for Windows, in itself or in what it calls; null where without a limit. */
export function readWaits(files: readonly string[]): z.infer<typeof Waits> {
  return Waits.parse(JSON.parse(run('dotnet', [program, '--waits', ...files])));
}

function run(command: string, commandLine: readonly string[]): string {
  const environment = { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };
  const { status, stdout, stderr, error } = spawnSync(command, commandLine, {
    encoding: 'utf8',
    env: environment,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}
