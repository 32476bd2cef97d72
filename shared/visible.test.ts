import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleDocument, visibleLine } from './visible';

it('the ends of lines of a document stay, and nothing else of their kind', () => {
  expect(visibleDocument('one\r\ntwo\r\r\n\r\u001b[2J\n')).toBe(
    'one\r\ntwo[U+000D]\r\n[U+000D][U+001B][2J\n',
  );
});

describe('marks that do something', () => {
  it.each([
    ['an escape sequence', '\u001b[2J', '[U+001B][2J'],
    ['a title of a terminal', '\u001b]0;x\u0007', '[U+001B]]0;x[U+0007]'],
    ['a mark of the second set', 'a\u009b31m', 'a[U+009B]31m'],
    ['a line that is written over', 'bad\rgood', 'bad[U+000D]good'],
    ['a direction that is turned', 'anna\u202egro.osotnoc', 'anna[U+202E]gro.osotnoc'],
    ['an isolate', '\u2067x\u2069', '[U+2067]x[U+2069]'],
    ['a sign without width', 'con\u200btoso', 'con[U+200B]toso'],
    ['a mark of byte order', '\ufeffx', '[U+FEFF]x'],
    ['separators', 'a\u2028b\u2029c', 'a[U+2028]b[U+2029]c'],
    ['a tag', 'a\u{e0041}', 'a[U+E0041]'],
    ['half a character', 'a\ud800', 'a[U+D800]'],
    ['deletion', 'a\u007f', 'a[U+007F]'],
  ])('%s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves words of every language, pictures and lines as they are', () => {
    const text = 'Jürgen 佐藤 Анна 😀 שלום\n\tnext line';
    expect(visible(text)).toBe(text);
    expect(visibleLine('one\ntwo\t')).toBe('one[U+000A]two[U+0009]');
  });

  it('are gone for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cf}|[\u2028\u2029]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});
