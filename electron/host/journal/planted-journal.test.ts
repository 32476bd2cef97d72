import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../time/system-clock';
import { openJournal } from './journal';
import { type JournalLine, writeLine } from './journal-lines';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'planted-journal-'));
  mkdirSync(join(data, 'journal'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = 'run-00000001';
const timeService = {
  kind: 'time-service',
  type: 'NTP',
  server: null,
  startType: 'Automatic',
  status: 'Running',
};

/** A journal that somebody else wrote, with right checksums. */
async function readPlanted(repair: string, captured: object) {
  const began = {
    type: 'run-began',
    kind: 'fix',
    startedAt: '2026-04-14T09:30:00.000Z',
    simulated: false,
    undoes: null,
  };
  const intent = { type: 'intent', repair, changes: [], captured };
  const lines = [began, intent].map((fact, seq) => {
    const line = { v: 1, seq, run, mono: '1', wall: '2026-04-14T09:30:00.000Z', type: fact.type, data: fact };
    return writeLine(line as JournalLine);
  });
  writeFileSync(join(data, 'journal', `000001-${run}.jsonl`), Buffer.concat(lines));
  const read = await openJournal(data, systemClock).readRuns();
  return JSON.stringify(read);
}

// What undo restores elevated comes from here, so nothing but the words that the elevated script knows may get in.
describe('a journal that somebody planted', () => {
  it('is believed where every value is one of the fixed words', async () => {
    expect(await readPlanted('clock.turn-on', timeService)).toContain('"intent"');
  });

  it.each([
    ['clock.turn-on', { ...timeService, type: 'NTP -Steps set' }],
    ['clock.turn-on', { ...timeService, type: 'ntp' }],
    ['clock.turn-on', { ...timeService, startType: 'Automatic; calc.exe' }],
    ['clock.turn-on', { ...timeService, status: '$(calc)' }],
    ['clock.turn-on', { ...timeService, command: 'calc.exe' }],
    ['clock.turn-on', { kind: 'command', text: 'calc.exe' }],
    ['teams.reset-cache', { kind: 'quarantine', cache: '..\\..\\Startup' }],
    ['calc.exe', timeService],
  ])('says nothing to undo of %s with %j', async (repair, captured) => {
    expect(await readPlanted(repair, captured)).not.toContain('"intent"');
  });
});
