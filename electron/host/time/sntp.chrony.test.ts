import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureBySntp } from './sntp';

const run = promisify(execFile);
const chronyd = ['/usr/sbin/chronyd', '/usr/bin/chronyd', '/usr/local/sbin/chronyd'].find((path) =>
  existsSync(path),
);
const clock = { wall: () => Date.now(), monotonic: () => process.hrtime.bigint() };

let folder = '';
let server: ChildProcess | undefined;
let port = 0;

async function findFreePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const free = (socket.address() as AddressInfo).port;
  socket.close();
  return free;
}

/** A chrony that serves this computer's own time on loopback, and with -x never sets any clock. */
async function startChrony(): Promise<void> {
  port = await findFreePort();
  folder = mkdtempSync(join(tmpdir(), 'chrony-'));
  const file = join(folder, 'chrony.conf');
  const lines = [
    `port ${port}`,
    'bindaddress 127.0.0.1',
    'local stratum 1',
    'allow 127.0.0.0/8',
    'cmdport 0',
  ];
  const places = [
    'bindcmdaddress /',
    `pidfile ${join(folder, 'chrony.pid')}`,
    `driftfile ${join(folder, 'drift')}`,
  ];
  writeFileSync(file, [...lines, ...places, ''].join('\n'));
  server = spawn(chronyd ?? '', ['-d', '-x', '-U', '-f', file], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await measure()).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('chrony did not answer');
}

const measure = () => measureBySntp({ host: '127.0.0.1', port }, clock, 1000);

/** The offset as chrony's own client measures it against the same server: wall clock minus server, seconds. */
async function measureWithChrony(): Promise<number> {
  const options = ['-Q', '-t', '20', '-U', `server 127.0.0.1 port ${port} iburst maxsamples 4`];
  const { stdout, stderr } = await run(chronyd ?? '', [...options, `pidfile ${join(folder, 'client.pid')}`]);
  const [, wrong] = /System clock wrong by (-?[0-9.e-]+) seconds/.exec(stdout + stderr) ?? [];
  if (wrong === undefined) throw new Error(`chrony measured nothing: ${stdout}${stderr}`);
  return -Number(wrong);
}

const millisecond = 0.001;

describe.skipIf(chronyd === undefined)(
  "the SNTP client beside chrony (skipped without Debian's chrony)",
  { timeout: 90_000 },
  () => {
    beforeAll(startChrony, 30_000);
    afterAll(async () => {
      if (server !== undefined && server.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    it("agrees with chrony's own client about this computer's clock within a millisecond", async () => {
      const theirs = await measureWithChrony();
      const ours = await bestOf(20);
      expect(Math.abs(ours - theirs)).toBeLessThan(millisecond);
      expect(Math.abs(ours)).toBeLessThan(millisecond);
    });

    it('measures a clock that is shifted by a known amount, against chrony, within a millisecond', async () => {
      for (const shift of [-660, 0.5, 86_400]) {
        const shifted = { ...clock, wall: () => Date.now() + shift * 1000 };
        expect(Math.abs((await bestOf(20, shifted)) - shift)).toBeLessThan(millisecond);
      }
    });
  },
);

/** The offset of the exchange that took least time, as every NTP client chooses: a busy computer delays some. */
async function bestOf(times: number, by = clock): Promise<number> {
  let best = { offsetSeconds: Number.NaN, uncertaintySeconds: Number.POSITIVE_INFINITY };
  for (let time = 0; time < times; time++) {
    const result = await measureBySntp({ host: '127.0.0.1', port }, by, 1000);
    if (result.ok && result.value.uncertaintySeconds < best.uncertaintySeconds) best = result.value;
  }
  return best.offsetSeconds;
}

if (chronyd === undefined)
  console.info("Skipped: the SNTP client beside chrony; install Debian's package chrony.");
