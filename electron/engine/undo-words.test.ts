import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../shared/result';
import type { AdminWork, Host } from '../host/host';
import { began, ended, linesOf, timeService, wholeFix } from '../host/journal/journal.fixture';
import type { JournalFact } from '../host/journal/journal-entry';
import { runIn } from '../host/journal/read-journal';
import { putBack } from '../repairs/put-back';
import { Run } from './run';
import { runAdminRepairs } from './run-admin-repairs';
import { undoableOf } from './undoable';

const runId = 'run-00000001';
const fixedWords = [
  'NTP',
  'NT5DS',
  'NoSync',
  'AllSync',
  'Automatic',
  'Manual',
  'Disabled',
  'Running',
  'Stopped',
];

/** A record with checksums that fit, of a fix that says it captured these values. */
function recordOf(captured: object, repair = 'clock.turn-on') {
  const facts = [
    began(),
    { type: 'intent', repair, changes: [], captured } as unknown as JournalFact,
    ended(runId),
  ];
  return runIn({ name: `000001-${runId}.jsonl`, place: 1, runId }, Buffer.concat(linesOf(runId, facts)));
}

/** Undoes a run up to the prompt, and answers with what would have been handed to the elevated side. */
async function handedOver(run: ReturnType<typeof recordOf>): Promise<AdminWork[]> {
  const asked: AdminWork[] = [];
  const open: Host['admin']['open'] = async (work) => {
    asked.push(work);
    return { answer: 'declined' };
  };
  const unread = failure('not-found', '');
  const options = {
    host: {
      admin: { availability: () => ({ available: true }), open },
      clock: { wall: () => Date.UTC(2027, 0, 1), monotonic: () => 1n },
    },
    stream: { runId: 'run-00000002', emit: vi.fn() },
    journal: { append: async () => success(undefined) },
    control: { admin: true, promptSeconds: 1, withoutElevation: new AbortController().signal },
    checked: { inquiry: { answer: async () => unread } },
  } as unknown as ConstructorParameters<typeof Run>[0];
  for (const undoable of undoableOf(run, [run])) {
    const repair = putBack(undoable);
    if (repair.lane === 'admin') {
      await runAdminRepairs([{ repair, planned: { changes: [] } as never }], new Run(options));
    }
  }
  return asked;
}

describe('what a record gives to the elevated side', () => {
  it('is one of a fixed list of words each, and never a name of a server', async () => {
    const server = 'evil.example,0x9" & calc';
    const asked = await handedOver(recordOf({ ...timeService, server }));
    expect(asked).toHaveLength(1);
    const { steps, restore } = asked[0] ?? {};
    expect(steps).toEqual(['restore']);
    const { serverWasEmpty, ...words } = restore ?? {};
    expect(serverWasEmpty).toBe(false);
    expect(Object.values(words).every((word) => fixedWords.includes(`${word}`))).toBe(true);
    expect(Object.values(words)).toHaveLength(3);
    expect(JSON.stringify(restore)).not.toContain('evil');
  });

  it('is nothing at all when a word is none of them, whatever was planted', async () => {
    const planted = fc.record({
      field: fc.constantFrom('type', 'startType', 'status'),
      value: fc.oneof(
        fc.string(),
        fc.constantFrom('ntp', 'NTP ', 'NTP,NoSync', "NTP' ; calc", 'NTP\n', '$(calc)', null, 1, [], {}),
        fc.constantFrom(...fixedWords),
      ),
    });
    await fc.assert(
      fc.asyncProperty(planted, async ({ field, value }) => {
        const asked = await handedOver(recordOf({ ...timeService, [field]: value }));
        for (const { restore } of asked) {
          const { serverWasEmpty: _empty, ...words } = restore ?? {};
          expect(Object.values(words).every((word) => fixedWords.includes(`${word}`))).toBe(true);
        }
      }),
    );
    const run = recordOf({ ...timeService, type: 'NTP; calc' });
    expect(run).toMatchObject({ facts: [{ type: 'run-began' }], trouble: { fault: 'damaged' } });
    expect(await handedOver(run)).toEqual([]);
  });

  it('is a word and nothing else where the script keeps the value itself', async () => {
    const captured = { kind: 'machine-proxy', native: 'planted.example:8080', wow: null };
    const [work, ...more] = await handedOver(recordOf(captured, 'network.reset-proxy'));
    expect(more).toEqual([]);
    expect(work).toEqual({ steps: ['restore-proxy'], anchor: expect.anything() });
    expect(Object.values(work?.anchor ?? {}).every((value) => typeof value !== 'string')).toBe(true);
  });

  it('is handed over from a whole record', async () => {
    const whole = runIn(
      { name: `000001-${runId}.jsonl`, place: 1, runId },
      Buffer.concat(linesOf(runId, wholeFix(runId))),
    );
    expect(await handedOver(whole)).toHaveLength(1);
  });
});
