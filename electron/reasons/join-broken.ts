import { entryOf } from './entries';
import { hexCode } from './hex-code';

/** What a mail program puts at the end of a line that it breaks: `=` where it says so, blanks, and marks of quoting. */
const lineBreak = '(=?)([ \\t]*\\r?\\n[ \\t]*)';

const numberOfService = new RegExp(`(A{1,3}DSTS?[:# ]?)(\\d{1,7})${lineBreak}(\\d{1,7})(?!\\d)(:?)`, 'gi');
const hexadecimal = new RegExp(
  `(?<![0-9a-z])((?:0x)?)([0-9a-f]{1,7})${lineBreak}([0-9a-f]{1,7})(?![0-9a-z])`,
  'gi',
);
const decimal = new RegExp(`(?<![\\d.,:/-])(-?)(\\d{1,9})${lineBreak}(\\d{1,9})(?![\\d]|[.,:/-]\\d)`, 'g');

const br = '=?[ \\t]*\\r?\\n[ \\t]*';
/** Where a break is within the name in front of the digits. */
const nameOfService = new RegExp(
  `(?<![A-Za-z])(?:A(${br})ADSTS|AA(${br})DSTS|AAD(${br})STS|AADS(${br})TS|AADST(${br})S)[:# ]?(\\d{5,8})(?!\\d)`,
  'gi',
);
const prefix = new RegExp(`(?<![0-9A-Za-z])(?:0(${br})x|0x(${br}))([0-9a-f]{8})(?![0-9a-z])`, 'gi');

/**
 * A text whose codes stand in one piece, where a mail or a narrow window broke them over two lines. The break goes
 * behind the code, so that the text keeps its lines.
 *
 * @example `AADSTS5\n0126: Error` is `AADSTS50126\n: Error`
 */
export function joinBroken(text: string): string {
  if (!/[0-9a-fst]=?[ \t]*\r?\n[ \t]*[0-9a-fstx]/i.test(text)) return text;
  return text
    .replace(nameOfService, (_all, ...groups: (string | undefined)[]) => {
      const gap = groups.slice(0, 5).find((one) => one !== undefined) ?? '';
      return `AADSTS${groups[5]}${gap.replace('=', '')}`;
    })
    .replace(
      prefix,
      (_all, behindZero: string | undefined, behindX: string | undefined, digits: string) =>
        `0x${digits}${(behindZero ?? behindX ?? '').replace('=', '')}`,
    )
    .replace(numberOfService, (all, name: string, front: string, mark, gap: string, rest: string, colon) => {
      // What is whole already, and a line that begins with a number of its own, are no two halves.
      const isHalf = front.length < 5 || mark === '=' || colon === ':';
      const isKnown = entryOf(`AADSTS${front}${rest}`) !== null;
      return isHalf && isKnown ? `${name}${front}${rest}${gap}${colon}` : all;
    })
    .replace(hexadecimal, (all, prefix: string, front: string, _mark, gap: string, rest: string) => {
      const digits = front + rest;
      const isSure = digits.length === 8 && (prefix !== '' || /^caa/i.test(digits));
      return isSure && isKnownNumber(Number.parseInt(digits, 16)) ? `${prefix}${digits}${gap}` : all;
    })
    .replace(decimal, (all, sign: string, front: string, _mark, gap: string, rest: string) => {
      const digits = front + rest;
      if (digits.length < 9 || digits.length > 10) return all;
      const number = sign === '' ? Number(digits) : 0x1_0000_0000 - Number(digits);
      return isKnownNumber(number) ? `${sign}${digits}${gap}` : all;
    });
}

function isKnownNumber(number: number): boolean {
  return number > 0x7fffffff && number <= 0xffffffff && entryOf(hexCode(number)) !== null;
}
