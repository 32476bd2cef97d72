import { entries, entryOf } from './entries';
import type { FamilyName } from './entry';
import { familyOf } from './families';
import { findAadsts, type NamedNumber } from './find-aadsts';
import { findNumbers } from './find-numbers';
import { hexCode } from './hex-code';
import { plainText } from './plain-text';

/** A code somewhere in a text. */
export interface FoundCode {
  /** As the table writes it. */
  readonly code: string;
  readonly family: FamilyName;
  /** The AADSTS number, or the unsigned 32-bit value. */
  readonly number: number;
  /** The text ends with it, and it may be the beginning of a longer number of another class. */
  readonly cut?: true;
}

/**
 * Every code of a known family in a text, however it is spelled, each once, the innermost reason first: what the
 * server said, then what Windows said, then the wrappers around it. Total: any text in any language.
 *
 * @example findCodes('Status: -895352829 (AADSTS50126)') finds AADSTS50126, then 0xCAA20003
 */
export function findCodes(text: string): FoundCode[] {
  return find(plainText(text)).map(({ code, family, number }) => ({ code, family, number }));
}

/**
 * The same for a text that a program wrote down and that may have been cut off anywhere: a number at its very end is
 * not trusted when it may be half of another one.
 */
export function findRecordedCodes(text: string): FoundCode[] {
  const plain = plainText(text).replace(halfAnId, '');
  return find(plain, true).map(({ code, family, number, end }) =>
    end === plain.length && mayGoOn(number, family)
      ? { code, family, number, cut: true }
      : { code, family, number },
  );
}

/**
 * The beginning of an id looks like a bare code, `Correlation ID: caa20003`, and so does that of a longer code. What
 * Windows writes down itself has its `0x`.
 */
const halfAnId =
  /(?<!(?:code|error|status|result|hr)["']?\s{0,4}[-:=]?\s{0,4}["'({]?)(?<![0-9a-z])(?:[0-9a-f]{8}-?|4c7)$/i;

/** Whether other digits may follow that make it a known number of another class. */
function mayGoOn(number: number, family: FamilyName): boolean {
  const own = entryOf(`AADSTS${number}`);
  if (family !== 'AADSTS' || own === null) return false;
  return entries.some(({ code, class: other }) => code.startsWith(own.code) && other !== own.class);
}

interface Placed extends FoundCode {
  readonly at: number;
  /** Behind its last digit. */
  readonly end: number;
}

/** The same as `findCodes`, each with the line it was read from, counted from 0. */
export function findCodesInLines(text: string): (FoundCode & { readonly line: number })[] {
  const plain = plainText(text);
  return find(plain).map(({ code, family, number, at }) => ({
    code,
    family,
    number,
    line: lineNumber(plain, at),
  }));
}

/** Which line a place is in, counted from 0. */
export function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function find(plain: string, isRecord = false): Placed[] {
  const found = [...findAadsts(plain).map(asFound), ...findNumbers(plain, isRecord).map(asWindows)].sort(
    (a, b) => depthOf(a) - depthOf(b) || a.at - b.at,
  );
  const unique = new Map<string, Placed>();
  for (const placed of found) if (!unique.has(placed.code)) unique.set(placed.code, placed);
  return [...unique.values()];
}

function asFound({ isAadsts, number, at, end }: NamedNumber): Placed {
  return isAadsts
    ? { code: `AADSTS${number}`, family: 'AADSTS', number, at, end }
    : asWindows({ number, at, end });
}

function asWindows({ number, at, end }: Pick<Placed, 'number' | 'at' | 'end'>): Placed {
  return { code: hexCode(number), family: familyOf(number, false)?.family ?? '0x8007', number, at, end };
}

/** Codes of package deployment that say only that something failed: a second one next to them tells what. */
const deploymentWrappers = new Set([0x80073cf0, 0x80073cf6, 0x80073cf7, 0x80073cf9, 0x80073cfa]);

/** How near to the cause a code speaks; 0 is nearest. */
function depthOf({ family, number }: Pick<FoundCode, 'family' | 'number'>): number {
  if (family === 'AADSTS') return 0;
  // 0xCAA5001C is only "the broker failed": what it wraps stands next to it, and so do those of its kind.
  if (family === '0xCAA') return number >>> 16 === 0xcaa5 ? 5 : 4;
  if (deploymentWrappers.has(number)) return 3;
  // What else a code may be is an NTSTATUS, or an HRESULT, which may wrap one.
  return number >= 0xc0000000 ? 1 : 2;
}
