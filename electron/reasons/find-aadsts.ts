import { entryOf } from './entries';
import { familyOf } from './families';
import { findInColumns } from './find-columns';
import { hexCode } from './hex-code';
import {
  labelledNumbers,
  labelledThousands,
  listedBehindService,
  numbersBeforeError,
  numbersBeforeLabel,
  speaksOfSignIn,
  weaklyLabelledNumbers,
} from './labels';
import { isAmount, isOwnLine, isSomethingElse } from './number-place';
import { isOfOthers } from './other-services';
import { aadsts } from './table/aadsts';
import { rareNumbers } from './table/rare-numbers';

/** A number of the sign-in service, or what a number behind a label is when it is one of Windows. */
export interface NamedNumber {
  readonly isAadsts: boolean;
  readonly number: number;
  readonly at: number;
  readonly end: number;
}

/** Spellings that leave no doubt. */
const spellings = [
  // AADSTS50126 · AAD STS 50126 · AADSTS: 50126 · AADSTS error code 50126 · AADST50126
  /A{1,3}D[ -]?STS?[\s:#=._*(-]{0,3}(?:error[\s:_-]{0,3})?(?:code[\s:#=-]{0,3})?(\d{5,8})(?!\d)/gi,
  // 50126 (AADSTS)
  /(?<![\w.-])(\d{5,8})[\s("'[-]{1,3}AADSTS(?![\s:#._-]{0,3}\d)/gi,
  // the sign-in service's own page
  /microsoftonline\.[a-z]+\/error\?code=(\d{5,8})(?!\d)/gi,
  // as Entra's sign-in logs show it, as text and as JSON
  /sign-?in error code[\s:#=]{0,3}(\d{5,8})(?!\d)/gi,
];

/** The list in the JSON answer of the sign-in service. */
const errorCodes = /error_codes\\?["']?\s{0,4}[:=]\s{0,4}\[([\d,\s"'\\]{5,200})/gi;
/** An error as an object: `"error": { "code": "53003"`. */
const errorObject = /"error\\?"\s{0,4}:\s{0,4}\{\s{0,4}\\?"code\\?"\s{0,4}:\s{0,4}\\?"?(\d{5,7})(?!\d)/gi;

/** Signs that a text is about signing in at Microsoft's. */
const aboutSignIn =
  /AADSTS|correlation.{0,3}id|request.{0,3}id|trace.{0,3}id|microsoftonline|sign.?in|Entra|Azure|ResultType|Conditional Access|UserPrincipalName|0x?caa/i;

/** Numbers of the sign-in service in a text that `plainText` made. */
export function findAadsts(text: string): NamedNumber[] {
  const certain = spellings.flatMap((spelling) => placed(text, spelling));
  if (isOfOthers(text)) return certain.map((match) => named(match)).filter(isInFamily);
  const listed = [...placed(text, errorCodes).flatMap(eachNumber), ...placed(text, errorObject)];
  const labelled = [
    ...placed(text, labelledNumbers)
      .filter((match) => !beginsAnew(text, match, sentence))
      .flatMap(eachNumber),
    ...findInColumns(text),
  ];
  const known = [
    ...placed(text, numbersBeforeLabel),
    ...placed(text, labelledThousands).map((match) => ({
      ...match,
      digits: match.digits.replace(/\D/g, ''),
    })),
    ...placed(text, listedBehindService).flatMap(eachNumber),
    ...besideError(text),
  ];
  const isAbout = labelled.length > 0 && aboutSignIn.test(text);
  return [
    ...[...certain, ...listed].map((match) => named(match)).filter(isInFamily),
    ...labelled.flatMap((match) => meant(match, isAbout)),
    ...known.flatMap((match) => meant(match, false)),
  ];
}

/** Numbers of which the word for an error alone stands beside them: in a line of their own, or beside signs of a sign-in. */
function besideError(text: string): Match[] {
  const isSignIn = aboutSignIn.test(text) || speaksOfSignIn.test(text);
  const behind = placed(text, weaklyLabelledNumbers).filter(
    (match) =>
      isOwnLine(text, match.at, match.end) ||
      (isSignIn &&
        !isAmount(text, match.end) &&
        !beginsAnew(text, match, sentenceOrLine) &&
        !isReference(text, match)),
  );
  if (!isSignIn) return behind;
  const before = placed(text, numbersBeforeError);
  return [...behind, ...before.filter(({ at, end }) => !isSomethingElse(text, at, end))];
}

interface Match {
  readonly digits: string;
  readonly at: number;
  readonly end: number;
}

function placed(text: string, spelling: RegExp): Match[] {
  return [...text.matchAll(spelling)].map((match) => ({
    digits: match[1] ?? '',
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** Each number of a list, where it stands. */
function eachNumber({ digits, end }: Match): Match[] {
  return [...digits.matchAll(/(?<!\d)\d{5,8}(?!\d)/g)].map((match) => {
    const at = end - digits.length + match.index;
    return { digits: match[0], at, end: at + match[0].length };
  });
}

function named({ digits, at, end }: Match): NamedNumber {
  return { isAadsts: true, number: Number(digits), at, end };
}

function isInFamily({ number }: NamedNumber): boolean {
  return familyOf(number, true) !== null;
}

/**
 * What a number behind "error code" is: one of the sign-in service that is known, an error of the network of Windows
 * that is known, and beside signs of a sign-in also one that only looks like the service's.
 */
function meant(match: Match, isAbout: boolean): NamedNumber[] {
  const number = Number(match.digits);
  if (entryOf(`AADSTS${number}`)) return [named(match)];
  const ofWindows = 0x80070000 + number;
  if (number < 13_000 && entryOf(hexCode(ofWindows)))
    return [{ isAadsts: false, number: ofWindows, at: match.at, end: match.end }];
  return isAbout && isNearKnown(number) ? [named(match)] : [];
}

/** The service gives its numbers in blocks. */
const blockOf = (number: number) => Math.floor(number / (number < 50_000 ? 100 : 10_000));
const blocks = new Set([...aadsts.rows, ...rareNumbers.rows].map(([number]) => blockOf(number)));

/** Whether it is in a block of which some are known. */
function isNearKnown(number: number): boolean {
  return number >= 16_000 && blocks.has(blockOf(number));
}

/** What ends in front of a number, so that it begins something else: `No.` and the like end nothing. */
const sentence = /(?<!(?<!\p{L})(?:err|num|cod|nr|no|c))(?<=\p{L})[.!?]\s+$/iu;
const sentenceOrLine = new RegExp(`${sentence.source}|\\n[^\\n]*$`, 'iu');

/** Whether a sentence or a line begins with the number and goes on: `Error. 90002 Los Angeles`. */
function beginsAnew(text: string, { digits, at, end }: Match, ending: RegExp): boolean {
  return ending.test(text.slice(at, end - digits.length)) && /^ ?\p{L}/u.test(text.slice(end, end + 2));
}

/** The number of a report about it: `sign-in error (#50126)`. */
function isReference(text: string, { digits, at, end }: Match): boolean {
  const [gap] = /[^\p{L}]*$/u.exec(text.slice(at, end - digits.length)) ?? [''];
  return (
    /["'([]\s?#$/.test(gap) ||
    (gap.endsWith('#') && /github|gitlab|jira|issue|ticket|pull request/i.test(text))
  );
}
