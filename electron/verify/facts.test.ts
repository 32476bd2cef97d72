import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from './fact';
import { facts, rooms } from './facts';
import { describeFacts } from './facts-page';
import { judgeFacts, Verification } from './judge-facts';
import type { Observations } from './observations';
import { presentVerification } from './present';
import { refuting, seenOf, seenOfNothing, wholePc } from './verify.fixture';

const root = resolve(__dirname, '..', '..');
const judged = facts.filter(({ judge }) => judge);

function verdictOf(id: string, seen: Observations): Verdict | undefined {
  const { facts: all } = judgeFacts(seen, '1.0.0');
  return all.find((one) => one.id === id);
}

describe('the list of facts', () => {
  it('names each one once, in the form that reports are compared by', () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
  });

  it('says of each what rests on it, how to see it and what to expect, in cells of a table', () => {
    for (const { statement, restsOn, how, expected, wine = 'x' } of facts) {
      for (const cell of [statement, restsOn, how, expected, wine]) {
        expect(cell).not.toBe('');
        // A bar ends a cell, also inside a span of code.
        expect(cell).not.toMatch(/(^|[^\\])\||\n/);
        expect(cell.match(/`/g)?.length ?? 0, cell).toSatisfy((count: number) => count % 2 === 0);
      }
      expect(statement).not.toMatch(/\.$/);
    }
  });

  it('names files and functions of ours that are there', () => {
    const files = ['electron', 'renderer', 'simulator', 'tools', 'shared', 'fleet'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        `/${folder}/${name}`.replaceAll('\\', '/'),
      ),
    );
    for (const { id, restsOn } of facts) {
      for (const [, name = ''] of restsOn.matchAll(/`([\w./-]+\.(?:ts|ps1|psm1))`/g)) {
        expect(
          files.some((file) => file.endsWith(`/${name}`)),
          `${id}: ${name}`,
        ).toBe(true);
      }
      for (const [, name = ''] of restsOn.matchAll(/`([A-Z][a-z]+-[A-Z]\w+)`/g)) {
        const module = join(root, 'electron', 'powershell', 'SignInRepair');
        const found = ['Public', 'Private'].some((part) => existsSync(join(module, part, `${name}.ps1`)));
        expect(found, `${id}: ${name}`).toBe(true);
      }
    }
  });

  it('is decidable for two thirds on a plain home PC, by a standard user without a work account', () => {
    // What a person does at a window or in a console is not for a command to decide.
    const room = rooms.find(({ title }) => title === 'Window, console and records')?.facts ?? [];
    const elsewhere = ['administrator', 'work-account', 'domain', 'other-pc'];
    const plain = facts.filter(
      (fact) => !room.includes(fact) && !fact.needs.some((need) => elsewhere.includes(need)),
    );
    expect(plain.length).toBeGreaterThan(60);
    expect(plain.filter(({ judge }) => judge).length).toBeGreaterThanOrEqual((plain.length * 2) / 3);
  });

  it('is the document', () => {
    const document = readFileSync(join(root, 'docs', 'verify-on-windows.md'), 'utf8');
    // After a change of the list: npm run pages
    expect(document.replaceAll('\r\n', '\n')).toBe(describeFacts());
  });
});

describe('each judged fact', () => {
  it.each(judged.map(({ id }) => id))('%s is seen confirmed, refuted and not shown', (id) => {
    const rare = id === 'vault.admed';
    expect(verdictOf(id, seenOf(wholePc()))).toEqual({ id, verdict: 'confirmed' });
    expect(verdictOf(id, seenOfNothing())).toMatchObject({ verdict: 'not-shown' });
    // That nothing of a name is found says nothing against it.
    expect(Object.hasOwn(refuting, id)).toBe(!rare);
    if (rare) return;
    const pc = wholePc();
    const other = refuting[id]?.(pc) ?? {};
    expect(verdictOf(id, { ...seenOf(pc), ...other })).toEqual({ id, verdict: 'refuted' });
  });

  it('is not shown by Node off Windows, nor without a change where it needs one', () => {
    const pc = wholePc();
    pc.node.onWindows = false;
    const off = { ...seenOf(pc), simulated: true };
    for (const id of [
      'lane.taken-name',
      'network.unknown-name',
      'files.append-truncate',
      'files.folder-access',
    ]) {
      expect(verdictOf(id, off)).toEqual({ id, verdict: 'not-shown', why: 'not-windows' });
    }
    for (const { id, needs } of judged) {
      if (!needs.includes('change')) continue;
      expect(verdictOf(id, { ...seenOf(wholePc()), tried: null })).toEqual({
        id,
        verdict: 'not-shown',
        why: 'change',
      });
    }
  });

  it('says of what only hands can show what it takes', () => {
    expect(verdictOf('window.taskbar', seenOf(wholePc()))).toMatchObject({ why: 'hands' });
    expect(verdictOf('clock.set', seenOf(wholePc()))).toMatchObject({ why: 'administrator' });
  });
});

const canary = 'canary@example.org C:\\Users\\canary S-1-5-21-9-9-9-1001 10.9.8.7';

/** Every text of what was seen, except the few that are words of a fixed list, is the canary. */
function plant<T>(value: T): T {
  if (typeof value === 'string') return canary as T;
  if (Array.isArray(value)) return value.map(plant) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plant(inner)])) as T;
}

describe('what verify hands over', () => {
  const read = (verification: Verification) =>
    JSON.stringify(Verification.parse(verification)) + presentVerification(verification);

  it('holds nothing of any text that was seen', () => {
    const whole = seenOf(wholePc());
    for (const seen of [whole, { ...whole, simulated: true }, seenOfNothing(canary)]) {
      const names = Object.keys(seen) as (keyof Observations)[];
      // All of them at once, and each by itself: a judge may look at one only where another is as it should be.
      const planted = [
        {
          ...seen,
          ...Object.fromEntries(
            names.filter((name) => name !== 'around').map((name) => [name, plant(seen[name])]),
          ),
        },
        ...names.filter((name) => name !== 'around').map((name) => ({ ...seen, [name]: plant(seen[name]) })),
      ] as Observations[];
      for (const one of planted) {
        const counter = one.session.ok ? { ...one.session.value, counterNanoseconds: '5' } : null;
        const text = read(
          judgeFacts(counter ? { ...one, session: { ok: true, value: counter } } : one, '1.0.0'),
        );
        expect(text).not.toMatch(/canary|S-1-5-21-9|10\.9\.8/);
      }
    }
  });

  it('is ASCII with the refuted facts first, and says of a simulated PC that it proves nothing', () => {
    const pc = wholePc();
    pc.node.secondServer = null;
    const text = presentVerification(judgeFacts({ ...seenOf(pc), simulated: true }, '1.0.0'));
    expect(text).toMatch(/^[\t\n -~]+$/);
    expect(text).toContain('proves nothing about Windows');
    expect(text.indexOf('REFUTED lane.taken-name')).toBeLessThan(text.indexOf('Confirmed ('));
    const { counts } = judgeFacts(seenOf(pc), '1.0.0');
    expect(counts.confirmed + counts.refuted + counts.notShown).toBe(facts.length);
    expect(counts.refuted).toBe(1);
  });
});
