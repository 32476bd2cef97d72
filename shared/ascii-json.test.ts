import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson } from './ascii-json';

/** Any text, also halves of characters. */
const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe('a JSON document', () => {
  it('is pure ASCII and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(text, text), (value, texts) => {
        const document = { value, texts };
        const written = asciiJson(document);
        expect(written).toMatch(/^[\x20-\x7e\n]*$/);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(document)));
      }),
    );
  });
});
