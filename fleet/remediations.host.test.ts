import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockedByRule, reportOf } from '../electron/report/overview/sample-report.fixture';
import { asciiJson } from '../shared/ascii-json';
import type { RunReport } from '../shared/model/report';
import { engineExecutable } from '../simulator/engine-path';

/*
 * The pair as it ships, in a real PowerShell engine, on a stand-in of the installed command that says what the real one
 * says: the JSON of a run, and its exit code.
 */

let programs = '';
beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'remediations-'));
});
afterEach(() => rmSync(programs, { recursive: true, force: true }));

/** What was installed says this, however it is asked, and writes down how it was asked. */
function install(report: RunReport | null, exitCode: number): void {
  const folder = join(programs, 'Sign-in Repair');
  mkdirSync(folder);
  writeFileSync(join(folder, 'report.json'), report === null ? '' : `${asciiJson(report)}\n`);
  const words = `#!/bin/sh\ncd "$(dirname "$0")"\necho "$@" >> asked\necho noise >&2\ncat report.json\nexit ${exitCode}\n`;
  writeFileSync(join(folder, 'sign-in-repair.cmd'), words);
  chmodSync(join(folder, 'sign-in-repair.cmd'), 0o755);
}

const asked = () => readFileSync(join(programs, 'Sign-in Repair', 'asked'), 'utf8').trim();

/** @param prelude What a policy of the PC has done to PowerShell before the script begins. */
function run(script: string, prelude?: string) {
  // As a 32-bit PowerShell finds them, which is how Intune starts scripts unless it is told otherwise.
  const in32Bit = { ProgramW6432: programs, ProgramFiles: join(programs, 'x86') };
  const { status, stdout, stderr } = spawnSync(
    engineExecutable(),
    ['-NoLogo', '-NoProfile', '-NonInteractive', ...wayToRun(join(__dirname, 'intune', script), prelude)],
    { encoding: 'utf8', env: { ...process.env, ...in32Bit, DOTNET_JITMinOpts: '1' } },
  );
  const lines = stdout.trim().split(/\r?\n/);
  // What Remediations asks of every end: one of two codes, a short last line, nothing on standard error.
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  expect(lines.at(-1)?.length).toBeLessThanOrEqual(2048);
  expect(lines).toHaveLength(1);
  return { status, line: lines[0] ?? '' };
}

const wayToRun = (file: string, prelude?: string) =>
  prelude === undefined
    ? ['-File', file]
    : ['-Command', `${prelude}; . '${file.replaceAll("'", "''")}'; exit $LASTEXITCODE`];

const refused = (hoursAgo: number): RunReport['reason'] => ({
  ...{
    code: 'AADSTS50173',
    class: 'stale-token',
    owner: 'this-pc',
    text: 'For lena.maier@fabrikam.example.',
  },
  ...{ at: new Date(Date.parse('2026-11-20T10:00:00.000Z') - hoursAgo * 3_600_000).toISOString() },
  ...{ app: 'teams', correlationId: null },
});

/** The same report of somebody who is in a call. */
function inCall(report: RunReport): RunReport {
  const fact = { source: 'windows', name: 'inCall', value: true, at: report.run.startedAt };
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, evidence: [fact] })) };
}

const missing = reportOf('run-1', { exitCode: 1, broken: ['helper.work'] });
const saved = (hoursAgo: number) =>
  reportOf('run-1', { exitCode: 1, broken: ['credentials.teams'], reason: refused(hoursAgo) });

describe('the pair where App Control restricts PowerShell', () => {
  it.each([
    ['Find-SignInTrouble.ps1', 0, 'PowerShell is restricted on this PC by a policy; nothing was checked.'],
    ['Repair-SignIn.ps1', 1, 'PowerShell is restricted on this PC by a policy; nothing was repaired.'],
  ])('%s ends with %d, and says so', (script, code, sentence) => {
    install(missing, 1);
    const restrict = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";
    expect(run(script, restrict)).toEqual({ status: code, line: sentence });
  });
});

describe('detection', () => {
  it.each<[string, RunReport | null, number, number]>([
    ['a healthy PC', reportOf('run-1'), 0, 0],
    ['a missing helper', missing, 1, 1],
    ['a missing helper in a call', inCall(missing), 1, 0],
    ['a refusal of this morning that can be repaired', saved(3), 1, 1],
    ['the same in a call', inCall(saved(3)), 1, 0],
    ['a refusal of three days ago', saved(72), 1, 0],
    ['something broken and no refusal', reportOf('run-1', { broken: ['credentials.teams'] }), 1, 0],
    ['a cause that is not on the PC', reportOf('run-1', { reason: blockedByRule }), 7, 0],
    ['scripts that are blocked', reportOf('run-1'), 5, 0],
    ['a command that says nothing', null, 70, 0],
  ])('of %s', (_what, report, exitCode, status) => {
    install(report, exitCode);
    const verdict = run('Find-SignInTrouble.ps1');
    expect(verdict.status).toBe(status);
    expect(verdict.line).toContain(`Check ended with ${exitCode}`);
    expect(verdict.line).not.toMatch(/lena|fabrikam/);
    expect(asked()).toBe('check --json --quiet');
  });

  it('of a PC on which nothing is installed', () => {
    expect(run('Find-SignInTrouble.ps1')).toMatchObject({
      status: 0,
      line: expect.stringContaining('not installed'),
    });
  });
});

describe('remediation', () => {
  it.each([
    [0, 0, 'Repaired and proven'],
    [194, 0, 'restart this PC'],
    [2, 1, 'Something is left'],
    [3, 1, 'needs an administrator'],
    [7, 1, 'not on this PC'],
    [75, 1, 'Another repair'],
    [70, 1, 'exit code 70'],
  ])('that ended with %d ends with %d', (exitCode, status, words) => {
    install(reportOf('run-1', { kind: 'fix', repaired: ['helper.register-work'] }), exitCode);
    const verdict = run('Repair-SignIn.ps1');
    expect(verdict).toMatchObject({ status, line: expect.stringContaining(words) });
    if (exitCode !== 75) expect(verdict.line).toContain('helper.register-work repaired');
    expect(verdict.line).not.toMatch(/lena|fabrikam/);
    expect(asked()).toBe('fix --no-admin --json --quiet');
  });
});
