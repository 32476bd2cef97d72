import { entryOf } from './entries';
import { hexCode } from './hex-code';
import { systemError, systemErrorBehind } from './labels';
import { failuresIn, isCode, isLabelled, type WrittenNumber } from './number-place';
import { isOfOthers } from './other-services';

/**
 * Codes of Windows in a text that `plainText` made, as numbers and where they stand.
 * @param isRecord Windows wrote the text down about a sign-in, and need not say that something failed
 */
export function findNumbers(text: string, isRecord = false): WrittenNumber[] {
  const speaks = isRecord ? () => true : failuresIn(text);
  const isForeign = isOfOthers(text);
  return spellings
    .flatMap(({ writing, spelling, numberOf }) =>
      [...text.matchAll(spelling)].map((match) => ({
        writing,
        number: asStatus(numberOf(match[1] ?? '')),
        at: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter(({ writing, number }) => !isForeign || !isBare(writing) || entryOf(hexCode(number)) !== null)
    .filter((place) => isCode(text, place, speaks) || (place.writing === 'short' && isMeant(text, place)));
}

/** Nothing in how it is written says that it is a number of Windows. */
function isBare(writing: WrittenNumber['writing']): boolean {
  return writing === 'hex' || writing === 'digits';
}

interface Spelling {
  readonly writing: WrittenNumber['writing'];
  readonly spelling: RegExp;
  readonly numberOf: (digits: string) => number;
}

const fromHex = (digits: string) => Number.parseInt(digits, 16);

const spellings: readonly Spelling[] = [
  // 0xCAA20003 · 0x80070057L · OxCAA2OOO3 as read off a picture
  {
    writing: 'prefixed',
    spelling: /(?<![0-9a-z])[0o]x([0-9a-fo]{8})(?:u?l)?(?![0-9a-z])/gi,
    numberOf: (digits) => fromHex(digits.replace(/o/gi, '0')),
  },
  // caa20003, but not as a part of an id
  {
    writing: 'hex',
    spelling:
      /(?<![0-9a-z]|[0-9a-f]{4}-|[0-9a-f]{8}'|[0-9a-f]\.\.)((?=\d{0,7}[a-f])[0-9a-f]{8})(?![0-9a-z]|-[0-9a-f]{1,4}(?:-|$)|\.\.[0-9a-f])/gi,
    numberOf: fromHex,
  },
  // dword:80090016, in what was exported from the registry
  { writing: 'prefixed', spelling: /dword:([0-9a-f]{8})(?![0-9a-z])/gi, numberOf: fromHex },
  // 80070005
  {
    writing: 'digits',
    spelling:
      /(?<![0-9a-z]|[0-9a-f]{4}-|[0-9a-f]{8}'|[\d.,:/-])(\d{8})(?![0-9a-z]|-[0-9a-f]{1,4}(?:-|$)|[.,:/-]\d)/gi,
    numberOf: fromHex,
  },
  // CAA 20003
  {
    writing: 'prefixed',
    spelling: /(?<![0-9a-z])(?:0x)?caa[\s_-]([0-9a-f]{5})(?![0-9a-z])/gi,
    numberOf: (digits) => fromHex(`caa${digits}`),
  },
  // -895352829
  {
    writing: 'negative',
    spelling: /(?<![\w.])-(\d{9,10})(?!\w|\.\d)/g,
    numberOf: (n) => 2 ** 32 - Number(n),
  },
  // 3399614467 · WAM_network_error_3400007680
  { writing: 'unsigned', spelling: /(?<![\w.+-])(\d{10})(?!\w|[.,:/-]\d)/g, numberOf: Number },
  // 2,147,942,405 · -2.147.024.891, as tables show large numbers
  {
    writing: 'grouped',
    spelling: /(?<![\w.,+-])([234]([.,' ])\d{3}\2\d{3}\2\d{3})(?![\d]|[.,:/-]\d)/g,
    numberOf: ungrouped,
  },
  {
    writing: 'grouped',
    spelling: /(?<![\w.,])-((?:[12]([.,' ]))?\d{3}([.,' ])\d{3}\3\d{3})(?![\d]|[.,:/-]\d)/g,
    numberOf: (digits) => 2 ** 32 - ungrouped(digits),
  },
  // 0CAA20003h, as debuggers write it
  {
    writing: 'hex',
    spelling: /(?<![0-9a-z])0?((?=\d{0,7}[a-f])[0-9a-f]{8})h(?![0-9a-z])/gi,
    numberOf: fromHex,
  },
  { writing: 'prefixed', spelling: /error_(\d{10})(?!\d)/gi, numberOf: Number },
  // ERROR_WINHTTP_NAME_NOT_RESOLVED (12007) · WinINet error 12007
  {
    writing: 'prefixed',
    spelling: /(?:WINHTTP|WININET|ERROR_INTERNET)[\w \t]{0,40}[\s:(=]{1,3}(12\d{3})(?!\d)/gi,
    numberOf: windowsError,
  },
  {
    writing: 'prefixed',
    spelling: /(?<!\d)(12\d{3})[\s:(=-]{1,3}ERROR_(?:WINHTTP|INTERNET)/gi,
    numberOf: windowsError,
  },
  // System error 1058 has occurred.
  {
    writing: 'prefixed',
    spelling: new RegExp(`(?:${systemError})[\\s:]{0,3}(\\d{1,5})(?![\\da-z]|[.,:/-]\\d)`, 'gi'),
    numberOf: windowsError,
  },
  // 1058 sistem hatası oldu
  {
    writing: 'prefixed',
    spelling: new RegExp(
      `(?<![\\d.,:/-]|(?:windows|office|server)\\s)(\\d{1,5})\\s(?:${systemErrorBehind})(?![a-z])`,
      'gi',
    ),
    numberOf: windowsError,
  },
  // [SC] StartService FAILED 1058: · [SC] StartService FEHLER 1058: · NET HELPMSG 2182
  {
    writing: 'prefixed',
    spelling: /(?:\[SC\][^\n\d]{0,60}|NET HELPMSG)\s(\d{1,5})(?!\d)/gi,
    numberOf: windowsError,
  },
  // Modern Authentication says "Status code: 4c7" for a cancelled sign-in; the account broker says 0x102 for a wait
  { writing: 'short', spelling: /(?<![0-9a-z-])(?:0x)?(4c7)(?![0-9a-z-])/gi, numberOf: shortError },
  { writing: 'short', spelling: /(?<![0-9a-z-])0x(102)(?![0-9a-z-])/gi, numberOf: shortError },
];

/** Three digits are a code behind a label, and beside other signs of a sign-in. */
function isMeant(text: string, { at }: WrittenNumber): boolean {
  return (
    isLabelled(text, at) || /XMLHTTP|aad|0x?caa|modern auth/i.test(text.slice(Math.max(0, at - 200), at))
  );
}

function ungrouped(digits: string): number {
  return Number(digits.replace(/\D/g, ''));
}

function windowsError(number: string): number {
  return 0x80070000 + Number(number);
}

function shortError(digits: string): number {
  return windowsError(`0x${digits}`);
}

/** 0xD0000272 is the status 0xC0000272 of Windows inside an HRESULT: one bit says so. */
function asStatus(number: number): number {
  return number >= 0xd0000000 && number <= 0xdfffffff ? number - 0x10000000 : number;
}
