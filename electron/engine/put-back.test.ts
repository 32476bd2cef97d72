import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/model/run';
import { failure, success } from '../../shared/result';
import { healthyAnswers, valueIn } from '../checks/answers.fixture';
import type { Answers, Question } from '../checks/check';
import { finding, say } from '../checks/finding';
import { putBack } from '../repairs/put-back';
import { usualPace } from './pace';
import { Run } from './run';
import { runUserRepair } from './run-user-repair';

/** What lies in quarantine of the cache; null where nobody can look. */
interface Lying {
  readonly items: number | null;
  readonly hasList: boolean;
}

const listed = (items: number | null): Lying => ({ items, hasList: true });
const unlisted = (items: number | null): Lying => ({ items, hasList: false });
const undone = 'run-00000001';

/** Puts a cache back that lay there as in `before`; `number` is what Windows answers, null for no answer. */
async function judgeReturn(given: { before: Lying; after: Lying; number: number | null }) {
  let lying = given.before;
  let answers = answersOf(lying);
  const ended: Outcome[] = [];
  const run = new Run({
    host: {
      clock: { wall: () => Date.UTC(2027, 0, 1) },
      user: {
        blocked: () => null,
        restoreFromQuarantine: async () => {
          lying = given.after;
          return given.number === null ? failure('timed-out', '') : success({ number: given.number });
        },
      },
    },
    stream: { runId: 'run-00000002', emit: () => undefined },
    journal: {
      append: async (_runId: string, fact: { type: string; outcome: Outcome }) => {
        if (fact.type === 'outcome') ended.push(fact.outcome);
        return success(undefined);
      },
    },
    control: { isStopping: () => false },
    pace: usualPace,
    checked: {
      findings: new Map([
        ['teams.state', finding('teams.state', { status: 'fine', message: say('teams.absent') })],
      ]),
      context: {},
      noteRepair: () => undefined,
      inquiry: {
        answer: async (question: Question) => answers[question],
        askAnew: async (question: Question) => {
          answers = answersOf(lying);
          return answers[question];
        },
      },
    },
  } as unknown as ConstructorParameters<typeof Run>[0]);
  const repair = putBack({
    runId: undone,
    repair: 'teams.reset-cache',
    captured: { kind: 'quarantine', cache: 'teams' },
  });
  if (repair.lane !== 'user') throw new Error('A cache is put back as the person.');
  const { repair: _id, ...result } = await runUserRepair({ repair, planned: { changes: [] } as never }, run);
  expect(ended).toMatchObject([result]);
  return result;
}

function answersOf(lying: Lying): Answers {
  const answers = healthyAnswers();
  const { caches } = answers;
  const quarantined = [{ runId: undone, cache: 'teams' as const, ...lying }];
  return { ...answers, caches: success({ ...valueIn(caches), quarantined }) } as Answers;
}

describe('putting back what was set aside', () => {
  it('is done when nothing lies there any more, and says so where the list could not help', async () => {
    expect(await judgeReturn({ before: listed(2), after: listed(0), number: 0 })).toMatchObject({
      outcome: 'repaired',
      verified: true,
      detail: expect.not.stringContaining('damaged'),
    });
    expect(await judgeReturn({ before: unlisted(2), after: unlisted(0), number: 0 })).toMatchObject({
      outcome: 'repaired',
      verified: true,
      detail: expect.stringContaining('list of what was set aside is damaged'),
    });
  });

  it.each([
    ['nothing was claimed and something is left', listed(1), 0, 'unchanged', '1 of it still set aside'],
    ['the list is lost', unlisted(2), 13, 'failed', 'list of what was set aside is damaged'],
    ['the list leads elsewhere', listed(2), 1314, 'failed', 'Nothing was moved'],
    ['Windows refuses', listed(2), -2147024891, 'failed', '0x80070005'],
    ['there was no answer', listed(2), null, 'failed', 'could not do this'],
    ['nobody could count afterwards', listed(null), 0, 'unchanged', 'could not be counted'],
  ] as const)('is never proven while %s', async (_title, after, number, outcome, words) => {
    expect(await judgeReturn({ before: listed(2), after, number })).toEqual({
      outcome,
      verified: false,
      detail: expect.stringContaining(words),
    });
  });
});
