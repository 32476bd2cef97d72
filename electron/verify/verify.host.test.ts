import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWords } from '../cli/run-words.fixture';
import { facts } from './facts';
import { networkFacts } from './facts/network-rows';
import { Verification } from './judge-facts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const scratchFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('sign-in-repair-verify-'));
const ours = { target: 'LegacyGeneric:target=SignInRepair.verify', type: 'Generic' };

/** Runs `verify` on a simulated PC; what it said, and which saved sign-ins the PC has afterwards. */
async function verify(scenario: object, words: string[], interruptAt?: RegExp) {
  const file = join(folder, 'scenario.json');
  const after = join(folder, 'after.json');
  writeFileSync(file, JSON.stringify({ name: 'n', about: 'a', ...scenario }));
  let interrupt = () => {};
  const said = await runWords(['verify', ...words, '--simulate', file, '--simulate-out', after], {
    onInterrupt(how) {
      interrupt = how;
    },
    onError(text) {
      if (interruptAt?.test(text)) interrupt();
    },
  });
  const state = said.exitCode === 6 ? null : JSON.parse(readFileSync(after, 'utf8'));
  const targets: string[] = state?.credentials.map(({ target }: { target: string }) => target) ?? [];
  return { ...said, targets };
}

const verdictsOf = (out: string) => {
  const verification = Verification.parse(JSON.parse(out));
  const of = (verdict: string) => verification.facts.filter((one) => one.verdict === verdict);
  return { verification, confirmed: of('confirmed'), refuted: of('refuted'), notShown: of('not-shown') };
};

describe('verify on a simulated PC', () => {
  it('asks everything, tries on things of its own, names nobody and leaves nothing', async () => {
    const theirs = { target: 'MicrosoftAccount:user=canary@example.org', type: 'Generic', user: 'canary' };
    const before = scratchFolders();
    const { exitCode, out, error, targets } = await verify(
      {
        user: { name: 'canary', address: 'canary@example.org', microsoftAccount: 'canary@example.com' },
        credentials: [theirs, ours],
      },
      ['--json', '--try-changes'],
    );
    const { verification, confirmed, refuted, notShown } = verdictsOf(out);
    expect(refuted).toEqual([]);
    expect(exitCode).toBe(0);
    expect(verification).toMatchObject({
      simulated: true,
      triedChanges: true,
      build: 22631,
      powershell: '5.1.22631',
      app: { version: '1.2.3' },
    });
    expect(verification.facts.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    // What is judged and not shown: Windows' files and names off Windows, and what this PC does not have.
    const judged = new Set(facts.filter(({ judge }) => judge).map(({ id }) => id));
    expect(confirmed.length).toBeGreaterThan(40);
    const silent = notShown.filter((one) => judged.has(one.id) && 'why' in one && one.why === 'no-answer');
    expect(silent).toEqual([]);
    const besidesOurIds = facts.reduce((text, { id }) => text.replaceAll(`"${id}"`, ''), out + error);
    expect(besidesOurIds).not.toMatch(/canary|S-1-5|profile|tmp/i);
    expect(error).toContain('SignInRepair.verify');
    expect(targets).toEqual([theirs.target]);
    expect(scratchFolders()).toEqual(before);
  });

  it('tells what it can where sessions end, answers are none, and Windows refuses', async () => {
    const { exitCode, out, targets } = await verify(
      {
        credentials: [ours],
        faults: [
          { command: 'Get-SessionFact', fault: 'exit' },
          { command: 'Get-SettingFact', fault: 'garbage' },
          { command: 'Get-EventLogFact', fault: 'access-denied' },
          { command: 'Get-TimeService', fault: 'access-denied' },
          { command: 'Get-DeviceRegistration', fault: 'exit' },
          { command: 'Test-VaultChange', fault: 'exit' },
          { command: 'Test-FileChange', fault: 'access-denied' },
        ],
      },
      ['--json', '--try-changes', '--quiet'],
    );
    const { confirmed, refuted, notShown } = verdictsOf(out);
    expect(refuted).toEqual([]);
    expect(exitCode).toBe(0);
    expect(confirmed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['person.identity', 'helper.status']),
    );
    for (const id of ['session.compiles', 'clock.zone-bias', 'vault.lists', 'caches.held-file']) {
      expect(notShown).toContainEqual({ id, verdict: 'not-shown', why: 'no-answer' });
    }
    expect(targets).toEqual([]);
  });

  it('exits 1 and says what rests on it where a fact is refuted, and 5 where no script may run', async () => {
    const strange = await verify(
      { join: { enrolled: true }, unreadableKeys: ['SOFTWARE\\Microsoft\\Enrollments\\Context'] },
      [],
    );
    expect(strange.exitCode).toBe(1);
    expect(strange.out).toMatch(/^This was a simulated PC/);
    expect(strange.out).toContain('REFUTED pc.enrolments-readable');
    const blocked = await verify({ windows: { languageMode: 'ConstrainedLanguage' } }, ['--json']);
    expect(blocked.exitCode).toBe(5);
    expect(
      verdictsOf(blocked.out).confirmed.filter(({ id }) => !networkFacts.some((fact) => fact.id === id)),
    ).toEqual([]);
  });

  it('ends at once when it is asked to, before it tries anything', async () => {
    const faults = [{ command: 'Get-SessionFact', fault: 'hang' }];
    const before = scratchFolders();
    const { exitCode, out, error } = await verify({ faults }, ['--try-changes'], /about to/);
    expect(exitCode).toBe(6);
    expect(out).toBe('');
    expect(error).toContain('Nothing was left behind');
    expect(scratchFolders()).toEqual(before);
  });
});
