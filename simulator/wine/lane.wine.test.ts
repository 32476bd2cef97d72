import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TimeServiceAnswer } from '../../electron/host/answers';
import { laneExit } from '../../shared/admin-protocol';
import { createLauncher } from '../../tools/wine/launcher.mjs';
import { shippedScripts, windowsNode, windowsPath } from '../../tools/wine/places.mjs';
import { bundleForWindows } from './bundle';
import type { DriverRequest, LaneReport, PipeReport, UserReport } from './lane-driver';
import { fixtureFolder } from './places-on-drive-c';
import { openWindowsSession, quote, type WindowsSession } from './windows-session';

/*
 * The admin lane from end to end as on a Windows: the product's host in Windows Node, a prompt-less `runas`, the shipped
 * script in a process of its own, and a Windows named pipe between them.
 */

let driver: string;
const requestFile = join(fixtureFolder, 'request.json');
const reportFile = join(fixtureFolder, 'report.json');

const service = 'SYSTEM\\CurrentControlSet\\Services\\W32Time';

let windows: WindowsSession;
beforeAll(async () => {
  driver = await bundleForWindows('lane-driver');
  windows = await openWindowsSession();
});
afterAll(async () => {
  await windows?.run('Uninstall-TimeService');
  await windows?.run(`Remove-MachineKey ${quote(service)}`);
  await windows?.end();
});

function drive<Report>(request: DriverRequest): Report {
  rmSync(reportFile, { force: true });
  writeFileSync(requestFile, JSON.stringify(request));
  const node = createLauncher(windowsPath(windowsNode));
  const commandLine = [driver, requestFile, reportFile].map(windowsPath);
  const { status, error } = spawnSync(node, commandLine, { stdio: 'ignore', timeout: 110_000 });
  if (error !== undefined) throw error;
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  expect(report).not.toHaveProperty('trouble');
  expect(status).toBe(0);
  return report;
}

const driveLane = (work: Omit<DriverRequest & { ask: 'admin-lane' }, 'ask' | 'scriptFolder'>) =>
  drive<LaneReport>({ ask: 'admin-lane', scriptFolder: windowsPath(shippedScripts), ...work });

/** A service that is disabled, with settings that say no. */
async function breakTime(): Promise<void> {
  await windows.run('Uninstall-TimeService');
  await windows.run(`Remove-MachineKey ${quote(service)}`);
  await windows.run('Install-TimeService disabled');
  await windows.run(`Set-MachineText ${quote(`${service}\\Parameters`)} Type NoSync`);
}

async function readTime(): Promise<TimeServiceAnswer> {
  const answer = await windows.request('Get-TimeService', [], TimeServiceAnswer);
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value;
}

const broken = { type: 'NoSync', service: { startType: 'Disabled', status: 'Stopped' } };

describe('the elevated script', () => {
  it('does what was approved, step by step, and says so in numbered frames', async () => {
    await breakTime();
    const restore = {
      type: 'NoSync',
      serverWasEmpty: true,
      startType: 'Disabled',
      status: 'Stopped',
    } as const;
    const report = driveLane({ work: { steps: ['turn-on', 'restore'], restore }, words: ['next'] });
    expect(report).toMatchObject({ platform: 'win32', answer: 'approved', exitCode: laneExit.done });
    expect(report.frames.map(({ sequence }) => sequence)).toEqual(report.frames.map((_, index) => index + 1));
    expect(report.frames.filter(({ type }) => type !== 'evidence')).toMatchObject([
      { type: 'step-started', step: 'turn-on' },
      { type: 'step-finished', step: 'turn-on', outcome: 'done', number: 0 },
      { type: 'step-started', step: 'restore' },
      { type: 'step-finished', step: 'restore', outcome: 'done', number: 0 },
      { type: 'run-finished', exitCode: laneExit.done },
    ]);
    // The second step met what the first had done.
    expect(report.frames).toContainEqual(
      expect.objectContaining({ type: 'evidence', step: 'restore', name: 'typeBefore', value: 'NTP' }),
    );
    expect(await readTime()).toMatchObject({ ...broken, server: '' });
  });

  it('starts no further step after the word cancel', async () => {
    await breakTime();
    const report = driveLane({ work: { steps: ['turn-on', 'sync'] }, words: ['cancel'] });
    expect(report).toMatchObject({ answer: 'approved', exitCode: laneExit.cancelled });
    expect(report.frames.some((frame) => 'step' in frame && frame.step === 'sync')).toBe(false);
    expect(await readTime()).toMatchObject({
      type: 'NTP',
      service: { startType: 'Manual', status: 'Running' },
    });
  });

  it('reports a step that failed with the native number, and ends with another code', async () => {
    await breakTime();
    // Wine has no w32tm.exe: 2 is ERROR_FILE_NOT_FOUND.
    const report = driveLane({ work: { steps: ['turn-on', 'sync'] }, words: ['next'] });
    expect(report).toMatchObject({ answer: 'approved', exitCode: laneExit.failed });
    expect(report.frames).toContainEqual(
      expect.objectContaining({ type: 'step-finished', step: 'sync', outcome: 'failed', number: 2 }),
    );
  });

  it('never sets the clock, which under Wine is that of the computer underneath', () => {
    // 1314 is ERROR_PRIVILEGE_NOT_HELD. The time that it is asked to set is the true one, whatever comes of it.
    const report = driveLane({ work: { steps: ['set'] }, words: [] });
    expect(report).toMatchObject({ answer: 'approved', exitCode: laneExit.failed });
    expect(report.frames).toContainEqual(
      expect.objectContaining({ type: 'step-finished', step: 'set', outcome: 'failed', number: 1314 }),
    );
  });
});

it('the user lane asks and changes through the product host for a real PC', async () => {
  await windows.run('[Fixtures.Vault]::Clear()');
  for (const target of ['ours', 'theirs'])
    await windows.run(`$null = [Fixtures.Vault]::Write('${target}', 1, 'anna@example.com', 'secret')`);
  const request = { scriptFolder: windowsPath(shippedScripts), target: 'ours' };
  expect(drive<UserReport>({ ask: 'user-lane', ...request })).toEqual({
    elevated: true,
    isOwnDesktop: true,
    before: expect.arrayContaining(['ours', 'theirs']),
    number: 0,
    after: ['theirs'],
    // Wine has no dsregcmd.exe.
    unanswered: 2,
  });
  expect(await windows.run(`[string][Fixtures.Vault]::Read('ours', 1)`)).toBe('');
  await windows.run('[Fixtures.Vault]::Clear()');
});

it('the pipe is silent to whoever does not know the nonce, and lets the next one in', () => {
  expect(drive<PipeReport>({ ask: 'pipe' })).toEqual({
    stranger: { heard: '', dropped: true },
    script: 'welcome\n',
  });
});
