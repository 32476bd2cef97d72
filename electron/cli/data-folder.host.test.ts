import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mark } from '../../tools/testing/windows-rules/marks.mjs';
import { runWords } from './run-words.fixture';

vi.setConfig({ testTimeout: 120_000 });

const root = resolve(__dirname, '..', '..');
let folder: string;
let holder: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-repair-'));
});
afterEach(() => {
  holder?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that holds the lock as this program does, and never gives it back. */
async function holdElsewhere(data: string): Promise<ChildProcess> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'electron', 'host', 'journal', 'repair-lock.ts'),
      outDir: join(folder, 'program'),
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'lock.cjs' } },
    },
  });
  const script = `require(${JSON.stringify(join(folder, 'program', 'lock.cjs'))})
    .takeLock(${JSON.stringify(data)})
    .then((taken) => { console.log(taken.ok ? 'held' : taken.error.detail); setInterval(() => {}, 1000); });`;
  holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = holder.stdout ? await once(holder.stdout, 'data') : [];
  expect(String(said).trim()).toBe('held');
  return holder;
}

function wordsFor(data: string): string[] {
  const scenario = join(folder, 'scenario.json');
  const helperMissing = { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }] };
  writeFileSync(scenario, JSON.stringify({ name: 'n', about: 'a', ...helperMissing }));
  return ['--json', '--simulate', scenario, '--data', data];
}

describe('a second repair at the same time', () => {
  it('is refused with a code of its own, a check is not, and nothing stays locked behind a killed process', async () => {
    const data = join(folder, 'data');
    const words = wordsFor(data);
    const other = await holdElsewhere(data);
    expect(await runWords(['fix', ...words])).toMatchObject({
      exitCode: 75,
      out: '',
      error: expect.stringContaining('Another repair is running on this PC'),
    });
    expect((await runWords(['check', ...words])).exitCode).toBe(1);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect((await runWords(['fix', ...words])).exitCode).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a data folder that may not be written', () => {
  it('keeps no history of a check, which is said, and lets nothing be repaired', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const words = wordsFor(data);
    const release = mark('refused', data);
    const check = await runWords(['check', ...words]);
    const fix = await runWords(['fix', ...words]);
    release();
    expect(check).toMatchObject({
      exitCode: 1,
      error: expect.stringMatching(/EPERM.*will not be in the history/),
    });
    expect(JSON.parse(check.out)).toMatchObject({ run: { kind: 'check' }, exitCode: 1 });
    expect(fix).toMatchObject({ exitCode: 64, out: '', error: expect.stringContaining(data) });
    expect(readdirSync(data)).toEqual([]);
  });
});
