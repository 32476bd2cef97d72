import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  EventLogFactAnswer,
  SessionFactAnswer,
  SettingFactAnswer,
  TriedFilesAnswer,
  TriedVaultAnswer,
} from '../host/answers';
import { openScratch } from '../host/node-facts';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

let pc: SimulatedPc | null = null;
afterEach(async () => {
  await pc?.close();
  pc = null;
});

const left = 'LegacyGeneric:target=SignInRepair.verify';

describe('what verify asks of PowerShell', () => {
  it('is answered in the agreed form', async () => {
    pc = createSimulatedPc();
    expect(SessionFactAnswer.parse(await pc.ask('Get-SessionFact'))).toMatchObject({
      powershell: { major: 5, minor: 1, build: 22631 },
      desktopEdition: true,
      runtime: 4,
      nativeApi: 0,
      ownProcessIsOurs: true,
      systemProcessHasOwner: false,
      missingServiceIsNothing: true,
      queries: { denied: -2147024891, missing: 0, none: 0 },
      place: { hasProgramFolders: true },
    });
    expect(SettingFactAnswer.parse(await pc.ask('Get-SettingFact'))).toEqual({
      enrolments: { active: 4, withServer: 0, denied: 0 },
      winHttp: { flags: 1, nameLength: 0 },
      firmware: 'other',
      guestKey: false,
      hostProvider: 1,
      microphone: { start: true, stop: true },
      oneAuth: { inPackage: false, shared: false, teamsHasRun: true },
    });
    const logs = EventLogFactAnswer.parse(await pc.ask('Get-EventLogFact'));
    expect(logs.logs.map(({ number, enabled }) => [number, enabled])).toEqual(Array(3).fill([0, true]));
    expect(logs.providers.map(({ number, events }) => [number, events.length])).toEqual([
      [0, 5],
      [0, 15],
    ]);
  });

  it('tells what it can where parts are denied', async () => {
    pc = createSimulatedPc({
      unreadableKeys: ['HARDWARE\\DESCRIPTION\\System\\BIOS', 'SOFTWARE\\Microsoft\\Enrollments\\Context'],
      eventLogs: [{ log: 'Microsoft-Windows-AAD/Operational', state: 'denied' }],
      faults: [{ command: 'Import-NativeApi', call: 'every', fault: 'access-denied' }],
    });
    expect(await pc.ask('Get-SettingFact')).toMatchObject({
      enrolments: { active: 4, denied: 1 },
      firmware: 'unknown',
      guestKey: null,
      hostProvider: 1,
    });
    expect(await pc.ask('Get-EventLogFact')).toMatchObject({
      logs: [{ number: -2147024891, enabled: null }, { enabled: true }, { enabled: true }],
    });
    expect(await pc.ask('Get-SessionFact')).toMatchObject({
      nativeApi: -2147024891,
      ownProcessIsOurs: false,
    });
  });
});

describe('what verify tries', () => {
  it('leaves the vault as it was, also where an earlier try was cut off', async () => {
    const other = { target: 'LegacyGeneric:target=SignInRepair.verify.not', type: 'Generic' };
    pc = createSimulatedPc({ credentials: [{ target: left, type: 'Generic' }, other] });
    expect(TriedVaultAnswer.parse(await pc.ask('Test-VaultChange'))).toEqual({
      written: 0,
      listed: true,
      prefixed: true,
      type: 1,
      removed: 0,
      again: 1168,
      left: false,
    });
    expect(pc.readState().credentials.map(({ target }) => target)).toEqual([other.target]);
  });

  it('moves only files that it made, in a folder that the program made', async () => {
    pc = createSimulatedPc();
    const scratch = openScratch();
    try {
      expect(scratch.mark()).toBe(true);
      expect(TriedFilesAnswer.parse(await pc.ask('Test-FileChange', scratch.path))).toEqual({
        unblocked: 0,
        moveHeld: -2147024864,
        moveFreed: 0,
      });
      expect(scratch.isMarked()).toBe(false);
    } finally {
      scratch.remove();
    }
    expect(existsSync(scratch.path)).toBe(false);
    await expect(pc.ask('Test-FileChange', pc.folder)).rejects.toThrow('"code":"refused"');
  });
});
