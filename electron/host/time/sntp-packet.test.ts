import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQuestion, packetBytes, readAnswer, writeTimestamp } from './sntp-packet';

const cookie = Buffer.from('0102030405060708', 'hex');

/** A believable answer, with what a test changes in it. */
function answer(change: (packet: Buffer) => void = () => undefined, at = Date.UTC(2027, 2, 1, 12)): Buffer {
  const packet = Buffer.alloc(packetBytes);
  packet[0] = (4 << 3) | 4;
  packet[1] = 2;
  cookie.copy(packet, 24);
  writeTimestamp(packet, 32, at);
  writeTimestamp(packet, 40, at + 1);
  change(packet);
  return packet;
}

describe('an SNTP question', () => {
  it('is a version 4 client packet that carries nothing but the cookie', () => {
    const question = buildQuestion(cookie);
    expect(question).toHaveLength(packetBytes);
    expect(question[0]).toBe(0b00_100_011);
    expect(question.subarray(1, 40).every((byte) => byte === 0)).toBe(true);
    expect(question.subarray(40).equals(cookie)).toBe(true);
  });
});

describe('an SNTP answer', () => {
  it('tells when the question arrived, when it was answered and how far the reference is', () => {
    const at = Date.UTC(2027, 2, 1, 12) + 250;
    const reading = readAnswer(
      answer((packet) => {
        packet.writeUInt32BE(2 << 16, 4);
        packet.writeUInt32BE(1 << 15, 8);
      }, at),
      cookie,
    );
    if (!reading.believable) throw new Error(reading.why);
    expect(reading.answer.received).toBeCloseTo(at, 3);
    expect(reading.answer.sent).toBeCloseTo(at + 1, 3);
    expect(reading.answer.rootDistance).toBe(1500);
  });

  it.each([
    ['is shorter than a packet', answer().subarray(0, 47), false, /47 bytes/],
    ['is empty', Buffer.alloc(0), false, /0 bytes/],
    ['is a client packet', answer((packet) => packet.writeUInt8((4 << 3) | 3, 0)), false, /mode is 3/],
    ['is a broadcast', answer((packet) => packet.writeUInt8((4 << 3) | 5, 0)), false, /mode is 5/],
    ['repeats another cookie', answer((packet) => packet.writeUInt8(0xff, 31)), false, /another question/],
    ['is a kiss of death', answer((packet) => packet.fill('RATE', 12, 16).fill(0, 1, 2)), true, /RATE/],
    ['has stratum 16', answer((packet) => packet.writeUInt8(16, 1)), true, /stratum 16/],
    [
      'has the leap alarm',
      answer((packet) => packet.writeUInt8((3 << 6) | (4 << 3) | 4, 0)),
      true,
      /not synchronised/,
    ],
    ['carries no time', answer((packet) => packet.fill(0, 40, 48)), true, /no time/],
    [
      'runs backwards',
      answer((packet) => writeTimestamp(packet, 40, Date.UTC(2027, 1, 1))),
      true,
      /before the question/,
    ],
    ['is far from its reference', answer((packet) => packet.writeUInt32BE(16 << 16, 8)), true, /too far/],
  ])('is refused with a reason when it %s', (_what, packet, ours, why) => {
    const reading = readAnswer(packet, cookie);
    expect(reading).toMatchObject({ believable: false, ours });
    expect(reading.believable ? '' : reading.why).toMatch(why);
  });

  it('reads every moment from 2020 to 2155 as itself, across the end of the era in 2036', () => {
    const inEra = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2155, 11, 31) });
    fc.assert(
      fc.property(inEra, (at) => {
        const reading = readAnswer(answer(undefined, at), cookie);
        return reading.believable && Math.abs(reading.answer.received - at) < 0.001;
      }),
      { examples: [[Date.UTC(2036, 1, 7, 6, 28, 15, 998)], [Date.UTC(2036, 1, 7, 6, 28, 16)]] },
    );
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(typeof readAnswer(Buffer.from(bytes), cookie).believable).toBe('boolean');
      }),
    );
  });
});
