import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locateWindowsPowerShell } from './powershell/windows-powershell';
import { createWindowsHost } from './windows-host';

afterEach(() => vi.unstubAllEnvs());

describe('Windows PowerShell', () => {
  it.each([
    ['C:\\Windows', 'x64', 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
    ['D:\\WINNT', 'arm64', 'D:\\WINNT\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
    ['C:\\Windows', 'ia32', 'C:\\Windows\\Sysnative\\WindowsPowerShell\\v1.0\\powershell.exe'],
  ])('of %s for %s is %s', (systemRoot, architecture, path) => {
    expect(locateWindowsPowerShell({ systemRoot, architecture })).toBe(path);
  });

  it.each([
    undefined,
    '',
    'Windows',
    '\\\\server\\share',
    'C:\\',
    'C:\\..',
    'C:\\a\\..\\b',
    'C:/Windows',
    'C:\\Win"dows',
    '%SystemRoot%',
  ])('is not looked for under %j', (systemRoot) => {
    expect(() => locateWindowsPowerShell({ systemRoot, architecture: 'x64' })).toThrow(/SystemRoot/);
  });
});

describe('the Windows host', () => {
  function create(packaged: boolean) {
    vi.stubEnv('SystemRoot', 'C:\\Windows');
    const scriptFolder = mkdtempSync(join(tmpdir(), 'scripts-'));
    const host = createWindowsHost({ scriptFolder, packaged });
    return { host, done: () => rmSync(scriptFolder, { recursive: true }) };
  }

  it('is not simulated, elevates from anywhere only in development, and ends without having begun', async () => {
    for (const packaged of [true, false]) {
      const { host, done } = create(packaged);
      expect(host.simulated).toBe(false);
      expect(host.admin.availability().available).toBe(!packaged);
      await host.dispose();
      await host.dispose();
      done();
    }
  });

  it('waits for its preparation before the first question to the network, once, and for no failure of it', async () => {
    vi.stubEnv('SystemRoot', 'C:\\Windows');
    const told: string[] = [];
    const away = (what: string) => async () => {
      told.push(what);
      throw new Error('net::ERR_NAME_NOT_RESOLVED');
    };
    const host = createWindowsHost({
      scriptFolder: tmpdir(),
      packaged: false,
      fetch: away('asked'),
      resolveHost: away('looked up'),
      prepareNetwork: async () => {
        await new Promise(setImmediate);
        await away('prepared')();
      },
    });
    const [measured, probed] = await Promise.all([
      host.time.measure(),
      host.network.probe(Promise.resolve({ cloud: 'public', federation: null })),
    ]);
    expect(told[0]).toBe('prepared');
    expect(told.filter((what) => what === 'prepared')).toHaveLength(1);
    expect(told).toEqual(expect.arrayContaining(['asked', 'looked up']));
    expect(measured.samples).toEqual([]);
    expect(probed.signInHosts.every(({ failure }) => failure === 'dns')).toBe(true);
    await host.dispose();
  });

  it.skipIf(process.platform === 'win32')('says that PowerShell is missing where there is none', async () => {
    const { host, done } = create(false);
    expect(await host.user.start()).toMatchObject({ ok: false, error: { code: 'session-missing' } });
    const anchor = { utcMilliseconds: Date.now(), monotonicNanoseconds: host.clock.monotonic() };
    const options = { promptSeconds: null, signal: new AbortController().signal };
    expect(await host.admin.open({ steps: ['sync'], anchor }, options)).toMatchObject({ answer: 'blocked' });
    await host.dispose();
    done();
  });
});
