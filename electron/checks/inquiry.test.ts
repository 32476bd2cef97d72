import { describe, expect, it, vi } from 'vitest';
import { type Result, success } from '../../shared/result';
import type { Host } from '../host/host';
import { agreeing, healthyAnswers, valueIn } from './answers.fixture';
import type { Question } from './check';
import { openInquiry } from './inquiry';
import { event, now, refusal } from './sign-in-reason/sign-in-reason.fixture';

/** A host that answers what the reason rests on, and counts how often it was asked. */
function listenTo(secondsOff = 0) {
  const healthy = healthyAnswers();
  const pc = valueIn(healthy.pc);
  const own = { userSid: pc.identity.sid };
  const asked = {
    readPcState: vi.fn(async () => healthy.pc),
    readProductSettings: vi.fn(async () => success({ policy: [], machine: [], person: [] })),
    readSignInEvents: vi.fn(async () =>
      success({ logs: [], events: [event(refusal('AADSTS500133'), { ...own, recordId: 7 })] }),
    ),
    readDeviceRegistration: vi.fn(async () => success({ exitCode: 0, text: '' })),
    measure: vi.fn(async () => valueIn(agreeing(secondsOff))),
  };
  const { measure, ...user } = asked;
  // Only what the reason asks is there; anything else would be noticed by its absence.
  const host = { user, time: { measure }, clock: { wall: () => now } } as unknown as Host;
  const open = (questions: readonly Question[], pass: { newerThanRecord?: number; typed?: string } = {}) =>
    openInquiry(host, { typed: '', newerThanRecord: null, questions: new Set(questions), ...pass });
  return { asked, open };
}

const reasonIn = async (answer: Promise<Result<{ reason: unknown }>>) => {
  const read = await answer;
  return read.ok ? read.value.reason : read.error;
};

describe('the reason of a pass', () => {
  it('is derived once, however often it is asked for', async () => {
    const { asked, open } = listenTo();
    const inquiry = open(['reason', 'time']);
    const [one, other] = await Promise.all([inquiry.answer('reason'), inquiry.answer('reason')]);
    await inquiry.answer('signInEvents');
    await inquiry.answer('time');
    expect(other).toBe(one);
    for (const question of Object.values(asked)) expect(question).toHaveBeenCalledTimes(1);
  });

  it('never begins to measure time where no check of the pass asked for it', async () => {
    const { asked, open } = listenTo(400);
    expect(await reasonIn(open(['reason', 'accounts']).answer('reason'))).toMatchObject({
      code: 'AADSTS500133',
    });
    expect(asked.measure).not.toHaveBeenCalled();
  });

  it('is judged by the clock as the pass found it, not as a repair left it', async () => {
    const { asked, open } = listenTo(400);
    const inquiry = open(['reason', 'time']);
    expect(await reasonIn(inquiry.answer('reason'))).toMatchObject({ class: 'clock' });
    asked.measure.mockResolvedValue(valueIn(agreeing(0)));
    await inquiry.askAnew('time');
    expect(await reasonIn(inquiry.answer('reason'))).toMatchObject({ class: 'clock' });
  });

  it.each([
    [6, 'AADSTS500133'],
    [7, null],
    // The log was cleared and counts from the beginning again.
    [900, 'AADSTS500133'],
  ])('rests on records above %i', async (newerThanRecord, code) => {
    const { open } = listenTo();
    const reason = await reasonIn(open(['reason'], { newerThanRecord }).answer('reason'));
    expect(reason === null ? null : (reason as { code: string }).code).toBe(code);
  });
});
