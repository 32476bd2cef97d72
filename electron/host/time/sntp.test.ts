import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTimeServer } from '../../../simulator/time-server';
import { measureBySntp } from './sntp';
import { packetBytes, writeTimestamp } from './sntp-packet';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const realClock = { wall: () => Date.now(), monotonic: () => process.hrtime.bigint() };
const generousLimit = 5000;

/** A server that answers each question with the packets that `reply` makes of it. */
async function standIn(reply: (question: Buffer) => Buffer[]) {
  const socket = createSocket('udp4');
  socket.on('message', (question, sender) => {
    for (const packet of reply(question)) socket.send(packet, sender.port, sender.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  closing.push(() => socket.close());
  return { host: '127.0.0.1', port: (socket.address() as AddressInfo).port };
}

function answerAt(question: Buffer, at: number): Buffer {
  const packet = Buffer.alloc(packetBytes);
  packet[0] = (4 << 3) | 4;
  packet[1] = 1;
  question.copy(packet, 24, 40, 48);
  writeTimestamp(packet, 32, at);
  writeTimestamp(packet, 40, at);
  return packet;
}

describe('measuring by SNTP', () => {
  it.each([-660, 0, 0.25, 86_400, -9_000_000_000])('finds a clock that is %d s off', async (offset) => {
    const server = await startTimeServer(() => true);
    closing.push(server.close);
    const clock = { ...realClock, wall: () => Date.now() + offset * 1000 };
    const result = await measureBySntp({ host: '127.0.0.1', port: server.port }, clock, generousLimit);
    if (!result.ok) throw new Error(result.why);
    expect(Math.abs(result.value.offsetSeconds - offset)).toBeLessThanOrEqual(
      result.value.uncertaintySeconds + 0.002,
    );
    expect(result.value.uncertaintySeconds).toBeLessThan(1);
  });

  it('gives an anchor from which true time can be told later', async () => {
    const server = await startTimeServer(() => true);
    closing.push(server.close);
    const clock = { ...realClock, wall: () => Date.now() - 660_000 };
    const result = await measureBySntp({ host: '127.0.0.1', port: server.port }, clock, generousLimit);
    if (!result.ok) throw new Error(result.why);
    const { utcMilliseconds, monotonicNanoseconds } = result.value.anchor;
    const told = utcMilliseconds + Number(realClock.monotonic() - monotonicNanoseconds) / 1e6;
    expect(Math.abs(told - Date.now())).toBeLessThan(500);
  });

  it('measures a shifted server by its shift', async () => {
    const server = await standIn((question) => [answerAt(question, Date.now() + 42_000)]);
    const result = await measureBySntp(server, realClock, generousLimit);
    if (!result.ok) throw new Error(result.why);
    expect(result.value.offsetSeconds).toBeCloseTo(-42, 1);
  });

  it('is not spoilt by a clock that is set while the question is under way', async () => {
    let shift = 0;
    const server = await standIn((question) => {
      shift = 3_600_000;
      return [answerAt(question, Date.now())];
    });
    const clock = { ...realClock, wall: () => Date.now() + shift };
    const result = await measureBySntp(server, clock, generousLimit);
    if (!result.ok) throw new Error(result.why);
    expect(Math.abs(result.value.offsetSeconds)).toBeLessThan(1);
  });

  it('waits for the real answer behind a forged one', async () => {
    const server = await standIn((question) => {
      const forged = answerAt(question, 0);
      forged.fill(0xaa, 24, 32);
      return [forged, Buffer.from('noise'), answerAt(question, Date.now())];
    });
    expect((await measureBySntp(server, realClock, generousLimit)).ok).toBe(true);
  });

  it('says which packets it ignored when nothing better came', async () => {
    const server = await standIn(() => [Buffer.from('noise')]);
    expect(await measureBySntp(server, realClock, 200)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/5 bytes/),
    });
  });

  it('takes a kiss of death at its word, at once', async () => {
    const server = await standIn((question) => {
      const packet = answerAt(question, Date.now());
      packet.writeUInt8(0, 1);
      packet.write('DENY', 12, 'latin1');
      return [packet];
    });
    const result = await measureBySntp(server, realClock, 60_000);
    expect(result).toMatchObject({ ok: false, heard: true, why: expect.stringMatching(/DENY/) });
  });

  it('gives up at its limit when nobody answers', async () => {
    const server = await startTimeServer(() => false);
    closing.push(server.close);
    const result = await measureBySntp({ host: '127.0.0.1', port: server.port }, realClock, 100);
    expect(result).toEqual({ ok: false, why: 'no answer', heard: false });
  });

  it('says so when the name has no address', async () => {
    const lookup = (_name: string, _options: unknown, callback: (error: Error) => void) =>
      callback(new Error('getaddrinfo ENOTFOUND'));
    const result = await measureBySntp(
      { host: 'time.example', port: 123, lookup: lookup as never },
      realClock,
      generousLimit,
    );
    expect(result).toMatchObject({ ok: false, why: expect.stringMatching(/ENOTFOUND/) });
  });

  it('says so when the real resolver knows no such name', async () => {
    // Reserved for names that never exist (RFC 2606).
    const result = await measureBySntp({ host: 'time.invalid', port: 123 }, realClock, 20_000);
    expect(result).toMatchObject({ ok: false, heard: false, why: expect.stringMatching(/getaddrinfo/) });
  }, 30_000);

  it.each([
    ['fails while the socket binds as well', null],
    ['fails at once', 'ENOTFOUND'],
    ['fails later', 'EAI_AGAIN'],
  ])('says so when a look-up that lets the local address through %s', async (_how, code) => {
    const failed = Object.assign(new Error(`getaddrinfo ${code ?? 'ENOTFOUND'} time.example`), { code });
    const lookup = (
      name: string,
      _options: unknown,
      answer: (error: Error | null, ...found: unknown[]) => void,
    ) => {
      if (name === '0.0.0.0' && code !== null) answer(null, '0.0.0.0', 4);
      else if (code === 'EAI_AGAIN') setImmediate(answer, failed);
      else answer(failed);
    };
    const endpoint = { host: 'time.example', port: 123, lookup: lookup as never };
    expect(await measureBySntp(endpoint, realClock, generousLimit)).toMatchObject({
      ok: false,
      heard: false,
      why: expect.stringMatching(/getaddrinfo/),
    });
  });

  it('says so of a place that can be none', async () => {
    const result = await measureBySntp({ host: '127.0.0.1', port: 0 }, realClock, generousLimit);
    expect(result).toMatchObject({ ok: false, why: expect.stringMatching(/Port/) });
  });

  it('says so at once when nothing listens', async () => {
    const server = await startTimeServer(() => true);
    await server.close();
    const result = await measureBySntp({ host: '127.0.0.1', port: server.port }, realClock, 60_000);
    expect(result).toMatchObject({ ok: false, why: expect.stringMatching(/unreachable/) });
  });
});
