import type { ReasonClass } from '../../shared/model/reason';
import { families as meanings } from '../../shared/words/en/codes';
import { type AdviceName, adviceOf } from './advice';
import { faultOf } from './federation';
import { saysWentWrong } from './labels';

/** A mark in a text that is no code of a table, and of which something can be said all the same. */
export interface OtherMark {
  readonly code: string;
  readonly family: string;
  readonly meaning: string;
  readonly class: ReasonClass;
  readonly advice: AdviceName;
  readonly source: string;
  readonly at: number;
}

/** Five letters and digits; `0x102` is a number, and behind the word for an error alone `15min` is a time. */
const tag = '(?!0x)\\d(?=\\d{0,3}[a-z])[0-9a-z]{4}';
const mixedTag = '(?!0x)(?=\\d+[a-z]+\\d)[0-9a-z]{5}';
/** Microsoft 365 shows where in its own code something failed: `[1001]`, `Tag: 657rx`. */
const labelledTags = [
  behind(/tag(?=["']?\s?[:=])|error code|fehlercode/, tag),
  behind(/error|fehler/, mixedTag),
];
/** Nothing else is called so. */
const errorTags = behind(/error tag/, tag);
const bracketedTags = bracketed(`(?!\\d\\dbit)${tag}`);
/** The numbers that Microsoft 365 shows most. */
const places = '1001|1200|2002|2400|2603|2604';
const bracketedPlaces = bracketed(places);
/** Where the name of the program, or more, follows. */
const placesInSentence = new RegExp(`(?<=\\p{L}[.!…]? )\\[(${places})\\](?! ?[(\\d])`, 'gu');
/** Any other four digits may as well be a year, a time of day, a footnote or the number of a process. */
const number = '(?!19|20)\\d{4}';
const bracketedNumbers = bracketed(number);
const numbersOfErrors = new RegExp(`(?<![\\p{L}\\p{N}])(?:error|fehler)[\\s:]{1,3}\\[(${number})\\]`, 'giu');
/** The same without brackets: numbers that are too short for a code. */
const placeLabel = /(?<![\p{L}\p{N}])(?:error|error code|code|fehlercode|fehler)[\s:#([]{1,4}/u;
const labelledPlaces = new RegExp(`${placeLabel.source}(${places})(?![\\p{L}\\p{N}.,:])`, 'giu');
/** The tags that come up most: they are known also where nothing stands around. */
const famousTags =
  /(?<![\p{L}\p{N}.])(657rx|4usqa|7q6ch|49s2c|53c2q|58tm1|5b1be|7ita9|aqfjg|h1y2c)(?![\p{L}\p{N}])/giu;
const onlyTag = new RegExp(`^\\s*["'(]?\\[?(${places}|${tag}|aqfjg|h1y2c)\\]?[)"'.]?\\s*$`, 'i');

/** Programs that show such tags. */
const ofPrograms = /office|outlook|teams|microsoft/iu;
/** What such a message has in English, whatever its language. */
const ofMessages = /sign.?in|correlation|activation/iu;

/** Messages of AD FS: `MSIS9682: Received invalid OAuth JWT Bearer request.` */
const federationMessages = /(?<![\p{L}\p{N}])(MSIS\d{3,5})(?!\d)/giu;

/** Tags of Microsoft's programs and messages of federation servers in a text that `plainText` made, each once. */
export function findOtherMarks(plain: string): OtherMark[] {
  const fault = faultOf(plain);
  const numbers = [...plain.matchAll(federationMessages)].map((match) => ({
    code: (match[1] ?? '').toUpperCase(),
    at: match.index,
  }));
  const faults = fault === null ? [] : [{ code: fault, at: Math.max(0, plain.indexOf(fault)) }];
  const federation = [...numbers, ...faults].map((named) => ({
    ...named,
    family: 'federation',
    meaning: meanings.federation,
    class: 'organisation' as const,
    advice: 'federation' as const,
    source: adviceOf('federation').source,
  }));
  const tags = placesOfTags(plain).map(({ tag, at }) => ({
    code: /^\d+$/.test(tag) ? `[${tag}]` : tag.toLowerCase(),
    family: 'tag',
    meaning: meanings.tag,
    class: 'unknown' as const,
    advice: 'tag' as const,
    source: adviceOf('tag').source,
    at,
  }));
  const marks = new Map<string, OtherMark>();
  const inOrder = [...federation, ...tags.sort((a, b) => a.at - b.at)];
  for (const mark of inOrder) if (!marks.has(mark.code)) marks.set(mark.code, mark);
  return [...marks.values()];
}

function behind({ source: label }: RegExp, mark: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})["']?[\\s:=#([]{1,6}(${mark})(?![\\p{L}\\p{N}])`, 'giu');
}

/** In brackets that no word is glued to, and at the end of what is said. */
function bracketed(mark: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])\\[(${mark})\\](?! ?[(\\d\\p{L}])`, 'giu');
}

function placesOfTags(plain: string): { tag: string; at: number }[] {
  const alone = onlyTag.exec(plain);
  if (alone?.[1]) return [{ tag: alone[1], at: 0 }];
  const isFailure = saysWentWrong.test(plain);
  const isOfProgram = ofPrograms.test(plain);
  const isAbout = isFailure || isOfProgram || ofMessages.test(plain);
  const marks = [
    famousTags,
    errorTags,
    ...(isAbout ? [...labelledTags, bracketedTags, bracketedPlaces, labelledPlaces, numbersOfErrors] : []),
    ...(isOfProgram ? [placesInSentence] : []),
    ...(isFailure ? [bracketedNumbers] : []),
  ];
  const found = marks.flatMap((mark) => [...plain.matchAll(mark)]);
  return found.map((match) => ({ tag: match[1] ?? '', at: match.index }));
}
