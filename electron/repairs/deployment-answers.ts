import type { outcomes } from '../../shared/words/en/outcomes';
import { lookUp } from '../reasons/explain';
import { hexCode } from '../reasons/hex-code';
import { sentence } from '../words';

/** Registering the same package once more may work after a moment: 0x80073D02, it is in use. */
export const inUse = 0x80073d02 | 0;

/**
 * What helps against an answer of Windows' package deployment, and who can do it. What the numbers mean stands in the
 * offline table. Source: "Troubleshooting packaging, deployment, and query of Windows Store apps"; inner numbers as
 * people have met them with this very package [C].
 */
const advice: readonly (readonly [number: number, help: keyof typeof outcomes.deployment.help])[] = [
  [0x80073cf3, 'dependencies'],
  [0x80073cf4, 'fullDisk'],
  [0x80073cf6, 'log'],
  [0x80073cf9, 'log'],
  [0x80073cfb, 'onlyCheckTells'],
  [0x80073cfe, 'installOver'],
  [0x80073d01, 'policy'],
  [0x80073d02, 'inUse'],
  [0x80073d05, 'restart'],
  [0x80073d06, 'onlyCheckTells'],
  [0x80073d0a, 'firewall'],
  [0x80070002, 'filesMissing'],
  [0x80070005, 'denied'],
  [0x80070070, 'fullDisk'],
  [0x800706d9, 'firewall'],
  [0x80070422, 'servicesOff'],
];

/**
 * What a refused registration means, as one English text: the outer number, the inner one where Windows gave it, and
 * what helps against the innermost that is known.
 */
export function describeRefusal(number: number, inner = 0): string {
  const numbers = inner === 0 || inner === number ? [number] : [number, inner];
  const answers = numbers.map((one) => {
    const code = hexCode(one);
    const meaning = lookUp(code)?.meaning;
    return meaning === undefined ? code : `${code} (${meaning.replace(/\.$/, '')})`;
  });
  const [answer = '', inside] = answers;
  const known = numbers.flatMap((one) => advice.filter(([row]) => row === one >>> 0)).at(-1);
  const help = sentence(`outcomes.deployment.help.${known?.[1] ?? 'unknown'}`);
  return inside === undefined
    ? sentence('outcomes.deployment.answered', { answer, help })
    : sentence('outcomes.deployment.answeredBecause', { answer, inner: inside, help });
}
