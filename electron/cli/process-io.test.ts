import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/* A process of its own is given up, signalled and cut off from its readers here; the test runner's must not be. */

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-process-'));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { __SIMULATION__: 'true' },
    build: {
      outDir: folder,
      minify: false,
      target: 'node20',
      ssr: resolve(__dirname, 'process-io.fixture.ts'),
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
    ssr: { noExternal: true },
  });
  program = join(folder, 'program.cjs');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(
  word: string,
  meanwhile: (child: ReturnType<typeof spawn>, out: string) => void = () => {},
  input = '',
) {
  const child = spawn(process.execPath, [program, word], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    meanwhile(child, said.out);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  const [code, signal] = await once(child, 'close');
  return { ...said, code, signal };
}

describe('a command line of its own process', () => {
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is asked to end by %s, and ends in order',
    async (signal) => {
      const ended = await start('listen', (child, out) => void (out === 'ready\n' && child.kill(signal)));
      expect(ended).toMatchObject({ code: 6, signal: null, out: 'ready\nasked\n' });
    },
  );

  it.each(['read', 'read-as-windows'])('reads what is piped into it to its end (%s)', async (how) => {
    const input = 'AADSTS50126: x\n'.repeat(20_000);
    const { code, out, error } = await start(how, () => {}, input);
    expect([code, error, out === input]).toEqual([0, '', true]);
  });

  it('goes on when its readers have gone', async () => {
    const ended = await start('talk', (child) => child.stdout?.destroy());
    expect(ended).toMatchObject({ code: 0, error: 'went on\n' });
  });

  it.each(['throw', 'reject', 'surround'])(
    'says in one sentence what nobody awaited (%s), and leaves with 70',
    async (how) => {
      const { code, error } = await start(how);
      expect(code).toBe(70);
      expect(error).toContain('nobody awaits this');
      expect(error.trim().split('\n')).toHaveLength(1);
    },
  );
});
