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

/** Microsoft 365 shows where in its own code something failed: `[1001]`, `Tag: 657rx`. */
const labelledTags = tagsBehind(/(?:error ?)?(?:tag|error code|code|fehlercode|fehler|error)/);
/** Nothing else is called so. */
const errorTags = tagsBehind(/error tag/);
const bracketedTags = /\[(\d(?=\d{0,3}[a-z])[0-9a-z]{4})\](?! ?[(\d\p{L}])/giu;
/** The numbers that Microsoft 365 shows most. */
const places = '1001|1200|2002|2400|2603|2604';
/** Four digits may as well be a year, a time of day or a footnote. */
const bracketedNumbers = new RegExp(`\\[(${places}|(?!19|20)\\d{4})\\](?! ?[(\\d\\p{L}])`, 'giu');
/** The same without brackets: numbers that are too short for a code. */
const placeLabel = /(?<![\p{L}\p{N}])(?:error|error code|code|fehlercode|fehler)[\s:#([]{1,4}/u;
const labelledPlaces = new RegExp(`${placeLabel.source}(${places})(?![\\p{L}\\p{N}.,:])`, 'giu');
/** The tags that come up most: they are known also where nothing stands around. */
const famousTags =
  /(?<![\p{L}\p{N}.])(657rx|4usqa|7q6ch|49s2c|53c2q|58tm1|5b1be|7ita9|aqfjg|h1y2c)(?![\p{L}\p{N}])/giu;
const onlyTag = new RegExp(
  `^\\s*["'(]?\\[?(${places}|\\d(?=\\d{0,3}[a-z])[0-9a-z]{4}|aqfjg|h1y2c)\\]?[)"'.]?\\s*$`,
  'i',
);

/** Programs that show such tags. */
const ofPrograms = /office|outlook|teams|microsoft/iu;

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

function tagsBehind({ source: label }: RegExp): RegExp {
  const tag = '(\\d(?=\\d{0,3}[a-z])[0-9a-z]{4})';
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|(?:use|with|promo|verification|room|join|enter|access)\\s)${label}["']?[\\s:=#([]{1,6}${tag}(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

function placesOfTags(plain: string): { tag: string; at: number }[] {
  const alone = onlyTag.exec(plain);
  if (alone?.[1]) return [{ tag: alone[1], at: 0 }];
  const isFailure = saysWentWrong.test(plain);
  const isAbout = isFailure || ofPrograms.test(plain);
  const found = [
    ...plain.matchAll(famousTags),
    ...plain.matchAll(errorTags),
    ...(isAbout ? [labelledTags, bracketedTags, labelledPlaces] : []).flatMap((tag) => [
      ...plain.matchAll(tag),
    ]),
    ...(isFailure ? plain.matchAll(bracketedNumbers) : []),
  ];
  return found.map((match) => ({ tag: match[1] ?? '', at: match.index }));
}
