import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunReport } from '../shared/model/report';
import { packageForLinux } from '../tools/packaging/package-app.mjs';
import { root } from '../tools/set-up/checkout.mjs';
import { engineSwitches, environmentOf, launchPackaged, makeFolder } from './wizard';

/*
 * Linux packages are made and tried here; each was looked over when it was made (tools/packaging/inspect-package.mjs).
 * For Windows see windows-package.test.ts.
 */

const makingPackages = 300_000;
const isLinux = process.platform === 'linux';
const article = join(root, 'simulator', 'scenarios', 'article.json');

let folder = '';
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a packaged program to its end. */
async function run(
  program: string,
  words: readonly string[],
  options: { readonly env?: Record<string, string>; readonly uid?: number } = {},
): Promise<Ended> {
  const child = spawn(program, words, {
    env: { ...environmentOf(folder), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    timeout: 60_000,
  });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

describe.runIf(isLinux)('the Linux package of the development flavour', () => {
  let program: string;
  beforeAll(async () => {
    program = join(await packageForLinux('development'), 'sign-in-repair');
  }, makingPackages);

  it('answers a check of the simulated PC with one JSON document', async () => {
    const { code, out } = await run(program, [
      ...engineSwitches,
      ...['check', '--json', '--simulate', article, '--data', join(folder, 'data')],
    ]);
    expect(code).toBe(1);
    const report = RunReport.parse(JSON.parse(out));
    expect(report).toMatchObject({ simulated: true, exitCode: 1 });
    expect(report.findings.map(({ id, status }) => `${id} ${status}`)).toContain('clock.offset broken');
  });

  it('explains itself, and refuses words it does not know without opening a window', async () => {
    expect(await run(program, [...engineSwitches, '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--simulate'),
    });
    expect(await run(program, [...engineSwitches, 'no-such-command'])).toMatchObject({
      code: 64,
      out: '',
      error: expect.stringContaining('no-such-command'),
    });
  });

  const withoutDisplay = { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } };

  it.each([
    ['wizard', []],
    ['command line', ['check']],
  ])('says in one sentence that its %s needs a display', async (_what, words) => {
    const { code, error } = await run(program, [...engineSwitches, ...words], withoutDisplay);
    expect(code).toBe(70);
    expect(error).toContain('needs a display');
  });

  it("answers without a display on Chromium's headless platform", async () => {
    const words = ['--ozone-platform=headless', 'explain', 'AADSTS50126'];
    expect(await run(program, [...engineSwitches, ...words], withoutDisplay)).toMatchObject({
      code: 0,
      out: expect.stringContaining('AADSTS50126'),
    });
  });

  it('opens the wizard, whose page checks the simulated PC', async () => {
    const app = await launchPackaged(program, {
      args: [
        ...engineSwitches,
        `--user-data-dir=${join(folder, 'user')}`,
        ...['--simulate', article, '--data', join(folder, 'data')],
      ],
      env: environmentOf(folder),
    });
    const page = await app.firstWindow();
    expect(await app.evaluate(({ app: self }) => self.isPackaged)).toBe(true);
    await page.getByRole('button', { name: 'Check this PC' }).click();
    await page.getByRole('heading', { level: 1, name: /^We found \d+ things to fix$/ }).waitFor();
    await app.close();
  });
});

describe.runIf(isLinux)('the release', () => {
  const nobody = 65534;
  const isRoot = process.getuid?.() === 0;
  let program: string;
  let reason: string | null = null;
  beforeAll(async () => {
    program = join(await packageForLinux('release'), 'sign-in-repair');
    if (isRoot) {
      for (const name of ['', 'tmp']) chownSync(join(folder, name), nobody, nobody);
      const isReadable = spawnSync('test', ['-x', program], { uid: nobody }).status === 0;
      // Root would need --no-sandbox, which is one of the refused switches.
      if (!isReadable) reason = 'the checkout is closed to people without rights';
    }
  }, makingPackages);
  const start = (words: readonly string[], env: Record<string, string> = {}) =>
    run(program, words, { env: { HOME: folder, ...env }, ...(isRoot ? { uid: nobody } : {}) });

  it.for([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--proxy-server=127.0.0.1:9',
    '--load-extension=/tmp',
  ])('does not start with %s', async (word, { skip }) => {
    if (reason !== null) skip(reason);
    expect(await start([word])).toMatchObject({
      code: 64,
      error: expect.stringContaining('does not start with'),
    });
  });

  it('cannot be made to start another program', async ({ skip }) => {
    if (reason !== null) skip(reason);
    const trace = join(folder, 'tmp', 'launched');
    const launcher = join(folder, 'tmp', 'launcher.sh');
    writeFileSync(launcher, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    expect(await start([`--gpu-launcher=${launcher}`])).toMatchObject({ code: 64 });
    expect(existsSync(trace)).toBe(false);
  });

  it('has no simulator', async ({ skip }) => {
    if (reason !== null) skip(reason);
    for (const words of [
      ['--simulate', article],
      ['check', '--simulate', article],
    ]) {
      expect(await start(words)).toMatchObject({ code: 64, error: expect.stringContaining('--simulate') });
    }
    const main = readFileSync(join(root, 'dist', 'build-release', 'main', 'main.js'), 'utf8');
    expect(main).not.toContain('SimulatedWindows');
  });

  it('is no Node for others', async ({ skip }) => {
    if (reason !== null) skip(reason);
    const trace = join(folder, 'tmp', 'ran');
    const script = join(folder, 'tmp', 'script.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`);
    await start(['--help'], { NODE_OPTIONS: `--require ${script}` });
    await start([script], { ELECTRON_RUN_AS_NODE: '1' });
    expect(existsSync(trace)).toBe(false);
  });

  it('answers the command line', async ({ skip }) => {
    if (reason !== null) skip(reason);
    expect(await start(['explain', 'AADSTS50126'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('AADSTS50126'),
    });
  });
});
