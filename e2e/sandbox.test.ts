import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import { electronExecutable, environmentOf, makeFolder } from './wizard';

/* Playwright and root both switch Chromium's sandbox off; here Electron starts plainly, as a person without rights. */

const nobody = 65534;
const asPerson = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

function reasonAgainst(): string | null {
  if (process.platform !== 'linux') return 'reads /proc';
  const files = [electronExecutable(), join(root, 'out', 'main', 'main.js')];
  const isReadable = files.every((file) => spawnSync('test', ['-r', file], asPerson).status === 0);
  return isReadable ? null : 'the checkout is closed to people without rights';
}

let child: ChildProcess | null = null;
let folder = '';
afterEach(() => {
  child?.kill('SIGKILL');
  // Its page and its helpers end a moment after it, and may write until then.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

/** The processes that a process has started, and those that they have. */
function descendantsOf(processId: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return [{ child: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const below = (id: number): number[] =>
    parents.filter(({ parent }) => parent === id).flatMap((entry) => [entry.child, ...below(entry.child)]);
  return below(processId);
}

function readRenderer(processId: number): string | null {
  for (const id of descendantsOf(processId)) {
    try {
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) {
        return readFileSync(`/proc/${id}/status`, 'utf8');
      }
    } catch {
      // It has just ended.
    }
  }
  return null;
}

it('shuts the page into a process without rights, behind a filter of system calls', async ({ skip }) => {
  const reason = reasonAgainst();
  if (reason !== null) skip(reason);
  folder = makeFolder();
  for (const name of ['', 'tmp', 'user']) {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    if (asPerson.uid !== undefined) chownSync(path, nobody, nobody);
  }
  const scenario = join(folder, 'scenario.json');
  cpSync(join(root, 'simulator', 'scenarios', 'healthy.json'), scenario);
  chmodSync(scenario, 0o644);
  child = spawn(
    electronExecutable(),
    [
      '--disable-gpu',
      root,
      `--user-data-dir=${join(folder, 'user')}`,
      '--simulate',
      scenario,
      '--data',
      join(folder, 'data'),
    ],
    { ...asPerson, env: { ...environmentOf(folder), HOME: folder }, stdio: 'ignore' },
  );
  const { pid = 0 } = child;
  // A process has its name before it is shut in.
  for (const mark of [/^Seccomp:\s+2$/m, /^NoNewPrivs:\s+1$/m, /^CapEff:\s+0+$/m]) {
    await expect.poll(() => readRenderer(pid) ?? '', { timeout: 30_000, interval: 200 }).toMatch(mark);
  }
});
