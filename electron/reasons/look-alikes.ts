import { entryOf } from './entries';
import { hexCode } from './hex-code';

/** Cyrillic and Greek letters that look like those codes are written with, as other keyboards type them. */
const alike: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', О: 'O', Х: 'X', Т: 'T', Ѕ: 'S' },
  ...{ а: 'a', с: 'c', е: 'e', о: 'o', х: 'x', ѕ: 's', З: '3', з: '3' },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ο: 'O', Χ: 'X', Τ: 'T', α: 'a', ο: 'o', χ: 'x' },
};
const otherScript = /[\u0370-\u03ff\u0400-\u04ff]/;
const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{7,14}(?![\p{L}\p{N}])/gu;

/** `AADST5500133`, `AADSTS5OOl33`: an S that was read as 5, letters that were read for digits. */
const service = /(?<![A-Za-z])A{1,3}DST([S5]|(?!S))([:# ]?)([\dOoIlSZBG]{5,8})(?![\dA-Za-z])/g;
/** `AADTS50126`, `AADSTSS50126`, `AAD5TS50126`: a letter too few, too many, or read for a digit. */
const mistyped =
  /(?<![A-Za-z])(?:A{1,3}D(?:S|SS|SST|STT|STTS|STSS|TS|TSS|5TS|5T5)|A{2}0?STS)[:# ]?(\d{5,8})(?!\d)/gi;
/** `Error Code: 530O3` */
const labelled = /((?:code|kode|kod|codigo|codice)["']?[\s:.#-]{1,4})([\dOoIl]{5,7})(?![\dA-Za-z])/gi;
/** `CAA2OOO3`, `Ox8009OO3O`, `0xCAA5002l`, `0xCAAZ0003` */
const hexadecimal = /(?<![0-9A-Za-z])([0Oo][xX])?([0-9A-Fa-fOoIlSZG]{8})(?![0-9A-Za-z])/g;
/** `0x8009 0016`, `0x 8009-0016` */
const inTwo =
  /(?<![0-9a-z]|[0-9a-f]{4}[ -])(?:0x[ \t]?(?=[0-9a-f])|(?=caa))([0-9a-f]{4})[ \t_-]([0-9a-f]{4})(?![0-9a-z]|-\w| [0-9a-f]{4}(?![0-9a-z]))/gi;
/** `Error code: 801c03edCorrelation ID`: the line break behind a code was lost. */
const glued =
  /((?:0[xX]|[Cc]ode|[Ss]tatus|HRESULT|[Kk]ode?)["']?[\s:=#]{0,3})([0-9a-fA-F]{8}|-\d{9,10}|\d{10})(?=\p{Lu}\p{Ll}{2})/gu;
/** The same of a code that only says itself what it is. */
const gluedBroker = /(?<![0-9A-Za-z])((?:0[xX])?[Cc][Aa]{2}[0-9a-fA-F]{5})(?=\p{Lu}\p{Ll}{2})/gu;

/**
 * A text whose codes are written with the letters and digits that were meant, where it was typed on another keyboard
 * or read off a picture. A digit is only put in place of a letter where that makes a known code. Lines stay.
 *
 * @example `AADSTS5O126` is `AADSTS50126`, `САА20003` in Cyrillic is `CAA20003`
 */
export function readLookAlikes(text: string): string {
  const latin = otherScript.test(text) ? text.replace(word, asLatin) : text;
  return latin
    .replace(glued, '$1$2 ')
    .replace(gluedBroker, '$1 ')
    .replace(service, (all, s: string, _gap, read: string) => {
      const digits = asDigits(read).replace(/B/g, '8');
      const isMisread = digits !== read || (s === '5' && entryOf(`AADSTS5${digits}`) === null);
      return isMisread && entryOf(`AADSTS${digits}`) ? `AADSTS${digits}` : all;
    })
    .replace(mistyped, (all, digits: string) => (entryOf(`AADSTS${digits}`) ? `AADSTS${digits}` : all))
    .replace(labelled, (all, label: string, read: string) => {
      const digits = asDigits(read);
      return digits !== read && entryOf(`AADSTS${digits}`) ? `${label}${digits}` : all;
    })
    .replace(hexadecimal, (all, _prefix, read: string) => {
      const digits = asDigits(read);
      return digits !== read && /^caa|\d.*\d/i.test(read) && isKnown(digits) ? `0x${digits}` : all;
    })
    .replace(inTwo, (all, front: string, rest: string) =>
      isKnown(front + rest) ? `0x${front}${rest}` : all,
    );
}

function asLatin(written: string): string {
  if (!/\d/.test(written)) return written;
  const latin = [...written].map((letter) => alike[letter] ?? letter).join('');
  return otherScript.test(latin) ? written : latin;
}

/** What a digit is read for off a picture. */
const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', Z: '2', G: '6' };

function asDigits(read: string): string {
  return [...read].map((letter) => digitOf[letter] ?? letter).join('');
}

function isKnown(digits: string): boolean {
  return entryOf(hexCode(Number.parseInt(digits, 16))) !== null;
}
