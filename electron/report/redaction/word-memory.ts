/** Most words remembered at a time, a power of two: texts repeat their words a lot. */
const places = 16_384;
/** The longest word that is remembered. */
export const longestWord = 200;

/**
 * Remembers what was made of a word that stands from `start` to `behind` in a text. Each word has one place, in which the
 * last one that belongs there stays: words that never come again cost neither a growing memory nor its clearing.
 * @param make what is made of a word, of how much of it is the word itself, and of its kinds of characters
 */
export function createWordMemory<Made>(
  make: (word: string, length: number, kinds: number) => Made,
): (
  text: string | null,
  codes: Uint16Array,
  start: number,
  end: number,
  behind: number,
  kinds: number,
) => Made {
  // Many texts are short, and have a memory of their own: it takes room with its first word.
  let words: (string | undefined)[] = [];
  let made: (Made | undefined)[] = [];
  return (text, codes, start, end, behind, kinds) => {
    if (behind - start > longestWord) return make(written(text, codes, start, behind), end - start, kinds);
    const place = placeOf(codes, start, behind);
    const known = words[place];
    if (known !== undefined && known.length === behind - start && standsAt(known, codes, start)) {
      return made[place] as Made;
    }
    const word = written(text, codes, start, behind);
    const fresh = make(word, end - start, kinds);
    if (words.length === 0) {
      words = new Array(places);
      made = new Array(places);
    }
    words[place] = word;
    made[place] = fresh;
    return fresh;
  };
}

const bytes = Buffer.alloc(longestWord);

/** @param text null where the codes were written over and are no longer those of the text */
function written(text: string | null, codes: Uint16Array, start: number, end: number): string {
  if (text !== null) return text.slice(start, end);
  // Most are of one byte for each character; taken from bytes, they are made in a third of the time.
  for (let index = start; index < end; index++) {
    const code = codes[index] as number;
    if (code > 0xff || index - start >= longestWord)
      return String.fromCharCode(...codes.subarray(start, end));
    bytes[index - start] = code;
  }
  return bytes.toString('latin1', 0, end - start);
}

/** By its characters: asking the text for it takes several times as long. */
function standsAt(word: string, codes: Uint16Array, start: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== codes[start + index]) return false;
  }
  return true;
}

function placeOf(codes: Uint16Array, start: number, end: number): number {
  let sum = 0x811c9dc5;
  for (let index = start; index < end; index++) sum = Math.imul(sum ^ (codes[index] as number), 0x01000193);
  return (sum ^ (sum >>> 15)) & (places - 1);
}
