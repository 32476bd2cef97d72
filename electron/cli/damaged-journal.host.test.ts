import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunReport } from '../../shared/model/report';
import { runWords } from './run-words.fixture';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let scenario: string;
let after: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-journal-'));
  scenario = join(folder, 'scenario.json');
  after = join(folder, 'after.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const journal = () => join(folder, 'data', 'journal');

const run = (...words: string[]) => runWords([...words, '--data', join(folder, 'data')]);

/** Repairs a simulated PC, and damages the record of that from a line on. */
async function fixAndDamage(fields: object, line: string, ...words: string[]): Promise<Buffer> {
  writeFileSync(scenario, JSON.stringify({ name: 'n', about: 'a', ...fields }));
  await run('fix', '--quiet', '--simulate', scenario, '--simulate-out', after);
  if (words.length > 0) await run('fix', '--quiet', ...words, '--simulate', after, '--simulate-out', after);
  const file = join(journal(), readdirSync(journal()).at(-1) ?? '');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(line);
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return bytes;
}

const timeOff = { clock: { offsetSeconds: -400, automatic: false } };

describe('after the record of a fix was damaged', () => {
  it('undo puts back what stands before the damage, says what it can not know, and exits 2', async () => {
    const damaged = await fixAndDamage(timeOff, '"type":"outcome"');
    const undone = await run('undo', '--json', '--simulate', after, '--simulate-out', after);
    expect(undone.exitCode).toBe(2);
    const report = RunReport.parse(JSON.parse(undone.out));
    expect(report).toMatchObject({
      undoUnsure: true,
      records: [{ fault: 'damaged', mayHideChanges: true }],
      outcomes: [{ repair: 'clock.turn-on', outcome: 'repaired', verified: true }],
    });
    const again = await run('undo', '--simulate', after);
    expect(again.exitCode).toBe(2);
    expect(again.out).not.toContain('nothing to put back');
    expect(again.out).toContain("can't tell whether there is something to put back");
    expect(again.out).toContain('is damaged');
    expect(readFileSync(join(journal(), readdirSync(journal())[0] ?? '')).equals(damaged)).toBe(true);
  });

  it('undo finds in quarantine what the record no longer tells of', async () => {
    await fixAndDamage({}, '"type":"intent"', '--only', 'teams.reset-cache');
    const undone = await run('undo', '--json', '--simulate', after);
    expect(undone.exitCode).toBe(2);
    const { outcomes } = RunReport.parse(JSON.parse(undone.out));
    expect(outcomes).toContainEqual(
      expect.objectContaining({ repair: 'teams.reset-cache', outcome: 'repaired', verified: true }),
    );
  });
});

it('a folder in the place of a record stops no command', async () => {
  mkdirSync(join(journal(), '000001-run-00000001.jsonl'), { recursive: true });
  writeFileSync(scenario, JSON.stringify({ name: 'n', about: 'a' }));
  const checked = await run('check', '--quiet', '--simulate', scenario);
  expect(checked.exitCode).toBe(0);
  expect(checked.out).toContain('is a folder, a link or a device');
  const undone = await run('undo', '--quiet', '--simulate', scenario);
  expect(undone).toMatchObject({ exitCode: 0, out: expect.stringContaining('nothing to put back') });
  expect((await run('report')).exitCode).toBe(0);
});
