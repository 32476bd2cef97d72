import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunReport } from '../../shared/model/report';
import { checkout, runWords } from './run-words.fixture';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  // As a person or a share may be called.
  folder = mkdtempSync(join(tmpdir(), "R&D 100% O'Neil ü-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = () => ['--data', join(folder, 'data')];
function scenarioFile(fields: object): string {
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify({ name: 'n', about: 'a', ...fields }));
  return file;
}
/** Whether a repair has begun: it is written down before it acts. */
function hasIntent(): boolean {
  const journal = join(folder, 'data', 'journal');
  if (!existsSync(journal)) return false;
  return readdirSync(journal).some((name) => readFileSync(join(journal, name), 'utf8').includes('"intent"'));
}
const helperMissing = { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }] };
const timeOff = { clock: { offsetSeconds: -400, automatic: false } };

describe('the command line', () => {
  it('prints one ASCII document of the public schema, and nothing else', async () => {
    const file = scenarioFile({ credentials: [{ target: 'msteams_adalsso/\u{1F600}\u202E' }] });
    const { exitCode, out, error } = await runWords(['check', '--json', '--simulate', file, ...data()]);
    expect(exitCode).toBe(1);
    expect(error).toBe('');
    expect(out).toMatch(/^[\x20-\x7e\n]*$/);
    const report = RunReport.parse(JSON.parse(out));
    expect(report).toMatchObject({
      simulated: true,
      app: { version: '1.2.3' },
      run: { kind: 'check' },
      exitCode: 1,
    });
    expect(out).toContain('\\ud83d');
  });

  it('repairs, keeps the state it left, reports it, and puts back what can be', async () => {
    const file = scenarioFile({ ...timeOff, ...helperMissing });
    const after = join(folder, 'after.json');
    const fixed = await runWords(['fix', '--json', '--simulate', file, '--simulate-out', after, ...data()]);
    expect(fixed.exitCode).toBe(0);
    const state = JSON.parse(readFileSync(after, 'utf8'));
    expect(state.mutations.map((change: { command: string }) => change.command)).toContain(
      'package.register',
    );
    expect(state.runtime).toBeUndefined();

    const history = await runWords(['history', '--json', ...data()]);
    expect(JSON.parse(history.out).runs).toMatchObject([
      { kind: 'fix', exitCode: 0, canUndo: true, simulated: true },
    ]);
    const report = await runWords(['report', '--format', 'html', ...data()]);
    expect(report.out).toContain('<html');

    const last = join(folder, 'last.json');
    const undone = await runWords(['undo', '--json', '--simulate', after, '--simulate-out', last, ...data()]);
    expect(undone.exitCode).toBe(0);
    expect(JSON.parse(undone.out).outcomes).toMatchObject([{ repair: 'clock.turn-on', verified: true }]);
    expect(JSON.parse(readFileSync(last, 'utf8')).clock).toMatchObject({
      automatic: false,
      service: { status: 'Stopped' },
    });

    const again = await runWords(['undo', '--simulate', last, ...data()]);
    expect(again).toMatchObject({ exitCode: 0, out: expect.stringContaining('nothing to put back') });
  });

  it('writes the document to a file and leaves standard output empty', async () => {
    const output = join(folder, 'out.json');
    const file = scenarioFile({});
    const { exitCode, out, error } = await runWords([
      'check',
      '--json',
      '--output',
      output,
      '--simulate',
      file,
      ...data(),
    ]);
    expect([exitCode, out, error]).toEqual([0, '', '']);
    expect(JSON.parse(readFileSync(output, 'utf8')).exitCode).toBe(0);
  });

  it('tells each step as a plain line, unless it is to be quiet', async () => {
    const file = scenarioFile(helperMissing);
    const loud = await runWords(['fix', '--simulate', file, ...data()]);
    expect(loud.out).toContain('Registering the sign-in helper for work accounts...\n');
    expect(loud.out).not.toContain('\u001b');
    const quiet = await runWords(['fix', '--quiet', '--simulate', file, ...data()]);
    expect(quiet.out).not.toContain('...\n');
    expect(quiet.out).toContain('Simulation');
  });

  it('says what it would do without doing it', async () => {
    const after = join(folder, 'after.json');
    const file = scenarioFile({ ...timeOff, ...helperMissing });
    const { exitCode, out } = await runWords([
      'fix',
      '--what-if',
      '--simulate',
      file,
      '--simulate-out',
      after,
      ...data(),
    ]);
    expect(exitCode).toBe(1);
    expect(out).toContain('package.register Microsoft.AAD.BrokerPlugin');
    expect(JSON.parse(readFileSync(after, 'utf8')).mutations).toEqual([]);
  });

  it('names personal sign-ins only together with what --only names', async () => {
    const after = join(folder, 'after.json');
    const file = scenarioFile({
      ...helperMissing,
      credentials: [{ target: 'MicrosoftAccount:user=me@example.com' }],
    });
    const words = ['--simulate', file, '--simulate-out', after, ...data()];
    await runWords(['fix', '--only', 'credentials.remove', ...words]);
    expect(JSON.parse(readFileSync(after, 'utf8')).mutations).toMatchObject([
      { command: 'credential.delete', target: 'MicrosoftAccount:user=me@example.com' },
    ]);
  });

  it('resets Teams only once a fix did not help, and says so before', async () => {
    const file = scenarioFile({});
    const words = ['--only', 'teams.reset-cache', '--simulate', file];
    const early = await runWords(['fix', ...words, ...data()]);
    expect(early.exitCode).toBe(0);
    expect(early.out).toMatch(/Resetting Teams' cache: skipped\. .*Run "fix" first/);

    // That run was a fix and left nothing. Without a data folder of its own each command is another PC.
    const elsewhere = await runWords(['fix', '--json', ...words]);
    expect(JSON.parse(elsewhere.out).outcomes).toMatchObject([{ outcome: 'skipped' }]);
    const preview = await runWords(['fix', '--what-if', '--json', ...words, ...data()]);
    expect(JSON.parse(preview.out)).toMatchObject({
      plan: { repairs: [{ id: 'teams.reset-cache', undo: 'full', changes: [{ action: 'files.move' }] }] },
      outcomes: [],
    });
    const reset = await runWords(['fix', '--json', ...words, ...data()]);
    expect(JSON.parse(reset.out).outcomes).toMatchObject([{ outcome: 'repaired', verified: true }]);
    const history = await runWords(['history', '--json', ...data()]);
    expect(JSON.parse(history.out).runs[0]).toMatchObject({ repaired: ['teams.reset-cache'], canUndo: true });
  });

  it('stops after the step in flight, and tells it with its exit code', async () => {
    const file = scenarioFile({ ...timeOff, ...helperMissing, elevation: { answer: 'never' } });
    const { exitCode, out } = await runWords(['fix', '--json', '--simulate', file, ...data()], {
      onInterrupt: (stop) => void vi.waitUntil(hasIntent, { timeout: 60_000 }).then(stop),
    });
    expect(exitCode).toBe(6);
    const { outcomes } = RunReport.parse(JSON.parse(out));
    expect(outcomes.every(({ outcome }) => outcome === 'cancelled')).toBe(true);
  });
});

describe('two repairs of one PC', () => {
  it('at once are refused, and the first goes on', async () => {
    const file = scenarioFile({ ...timeOff, elevation: { afterSeconds: 5 } });
    const first = runWords(['fix', '--json', '--simulate', file, ...data()]);
    await vi.waitUntil(() => existsSync(join(folder, 'data', 'journal')), { timeout: 30_000 });
    const second = await runWords(['fix', '--json', '--simulate', file, ...data()]);
    expect(second).toMatchObject({ exitCode: 75, out: '' });
    expect(second.error.trim().split('\n')).toHaveLength(1);
    expect((await first).exitCode).toBe(0);
  });
});

describe('what makes no sense', () => {
  it.each<[string, () => string[], number, string]>([
    ['a scenario that is no JSON', () => ['check', '--simulate', join(folder, 'bad.json')], 64, 'not JSON'],
    [
      'a scenario with an unknown field',
      () => ['check', '--simulate', scenarioFile({ clock: { ofset: 1 } })],
      64,
      'clock.ofset',
    ],
    [
      'a scenario that is not there',
      () => ['check', '--simulate', join(folder, 'none.json')],
      64,
      'none.json',
    ],
    [
      'a data folder that is a file',
      () => ['check', '--simulate', scenarioFile({}), '--data', scenarioFile({})],
      64,
      '--data',
    ],
    [
      'an output that cannot be written',
      () => ['check', '--simulate', scenarioFile({}), '--output', join(folder, 'no', 'o')],
      64,
      '--output',
    ],
    [
      'a run that does not exist',
      () => ['undo', 'nope', '--simulate', scenarioFile({}), ...data()],
      64,
      '"nope"',
    ],
    ['a report of nothing', () => ['report', ...data()], 64, 'check'],
  ])('is refused in one sentence: %s', async (_name, words, code, named) => {
    writeFileSync(join(folder, 'bad.json'), '{"name":');
    const { exitCode, out, error } = await runWords(words());
    expect(exitCode).toBe(code);
    expect(out).toBe('');
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain(named);
  });

  it('and a missing engine is an internal fault that says what to do', async () => {
    const surroundings = { ...checkout, engine: join(folder, 'no-engine') };
    const { exitCode, error } = await runWords(['check', '--simulate', scenarioFile({}), ...data()], {
      surroundings,
    });
    expect(exitCode).toBe(70);
    expect(error).toContain('no-engine');
  });

  it.skipIf(process.platform === 'win32')(
    'off Windows, repairing this computer is exit code 4 and touches nothing',
    async () => {
      const { exitCode, out, error } = await runWords(['fix', ...data()]);
      expect([exitCode, out]).toEqual([4, '']);
      expect(error).toContain('--simulate');
      expect(readdirSync(folder)).toEqual(['data']);
    },
  );
});
