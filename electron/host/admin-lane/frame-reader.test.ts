import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from './frame-reader';

const anyLine = fc
  .uint8Array({ maxLength: 24 })
  .map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x0a)));

/** Feeds the bytes in pieces that end at the given places. */
function readInPieces(bytes: Buffer, ends: readonly number[], maximumBytes = 1024) {
  const reader = new FrameReader(maximumBytes);
  const frames: string[] = [];
  let oversize = false;
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    const result = reader.read(bytes.subarray(from, end));
    frames.push(...result.frames.map((frame) => frame.toString('hex')));
    oversize = result.oversize;
    from = end;
  }
  return { frames, oversize };
}

const asStream = (lines: readonly Buffer[]) =>
  Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
const asHex = (lines: readonly Buffer[]) => lines.map((line) => line.toString('hex'));

describe('the frame reader', () => {
  it('gives the same lines wherever the stream was split once', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
        const bytes = asStream(lines);
        for (let split = 0; split <= bytes.length; split++) {
          expect(readInPieces(bytes, [split])).toEqual({ frames: asHex(lines), oversize: false });
        }
      }),
    );
  });

  it('gives the same lines byte by byte', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
        const bytes = asStream(lines);
        const everywhere = [...bytes.keys()];
        expect(readInPieces(bytes, everywhere)).toEqual({ frames: asHex(lines), oversize: false });
      }),
    );
  });

  it('keeps an unfinished line to itself until it is finished', () => {
    const reader = new FrameReader(64);
    expect(reader.read(Buffer.from('{"half"'))).toEqual({ frames: [], oversize: false });
    expect(reader.read(Buffer.from(':1}\n')).frames.map(String)).toEqual(['{"half":1}']);
  });

  it('accepts a line of exactly the allowed length and none that is longer, wherever it was split', () => {
    const longest = Buffer.alloc(32, 'x');
    for (let split = 0; split <= 34; split++) {
      expect(readInPieces(asStream([longest]), [Math.min(split, 33)], 32)).toMatchObject({ oversize: false });
      const tooLong = asStream([Buffer.alloc(33, 'x'), Buffer.from('later')]);
      expect(readInPieces(tooLong, [split], 32)).toEqual({ frames: [], oversize: true });
    }
  });

  it('gives out what came before an oversize line and nothing after it', () => {
    const bytes = asStream([Buffer.from('good'), Buffer.alloc(100, 'x'), Buffer.from('after')]);
    expect(readInPieces(bytes, [3, 60, 104], 32)).toEqual({
      frames: asHex([Buffer.from('good')]),
      oversize: true,
    });
  });

  it('does not hold what an endless line brings', () => {
    const reader = new FrameReader(1024);
    for (let count = 0; count < 1000; count++) reader.read(Buffer.alloc(64 * 1024, 'x'));
    expect(reader.read(Buffer.from('\n'))).toEqual({ frames: [], oversize: true });
  });
});
