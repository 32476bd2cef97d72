import type { SentenceKey } from '../../../shared/words/word-keys';
import { sentence } from '../../words';
import type { Standing } from './choose';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Who refused, and how long ago that was; nothing where that is not known.
 * @example `Three days ago Microsoft refused this sign-in.`
 */
export function ageSentence({
  age,
  candidate,
  classified,
}: Pick<Standing, 'age' | 'candidate' | 'classified'>): string[] {
  if (age === null) return [];
  const { found, fault, event } = candidate;
  const isAnswer = found?.family === 'AADSTS' || (found !== null && found.number >>> 16 === 0xcaa2);
  // Who was out of reach has refused nothing.
  const isTrust = event?.event.id === 1088 && classified.class !== 'network';
  const who = isAnswer ? 'microsoft' : fault !== null || isTrust ? 'federation' : 'windows';
  return [sentence(`reasons.when.${who}`, { ago: agoOf(age) })];
}

function agoOf(seconds: number): string {
  if (seconds < minute) return sentence('reasons.ago.now');
  if (seconds < 59.5 * minute) return counted('reasons.ago.minutes', Math.round(seconds / minute));
  if (seconds < 23.5 * hour) return counted('reasons.ago.hours', Math.round(seconds / hour));
  return counted('reasons.ago.days', Math.round(seconds / day));
}

function counted(key: Extract<SentenceKey, `reasons.ago.${string}`>, count: number): string {
  const isNamed = count >= 2 && count <= 12;
  const number = isNamed ? sentence(`reasons.numbers.${count}` as SentenceKey) : `${count}`;
  return sentence(key, { count, number });
}
