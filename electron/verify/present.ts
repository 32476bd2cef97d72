import { sentence } from '../words';
import { whyNots } from './fact';
import { facts } from './facts';
import type { Verification } from './judge-facts';

/** The verdicts as text, in ASCII: what was refuted first, then what was seen, then what each of the rest needs. */
export function presentVerification(verification: Verification): string {
  const { counts, facts: judged } = verification;
  const lines = verification.simulated ? [sentence('verify.simulated'), ''] : [];
  const ofVerdict = (verdict: string) => judged.filter((one) => one.verdict === verdict).map(({ id }) => id);
  for (const id of ofVerdict('refuted')) lines.push(...describeRefuted(id));
  lines.push(sentence('verify.confirmed', { amount: counts.confirmed }), ...wrap(ofVerdict('confirmed')), '');
  lines.push(sentence('verify.notShown', { amount: counts.notShown }));
  for (const reason of whyNots) {
    const ids = judged.flatMap((one) => (one.verdict === 'not-shown' && one.why === reason ? [one.id] : []));
    if (ids.length > 0) lines.push(`  ${sentence(`verify.needs.${reason}`)}:`, ...wrap(ids));
  }
  lines.push('', sentence('verify.counts', counts));
  return plainAscii(`${lines.join('\n')}\n`);
}

function describeRefuted(id: string): string[] {
  const fact = facts.find((one) => one.id === id);
  if (!fact) return [];
  const refuted = sentence('verify.refuted', { id, statement: fact.statement });
  return [refuted, `  ${sentence('verify.restsOn', { what: fact.restsOn })}`, ''];
}

function wrap(ids: readonly string[]): string[] {
  const lines: string[] = [];
  for (const id of ids) {
    const last = lines.at(-1);
    if (last === undefined || last.length + id.length > 96) lines.push(`    ${id}`);
    else lines[lines.length - 1] = `${last}, ${id}`;
  }
  return lines;
}

/** A console of any code page shows it as it is meant; the facts are written with typographic marks. */
function plainAscii(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/\\\|/g, '|')
    .replace(/[^\t\n\r -~]/g, '?');
}
