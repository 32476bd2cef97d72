import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NtExecutable } from 'resedit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inCheckout } from '../set-up/checkout.mjs';
import { findSignProgram, signFiles, wayToSign } from './sign-files.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Why nothing can be signed here, or null. */
function reasonAgainst(): string | null {
  if (process.platform === 'win32') return 'the program that signs here is for other systems';
  const { stdout } = spawnSync('osslsigncode', ['--version'], { encoding: 'utf8' });
  const [, major = 0, minor = 0] = (/osslsigncode (\d+)\.(\d+)/.exec(stdout ?? '') ?? []).map(Number);
  if (major > 2 || (major === 2 && minor >= 6)) return null;
  return 'there is no osslsigncode that can sign scripts (2.6 or newer)';
}
const reason = reasonAgainst();

describe('signing', () => {
  it('is left out loudly, and once, where no program is named', async () => {
    vi.stubEnv('SIGN_PROGRAM', undefined);
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const file = join(folder, 'a.ps1');
    writeFileSync(file, 'exit');
    await signFiles([file]);
    await signFiles([file]);
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^NOT SIGNED/));
    expect(readFileSync(file, 'utf8')).toBe('exit');
    said.mockRestore();
  });

  it('stops the build when the program fails, which may be a batch file', async () => {
    const isWindows = process.platform === 'win32';
    const program = join(folder, isWindows ? 'a & b.cmd' : 'sign.sh');
    const script = isWindows
      ? '@echo no certificate for %*\r\n@exit /b 1\r\n'
      : '#!/bin/sh\necho no certificate for "$@"\nexit 1\n';
    writeFileSync(program, script);
    chmodSync(program, 0o755);
    vi.stubEnv('SIGN_PROGRAM', program);
    await expect(signFiles(['a.exe'])).rejects.toThrow(/could not sign a\.exe.*no certificate for.*a\.exe/);
  });

  it('names the program so that it is found from any folder', () => {
    vi.stubEnv('SIGN_PROGRAM', 'build/signing/osslsigncode.sh');
    expect(findSignProgram()).toBe(inCheckout('build', 'signing', 'osslsigncode.sh'));
    vi.stubEnv('SIGN_PROGRAM', 'signtool');
    expect(findSignProgram()).toBe('signtool');
  });

  it('starts a batch file by the shell of Windows, and all else by itself', () => {
    vi.stubEnv('ComSpec', undefined);
    const [program, files] = ['C:\\our tools\\sign.CMD', ['C:\\a b\\1.exe', '2.exe']];
    expect(wayToSign(program, files, 'win32')).toEqual({
      starter: 'cmd.exe',
      words: ['/d', '/s', '/c', '""C:\\our tools\\sign.CMD" "C:\\a b\\1.exe" "2.exe""'],
      isVerbatim: true,
    });
    for (const [other, platform] of [
      ['sign.exe', 'win32'],
      ['sign.cmd', 'linux'],
    ] as const)
      expect(wayToSign(other, files, platform)).toEqual({ starter: other, words: files, isVerbatim: false });
  });

  it.skipIf(reason !== null)(
    `signs scripts and programs with a throw-away certificate${reason === null ? '' : ` (${reason})`}`,
    async () => {
      const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
      const subject = ['-subj', '/CN=Rehearsal', '-addext', 'extendedKeyUsage=codeSigning', '-days', '2'];
      spawnSync('openssl', [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        key,
        '-out',
        certificate,
        ...subject,
      ]);
      const [script, program] = [join(folder, 'a b.ps1'), join(folder, 'a.exe')];
      writeFileSync(script, "Write-Output 'signed'\r\n");
      writeFileSync(program, Buffer.from(NtExecutable.createEmpty().generate()));
      vi.stubEnv('SIGN_PROGRAM', inCheckout('build', 'signing', 'osslsigncode.sh'));
      vi.stubEnv('SIGN_KEY', key);
      vi.stubEnv('SIGN_CERTIFICATE', certificate);
      await signFiles([script, program]);
      expect(readFileSync(script, 'utf8')).toMatch(
        /^Write-Output 'signed'\r\n(.|\r\n)*SIG # Begin signature block/,
      );
      const verify = (file: string) =>
        spawnSync('osslsigncode', ['verify', '-CAfile', certificate, '-in', file], { encoding: 'utf8' });
      for (const file of [script, program]) expect(verify(file).status, verify(file).stdout).toBe(0);
      writeFileSync(script, readFileSync(script, 'utf8').replace('signed', 'forged'));
      expect(verify(script).status).not.toBe(0);
    },
  );
});
