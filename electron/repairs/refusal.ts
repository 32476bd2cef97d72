import type { Result } from '../../shared/result';
import type { ChangeAnswer } from '../host/answers';
import { hexCode } from '../reasons/hex-code';
import { sentence } from '../words';

/** ERROR_NOT_FOUND: what should go is not there any more, by whoever's doing. */
export const notFound = 1168;

/** A number by which Windows refused a change, in a sentence. */
export function windowsAnswered(number: number): string {
  return sentence('outcomes.answered', { number: hexCode(number) });
}

/** What stood against a change, in a sentence; null where Windows reported success. */
export function refusalOf(answer: Result<ChangeAnswer>): string | null {
  if (!answer.ok) return answer.error.detail;
  return answer.value.number === 0 ? null : windowsAnswered(answer.value.number);
}

/** What stood against removing one thing among several, with its name; null where it is gone. */
export function refusalToRemove(name: string, answer: Result<ChangeAnswer>): string | null {
  if (!answer.ok) return `${name}: ${answer.error.detail}`;
  const { number } = answer.value;
  return number === 0 || number === notFound ? null : `${name}: ${hexCode(number)}`;
}
