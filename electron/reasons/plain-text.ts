import { longestText } from '../../shared/longest-text';
import { joinBroken } from './join-broken';
import { readLookAlikes } from './look-alikes';

/** What only says how something looks may have digits in it, and none of them is a code. */
const looks =
  '\\s+(?:style|class|id|lang|dir|align|valign|width|height|size|face|color|bgcolor|border|colspan|rowspan|role)=(?:"[^"<>]{0,300}"|\'[^\'<>]{0,300}\'|[^\\s"\'<>]{1,60})';
const tags = new RegExp(
  `</?(?:a|b|br|button|center|code|dd|div|dl|dt|em|font|h[1-6]|i|label|li|o:p|p|pre|section|small|span|strong|t[dhr]|table|tbody|thead|u|ul)(?:${looks})*(?:\\s[^<>\\d]{0,200})?/?>`,
  'gi',
);

/**
 * A text as codes are looked for in it: what copying out of pages, mails and logs adds is out of the way. Full-width
 * and other scripts' digits, accents, typographic minus signs, invisible marks, tags, HTML and URL escapes, marks of
 * quoting, breaks inside a code, and ids that could be mistaken for numbers. It has the lines of the text, one for one.
 */
export function plainText(text: string): string {
  const written = fold(
    shorten(text)
      // A file of Windows that was read as another encoding has one behind each letter.
      .replaceAll('\0', '')
      // The same puts one in front of a blank that does not break.
      .replace(/\u00c2(?=\s)/g, '')
      // The marks of an answered mail stand in front of each line.
      .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
      .replace(tags, ' ')
      .replace(/<wbr\s?\/?>/gi, '')
      .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, unescapeEntity)
      .replace(/%25(?=[0-7][0-9a-f])/gi, '%')
      .replace(/%(?:0[ad]|2[0236789cdf]|3[adf]|5[bd]|7[bd])/gi, unescapeUrl),
  ).replace(/[\u2010-\u2015\u2212]/g, '-');
  return readLookAlikes(joinBroken(written))
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ' id ')
    .replace(/(?<![0-9a-z])(?:0x)?ffffffff(?=[0-9a-f]{8}(?![0-9a-z]))/gi, '0x');
}

/** Letters whose accent is a part of them. */
const unaccented: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' },
};

/** One spelling for what looks alike: compatible forms, no accents, no invisible marks, ASCII digits. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łŁøØđĐı]/g, (letter) => unaccented[letter] ?? letter)
    .replace(/[\u2018\u2019\u201b\u02bc\u2032`]/g, "'")
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/** What stands at the cut may be half a number, so it goes as well. */
function shorten(text: string): string {
  return text.length <= longestText ? text : text.slice(0, longestText).replace(/[\w&#%;-]{1,40}$/, '');
}

/** The digits of a script follow each other, and its zero is the first of them. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
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
  if (point === null) return entities[name.toLowerCase()] ?? ' ';
  return isLineEnd(point) ? ' ' : String.fromCodePoint(point);
}

function unescapeUrl(escaped: string): string {
  const text = decodeURIComponent(escaped);
  return isLineEnd(text.charCodeAt(0)) ? ' ' : text;
}

function isLineEnd(point: number): boolean {
  return point === 10 || point === 13;
}
