import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

it('a line of the log is redacted, shows its hidden marks, and begins no second entry', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  vi.resetModules();
  const { logLine, startLog } = await import('./log');
  try {
    startLog(folder, (text) => text.replaceAll('anna', 'user#1a2b3c4d'));
    await logLine('warn', 'anna\u202egnp.exe \u001b[2Jended\r\n[2026-11-20 10:00:00.000] [info] forged');
    const written = readFileSync(join(folder, 'logs', 'main.log'), 'utf8');
    expect(written).toContain('user#1a2b3c4d[U+202E]gnp.exe [U+001B][2Jended');
    expect(written.split(/\r?\n/).filter((line) => line.startsWith('['))).toHaveLength(1);
    expect(written).toContain('    [2026-11-20 10:00:00.000] [info] forged');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
