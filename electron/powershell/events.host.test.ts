import { afterEach, describe, expect, it } from 'vitest';
import { SignInEventAnswer } from '../host/answers';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
function createPc(fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc(fields);
  open.push(pc);
  return pc;
}
const ask = async (pc: SimulatedPc, ...texts: string[]) =>
  SignInEventAnswer.parse(await pc.ask('Get-SignInEvent', ...texts));

const sid = 'S-1-5-21-1-2-3-1001';
const user = { sid, name: 'mia', address: 'mia@example.org' };
const log = 'Microsoft-Windows-AAD/Operational';
const registration = 'Microsoft-Windows-User Device Registration/Admin';
const denied = -2147024891;

describe('event records', () => {
  it('carry their inserted data, the simulated time and the server’s time, newest first', async () => {
    const odd = 'quote " & <tag> \\ ]]> “ü” 😀 {serverTime}';
    const events = [
      { log, id: 1098, secondsAgo: 60, text: odd },
      { log, id: 1081, secondsAgo: 7200, as: 'system', text: 'old' },
      { log, id: 1097, secondsAgo: 3600, as: 'other', text: 'middle' },
      { log: 'Application', id: 24, text: 'Triggered repair because operation LocalSettings' },
      { log: registration, id: 304, text: 'join' },
      { log, id: 4, text: 'an id nobody asks for' },
    ];
    const before = Date.now();
    const answer = await ask(createPc({ user, clock: { offsetSeconds: -660 }, events }));
    const ours = answer.events.filter((event) => event.log === log);
    expect(ours.map(({ id, userSid }) => [id, userSid])).toEqual([
      [1098, sid],
      [1097, 'S-1-5-21-1-2-3-1002'],
      [1081, 'S-1-5-18'],
    ]);
    const ids = ours.map(({ recordId }) => recordId);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    const stamp = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\dZ)$/.exec(ours[0]?.text ?? '');
    // Each of these events has a number, which is 0 where the scenario names none.
    expect(ours[0]?.text).toBe(`0 ${odd.replace('{serverTime}', stamp?.[0] ?? '')}`);
    const serverTime = Date.parse(`${stamp?.[1]}T${stamp?.[2]}`);
    const offset = Date.parse(ours[0]?.at ?? '') - serverTime;
    expect(Math.abs(offset + 660_000)).toBeLessThanOrEqual(1000);
    expect(serverTime).toBeGreaterThan(before - 62_000);
    expect(serverTime).toBeLessThan(Date.now() - 59_000);
    expect(answer.events.map((event) => event.log)).toContain('Application');
    expect(answer.events.map((event) => event.id)).toContain(304);
  });

  it('keep their times when the clock is corrected later', async () => {
    const pc = createPc({ clock: { offsetSeconds: 900 }, events: [{ text: 'one' }] });
    const times = async () => (await ask(pc)).events.map(({ at }) => at);
    const before = await times();
    await pc.elevated(`Set-Clock -AnchorUtc ${Date.now()} -AnchorTicks ${process.hrtime.bigint()}`);
    expect(pc.readState().clock.offsetSeconds).toBeLessThan(5);
    expect(await times()).toEqual(before);
  });

  it('come as the newest 200 of a log', async () => {
    const events = Array.from({ length: 230 }, (_, index) => ({
      secondsAgo: 1000 - index,
      text: `${index}`,
    }));
    const answer = await ask(createPc({ events }));
    expect(answer.events.map(({ text }) => text)).toEqual(
      Array.from({ length: 200 }, (_, index) => `0 ${229 - index}`),
    );
    expect(answer.logs.map(({ more }) => more)).toEqual([true, false, false]);
  });

  it('are those below a number, a page further back, when that is asked', async () => {
    const events = Array.from({ length: 203 }, (_, index) => ({
      secondsAgo: 1000 - index,
      text: `${index}`,
    }));
    const pc = createPc({ events });
    const oldest = (await ask(pc)).events.at(-1)?.recordId;
    const older = await ask(pc, '0', `${oldest}`);
    expect(older.events.map(({ text }) => text)).toEqual(['0 2', '0 1', '0 0']);
    expect(older.logs).toMatchObject([{ log, number: 0, more: false }]);
    const between = await ask(pc, `${(older.events.at(-1)?.recordId ?? 0) + 1}`, `${oldest}`);
    expect(between.events.map(({ text }) => text)).toEqual(['0 2']);
    await expect(pc.ask('Get-SignInEvent', '0', "9] or *['")).rejects.toThrow('refused');
  });

  it('have their numbers as decimals, signed where Windows writes them so', async () => {
    const text = 'Error: 0x80072EE7';
    const events = [
      { id: 1098, text: 'Error: 0xCAA20003 Not granted. Code: invalid_grant' },
      { id: 1084, text },
      { log: registration, id: 307, text: 'Error: 0x801C001D' },
      {
        log: 'Application',
        id: 20,
        text: 'LocalSettings Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy -2147024891',
      },
    ];
    const answer = await ask(createPc({ events }));
    expect(answer.events.map((event) => event.text.trim())).toEqual([
      '-2147012889',
      '3399614467 Not granted. Code: invalid_grant',
      '-2145648611',
      'LocalSettings -2147024891 Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy -2147024891',
    ]);
  });

  it('of AppModel-State come as errors and warnings only', async () => {
    const events = [10, 14, 15, 17, 21, 22].map((id) => ({ log: 'Application', id, secondsAgo: id }));
    const answer = await ask(createPc({ events }));
    expect(answer.events.map(({ id }) => id)).toEqual([10, 21, 22]);
  });

  it('are those above a number, of the sign-in log alone, when that is asked', async () => {
    const events = [
      { text: 'old', secondsAgo: 30 },
      { text: 'new', secondsAgo: 20 },
      { log: registration, id: 304 },
    ];
    const pc = createPc({ events });
    const [newest, older] = (await ask(pc)).events;
    const above = await ask(pc, `${older?.recordId}`);
    expect(above.events).toEqual([newest]);
    expect(above.logs.map((one) => one.log)).toEqual([log]);
    expect((await ask(pc, `${newest?.recordId}`)).events).toEqual([]);
    await expect(pc.ask('Get-SignInEvent', '-1')).rejects.toThrow('refused');
    await expect(pc.ask('Get-SignInEvent', "0] or *['")).rejects.toThrow('refused');
  });

  it.each(['record', 'text'] as const)('lose one record where a %s is damaged', async (damage) => {
    const events = [{ text: 'a' }, { text: 'b', damage }, { text: 'c' }, { log: registration, id: 204 }];
    const answer = await ask(createPc({ events }));
    expect(answer.events.map(({ text }) => text.trim())).toEqual(['0 c', '0 a', '0 0']);
    expect(answer.logs).toMatchObject([
      { number: 0, skipped: 1 },
      { number: 0, skipped: 0 },
      { number: 0, skipped: 0 },
    ]);
  });

  it('lose one log where it may not be read, none where Windows has none, and never end the others', async () => {
    const eventLogs = [
      { log, state: 'denied' },
      { log: registration, state: 'missing' },
    ];
    const events = [{ text: 'a' }, { log: registration, id: 304 }, { log: 'Application', id: 21 }];
    const answer = await ask(createPc({ eventLogs, events }));
    expect(answer.events.map(({ id }) => id)).toEqual([21]);
    expect(answer.logs.map(({ number }) => number)).toEqual([denied, 0, 0]);
  });

  it('lose what is older where looking for it takes too long, and never end the others', async () => {
    const slow = [registration, 'Application'].map((one) => ({ log: one, state: 'slow' }));
    const events = [{ text: 'a' }, { log: registration, id: 304 }];
    const answer = await ask(createPc({ eventLogs: slow, events }));
    expect(answer.events.map(({ id }) => id)).toEqual([1098, 304]);
    const late = { skipped: 0, more: true };
    expect(answer.logs).toMatchObject([{ number: 0 }, { number: 0, ...late }, { number: 1460, ...late }]);
  });

  it.each([
    ['each record fails', { eventLogs: [{ log, state: 'broken' }], events: [{ text: 'a' }] }, 5],
    ['no record of it can be read', { events: [{ damage: 'text' }, { damage: 'record' }] }, 2],
  ])('of a log count as unread when %s', async (_when, fields, skipped) => {
    const [first] = (await ask(createPc(fields))).logs;
    expect(first?.number).not.toBe(0);
    expect(first?.skipped).toBe(skipped);
  });

  it('keep the beginning and the end of long texts, and say how many were cut', async () => {
    const filler = 'word '.repeat(6000);
    const events = Array.from({ length: 150 }, (_, index) => ({
      secondsAgo: index,
      text: `Error: 0xCAA20003 ${filler}AADSTS${50000 + index}: x`,
    }));
    const answer = await ask(createPc({ events }));
    expect(answer.events.map(({ text }) => /^3399614467 .* (AADSTS\d+): x$/.exec(text)?.[1])).toEqual(
      Array.from({ length: 150 }, (_, index) => `AADSTS${50000 + index}`),
    );
    expect(answer.logs[0]).toMatchObject({ number: 0, skipped: 0, cut: 150 });
  });

  it('stay below the limit of an answer in every script, the newest first', async () => {
    const events = Array.from({ length: 150 }, (_, index) => ({
      secondsAgo: index,
      text: `${index}。${'認証に失敗。'.repeat(3000)}`,
    }));
    const answer = await ask(createPc({ events }));
    const kept = answer.events.length;
    expect(kept).toBeGreaterThan(20);
    expect(answer.events.map(({ text }) => Number.parseInt(text.slice(2), 10))).toEqual(
      Array.from({ length: kept }, (_, index) => index),
    );
    expect(answer.logs[0]?.cut).toBe(150);
    expect(JSON.stringify(answer).replace(/[^ -~]/g, '\\u0000').length).toBeLessThan(2_000_000);
  });
});
