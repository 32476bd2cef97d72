import { afterEach, describe, expect, it } from 'vitest';
import { startTimeServer, type TimeServer } from '../../../simulator/time-server';
import type { WatchedClock } from '../host';
import { createTimeSources } from './time-sources';

const open: TimeServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(answers = true, aheadSeconds = 0): Promise<number> {
  const server = await startTimeServer(
    () => answers,
    () => aheadSeconds,
  );
  open.push(server);
  return server.port;
}

type PcClock = Pick<WatchedClock, 'wall' | 'monotonic' | 'refresh'>;
const honest: PcClock = {
  wall: () => Date.now(),
  monotonic: () => process.hrtime.bigint(),
  refresh: async () => true,
};
const unreachable = () => Promise.reject(new Error('not reached'));

function sourcesWith(clock: PcClock, port: number) {
  const endpoint = { host: '127.0.0.1', port };
  return createTimeSources({
    clock,
    timeServers: [{ name: 'time.one.test', operator: 'one', endpoint }],
    askSecurely: unreachable,
    fetch: unreachable,
    domainEndpoint: () => endpoint,
  });
}

/** A wall clock that somebody moves by an hour each time the given moments have come, counted in readings. */
function movedClock(readings: readonly number[]): PcClock {
  let read = 0;
  let offset = 0;
  return {
    ...honest,
    wall() {
      read += 1;
      if (readings.includes(read)) offset += 3_600_000;
      return Date.now() + offset;
    },
  };
}

describe('a clock that is moved while it is measured', () => {
  it('is measured again, and then is what it is', async () => {
    const measurement = await sourcesWith(movedClock([2]), await serve()).measure();
    expect(measurement.movedSeconds).toBeUndefined();
    expect(measurement.samples[0]?.offsetSeconds).toBeCloseTo(3600, 0);
  });

  it('is told as such when that happens again and again', async () => {
    let reading = 0;
    const restless = { ...honest, wall: () => Date.now() + 3_600_000 * reading++ };
    expect((await sourcesWith(restless, await serve()).measure()).movedSeconds).toBeGreaterThan(3000);
  });

  it.each<[string, readonly boolean[], number | undefined]>([
    ['nobody outside could be asked', [false, false], 60],
    ['somebody could before', [true, false], undefined],
    ['somebody could after', [false, true], undefined],
  ])('is seen late only when %s', async (_when, looks, lateBySeconds) => {
    let look = 0;
    const clock = { ...honest, refresh: async () => looks[look++] ?? true };
    expect((await sourcesWith(clock, await serve()).measure()).lateBySeconds).toBe(lateBySeconds);
  });

  it('may be slewed a little meanwhile', async () => {
    const begun = Date.now();
    const slewed = { ...honest, wall: () => Date.now() - 30_000 + (Date.now() - begun) / 2 };
    const measurement = await sourcesWith(slewed, await serve()).measure();
    expect(measurement.movedSeconds).toBeUndefined();
  });
});

describe('asking a domain for the time', () => {
  it('tells how this clock differs from its controller, right or wrong', async () => {
    const told = await sourcesWith(honest, await serve(true, 400)).askDomain('corp.example.com');
    expect(told).toMatchObject({ answered: true, domain: 'corp.example.com' });
    expect(told.answered && told.offsetSeconds).toBeCloseTo(-400, 0);
  });

  it('tells that nobody is there, within the limit', async () => {
    expect(await sourcesWith(honest, await serve(false)).askDomain('corp.example.com')).toEqual({
      answered: false,
      domain: 'corp.example.com',
      heard: false,
      why: 'no answer',
    });
  });
});

describe('a time server that somebody has set', () => {
  const measureWith = async (ownServer: string | null) => {
    const [known, own] = [await serve(), await serve(true, 5)];
    const sources = createTimeSources({
      clock: honest,
      timeServers: [{ name: 'time.one.test', operator: 'one', endpoint: { host: '127.0.0.1', port: known } }],
      ownServer: () => ownServer,
      ownEndpoint: () => ({ host: '127.0.0.1', port: own }),
      askSecurely: unreachable,
      fetch: unreachable,
    });
    return (await sources.measure()).samples.map(({ server, operator }) => [server, operator]);
  };

  it('is asked besides the others, and speaks for nobody else', async () => {
    expect(await measureWith('time.own.test')).toEqual([
      ['time.one.test', 'one'],
      ['time.own.test', 'time.own.test'],
    ]);
  });

  it('is asked once where it is one of them, and not at all where none is set', async () => {
    expect(await measureWith('time.one.test')).toEqual([['time.one.test', 'one']]);
    expect(await measureWith(null)).toEqual([['time.one.test', 'one']]);
  });
});
