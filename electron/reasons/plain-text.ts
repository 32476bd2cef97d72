/** Longer texts are cut: no event and no pasted message needs more. */
const longestText = 64 * 1024;

/**
 * A text as codes are looked for in it: what copying out of pages, mails and logs adds is out of the way. Full-width
 * and Arabic digits, typographic minus signs, invisible marks, HTML and URL escapes, and ids that could be mistaken
 * for numbers.
 */
export function plainText(text: string): string {
  return shorten(text)
    .normalize('NFKC')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, unescapeEntity)
    .replace(/%(?:0[ad]|2[0289cd]|3[ad]|5[bd]|7[bd])/gi, (escaped) => decodeURIComponent(escaped))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ' id ')
    .replace(/(?<![0-9a-z])(?:0x)?ffffffff(?=[0-9a-f]{8}(?![0-9a-z]))/gi, '0x');
}

/** What stands at the cut may be half a number, so it goes as well. */
function shorten(text: string): string {
  return text.length <= longestText ? text : text.slice(0, longestText).replace(/[\w&#%;-]{1,40}$/, '');
}

const entities: Record<string, string> = {
  minus: '-',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  dash: '-',
  shy: '',
};

/** Tags and quotes around a code are as good as blanks; only what may stand inside one matters. */
function unescapeEntity(_entity: string, decimal?: string, hexadecimal?: string, name = ''): string {
  const point = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
  return point === null ? (entities[name.toLowerCase()] ?? ' ') : String.fromCodePoint(point);
}
