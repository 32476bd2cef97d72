import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InstallPlaceAnswer } from '../../electron/host/answers';
import { laneExit } from '../../shared/admin-protocol';
import { powershellFolder, shippedScripts, windowsPath } from '../../tools/wine/places.mjs';
import { openWindowsSession, quote, type WindowsSession } from './windows-session';

/* Process.Start with the verb `runas`. Wine shows no prompt and everybody is an administrator there. */

const lane = windowsPath(join(shippedScripts, 'admin-lane.ps1'));
/** Good words, and a pipe that nobody listens on. */
const words = [
  ...['-Steps', 'sync', '-AnchorUtc', '1800000000000', '-AnchorTicks', '1'],
  ...['-Pipe', 'a'.repeat(32), '-Nonce', 'b'.repeat(64)],
];

let windows: WindowsSession;
beforeAll(async () => {
  windows = await openWindowsSession();
  await windows.run('$inside = Get-Module SignInRepair');
});
afterAll(() => windows?.end());

/** Starts the shipped script elevated, in front of a window if one is given. */
async function startElevated(list: readonly string[], windowHandle = 0) {
  const quoted = list.map(quote).join(', ');
  await windows.run(
    `$started = & $inside { param($script, $words) Start-Elevated -Script $script -Words $words -WindowHandle ${windowHandle} } ${quote(lane)} @(${quoted})`,
  );
  const answer = await windows.evaluate(
    '[ordered]@{ number = $started.Number; id = $(if ($started.Process) { $started.Process.Id }) }',
  );
  return z.object({ number: z.number(), id: z.number().nullable() }).parse(answer);
}

async function exitCode(): Promise<number> {
  await windows.run('$null = $started.Process.WaitForExit(30000)');
  return Number(await windows.run('[string]$started.Process.ExitCode'));
}

describe('Start-Elevated', () => {
  it('starts a process, gives its id, and its exit code can be waited for', async () => {
    const { number, id } = await startElevated(['-Steps', 'format']);
    expect(number).toBe(0);
    expect(id).toBeGreaterThan(0);
    expect(id).not.toBe(Number(await windows.run('[string]$PID')));
    expect(await exitCode()).toBe(laneExit.badWords);
  });

  it('passes the words on one by one, so that one too many is refused', async () => {
    await startElevated([...words, 'more']);
    expect(await exitCode()).toBe(laneExit.badWords);
  });

  it('starts it all the same for a window that has gone', async () => {
    expect((await startElevated(['-Steps', 'format'], 0x7fff_fffe)).number).toBe(0);
    expect(await exitCode()).toBe(laneExit.badWords);
  });

  it('answers a number instead of a process where there is no PowerShell', async () => {
    const executable = join(powershellFolder, 'powershell.exe');
    renameSync(executable, `${executable}.away`);
    try {
      // ERROR_FILE_NOT_FOUND
      expect(await startElevated(['-Steps', 'format'])).toEqual({ number: 2, id: null });
    } finally {
      renameSync(`${executable}.away`, executable);
    }
  });
});

describe('Start-AdminLane and Wait-AdminLane', () => {
  const Started = z.strictObject({ started: z.literal(true), processId: z.number().int().positive() });
  const Ended = z.strictObject({ exitCode: z.number().int() });
  const texts = ['sync', '1800000000000', '1', 'a'.repeat(32), 'b'.repeat(64), '', '', '', 'false', '0'];

  it('start the script, which ends as busy while another one holds the mutex of the machine', async () => {
    await windows.run(
      `$mutex = & $inside { Open-MachineMutex -Name 'SignInRepair.AdminLane' }; $null = $mutex.WaitOne(0)`,
    );
    try {
      const started = await windows.request('Start-AdminLane', texts, Started);
      if (!started.ok) throw new Error(started.error.detail);
      const { processId } = started.value;
      expect(await windows.request('Wait-AdminLane', [`${processId + 1}`], Ended)).toMatchObject({
        error: { code: 'refused' },
      });
      const ended = await windows.request('Wait-AdminLane', [`${processId}`], Ended);
      expect(ended).toEqual({ ok: true, value: { exitCode: laneExit.busy } });
    } finally {
      await windows.run('$mutex.ReleaseMutex(); $mutex.Dispose()');
    }
  });

  it('stand where programs are installed, on a drive of this PC, as Windows itself says', async () => {
    const place = await windows.request('Get-InstallPlace', [], InstallPlaceAnswer);
    if (!place.ok) throw new Error(place.error.detail);
    expect(place.value.scripts).toBe(windowsPath(shippedScripts));
    expect(place.value).toMatchObject({ drive: 'Fixed', elevated: true });
    expect(place.value.programFolders).toContain('C:\\Program Files');
  });

  it('refuse words that are not of the lane before anything is started', async () => {
    const refused = await windows.request('Start-AdminLane', ['format', ...texts.slice(1)], Started);
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
