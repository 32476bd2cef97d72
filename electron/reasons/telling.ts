import { classIn } from './class-in';
import { type FoundCode, findRecordedCodes } from './find-codes';

/** How much one code of a text tells of the cause, the most telling first. */
const order = [
  /** A number of the sign-in service that names a cause. */
  'cause',
  /** A number of the sign-in service by which it asks for a prompt: the way to whatever is refused next. */
  'prompt',
  /** A code of Windows, or an answer of a federation server, that names a cause. */
  'specific',
  /** What is wrapped around another code, and yet says whose it is. */
  'whose',
  /** A number of the sign-in service that nobody knows. */
  'unknown-number',
  /** A number that only opens the sentence, whose end tells the reason. */
  'opening',
  /** A wrapper, or a code that points to nobody. */
  'little',
  /** What Windows records on the way to an ordinary prompt. */
  'routine',
] as const;
export type Telling = (typeof order)[number];

/** "Error validating credentials" and "Error issuing a token": the number behind them is the reason. */
const opening = new Set(['AADSTS70002', 'AADSTS50000']);
/** On the way to an ordinary prompt, or the trace of a silent attempt; 0x4AA… are the progress notes of the same. */
const routine = new Set(['0xCAA10001', '0xCAA9001F', '0xCAA90022', '0xCAA90004', '0xCAA90056']);
/** `Error: 0x4AA50119 Device is not cloud domain joined: 0xC00484B2`: what Windows quotes in a note is part of it. */
const progressNotes = /^[^\w\n]{0,8}(?:error\W{1,4})?0x4AA[0-9A-F]{5}(?![0-9A-F]).*$/gim;
/** A prompt is asked for: with the server's number it is a refusal, without one a daily occurrence. */
const promptNeeded = '0xCAA2000C';
const accessDenied = '0xCAA20004';

/** Codes of one text with what each tells, the one that tells most first. */
function weigh<Code extends FoundCode>(codes: readonly Code[], text: string, beside: readonly FoundCode[]) {
  const quoted = quotedInNotes(text);
  return codes
    .map((found) => ({ found, telling: tellingOf(found, text, beside, quoted) }))
    .sort((a, b) => byTelling(a.telling, b.telling));
}

/** Codes that a text has in its progress notes only. */
function quotedInNotes(text: string): ReadonlySet<string> {
  const notes = text.match(progressNotes);
  if (notes === null) return new Set();
  const codesOf = (part: string) => findRecordedCodes(part).map(({ code }) => code);
  const outside = codesOf(text.replace(progressNotes, ''));
  return new Set(codesOf(notes.join('\n')).filter((code) => !outside.includes(code)));
}

/** How much a code tells among all the codes of its text. */
function tellingOf(
  found: FoundCode,
  text: string,
  beside: readonly FoundCode[],
  quoted: ReadonlySet<string>,
): Telling {
  if (found.cut) return 'little';
  if (found.family === 'AADSTS') return tellingOfNumber(found, text);
  if (routine.has(found.code) || found.number >>> 20 === 0x4aa || quoted.has(found.code)) return 'routine';
  if (found.code === promptNeeded) return beside.some(isWholeNumber) ? 'whose' : 'routine';
  if (found.code === accessDenied) return 'whose';
  // Registering a package failed; why, says the code inside.
  const isOuter = found.family === '0x80073C' && beside.some(isInner);
  return isOuter || classIn(found, text) === 'unknown' ? 'little' : 'specific';
}

function tellingOfNumber(found: FoundCode, text: string): Telling {
  if (opening.has(found.code)) return 'opening';
  const reasonClass = classIn(found, text);
  if (reasonClass === 'unknown') return 'unknown-number';
  return reasonClass === 'interaction' ? 'prompt' : 'cause';
}

function isWholeNumber({ family, cut }: FoundCode): boolean {
  return family === 'AADSTS' && cut === undefined;
}

function isInner({ family }: FoundCode): boolean {
  return family !== 'AADSTS' && family !== '0xCAA' && family !== '0x80073C';
}

/** Sorts what tells more before what tells less. */
export function byTelling(a: Telling, b: Telling): number {
  return order.indexOf(a) - order.indexOf(b);
}

/**
 * The codes of one text, the one that tells most first, otherwise in the order in which they were found: the innermost
 * first.
 */
export function sortByTelling<Code extends FoundCode>(codes: readonly Code[], text: string): Code[] {
  return weigh(codes, text, codes).map(({ found }) => found);
}

/** What the OAuth word `invalid_grant` is as a code. */
export const invalidGrant: FoundCode = { code: '0xCAA20003', family: '0xCAA', number: 0xcaa20003 };

/** A code that speaks for its text. */
export interface Voice {
  readonly found: FoundCode;
  readonly telling: Telling;
}

/**
 * The code that speaks for a text, or null where it has none.
 * @param beside all codes of the same attempt, where other texts belong to it
 */
export function voiceOf(
  codes: readonly FoundCode[],
  text: string,
  beside: readonly FoundCode[] = codes,
): Voice | null {
  const [best] = weigh(codes, text, beside);
  if (best && best.telling !== 'little') return best;
  // Among those that point to nobody a number that was cut off tells most, then the refusal itself.
  const found =
    codes.find(({ family }) => family === 'AADSTS') ??
    codes.find(({ code }) => code === invalidGrant.code) ??
    best?.found ??
    (/invalid_grant/i.test(text) ? invalidGrant : undefined);
  return found ? { found, telling: 'little' } : null;
}
