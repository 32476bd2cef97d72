import { hash } from 'node:crypto';

/** What a pseudonym stands for. */
export const pseudonymKinds = ['user', 'pc', 'org', 'sid', 'ip', 'mac', 'id', 'secret'] as const;
export type PseudonymKind = (typeof pseudonymKinds)[number];

/** Gives the same pseudonym for the same value, in whatever form it was written. */
export type Pseudonyms = (kind: PseudonymKind, value: string) => string;

/** What stands before the digits of a pseudonym. */
export const pseudonymStart = `(?:${pseudonymKinds.join('|')})#`;
/** A pseudonym as it stands in a text, e.g. `user#1a2b3c4d`. */
export const pseudonymPattern = `${pseudonymStart}[0-9a-f]{8}`;

/**
 * Pseudonyms of one report. The salt must not be in the report: without it nobody can try names until one fits;
 * with a new one for each report two reports can't be joined.
 */
export function createPseudonyms(salt: string): Pseudonyms {
  const given = new Map<PseudonymKind, Map<string, string>>();
  return (kind, value) => {
    const ofKind = given.get(kind) ?? new Map<string, string>();
    const known = ofKind.get(value);
    if (known) return known;
    // So little of the hash is told that nothing can be added to what was hashed, and one without HMAC is enough.
    const digits = hash('sha256', `${salt}\n${kind}\n${plainForm(value)}`, 'hex').slice(0, 8);
    const pseudonym = `${kind}#${digits}`;
    given.set(kind, ofKind.set(value, pseudonym));
    return pseudonym;
  };
}

/** ASCII in which nothing can be written otherwise. */
const isPlain = /^[ -$'-[\]-~]*$/;

/** One form for what was written plainly, percent-encoded, JSON-escaped or as HTML references. */
function plainForm(value: string): string {
  if (isPlain.test(value)) return value.toLowerCase();
  return percentDecoded(percentDecoded(value))
    .replace(/\\+u([0-9a-f]{4})/gi, (_all, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
    .replace(/&#(?:64|x40);/gi, '@')
    .normalize('NFKC')
    .toLowerCase();
}

function percentDecoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
