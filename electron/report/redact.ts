import { randomBytes } from 'node:crypto';
import { createPseudonyms, type PseudonymKind } from './pseudonym';
import { createRules } from './redaction-rules';

/** Takes everything private out of a text; a second time changes nothing. */
export type Redact = (text: string) => string;

/** Private words that no pattern can know. */
export interface PrivateNames {
  readonly users?: readonly string[];
  readonly computers?: readonly string[];
  /** Names and domains of organisations. */
  readonly organisations?: readonly string[];
}

export interface RedactionContext {
  /** Unpredictable, and not written anywhere. */
  readonly salt: string;
  readonly names?: PrivateNames;
  /** Ids that tell nobody who it is about: of apps, runs and correlated requests. */
  readonly keptIds?: readonly string[];
}

/** Ids that are the same on every PC. */
const publicIds = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams, web client
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft Office
  'ab9b8c07-8f02-4f72-87fa-80105867a763', // OneDrive
  'b16898c6-a148-4967-9171-64d755da8520', // Windows' provider for work accounts
  '00000000-0000-0000-0000-000000000000',
];

/** Words that name nobody; replacing them would make a report unreadable. */
const ordinaryWords = new Set(
  'admin administrator default guest home info local mail office owner pc public support system teams test user users work windows microsoft clock check'.split(
    ' ',
  ),
);

/** A redactor for one report: within it the same value always has the same pseudonym. */
export function createRedactor(context: RedactionContext): Redact {
  const pseudonyms = createPseudonyms(context.salt);
  const kept = new Set([...publicIds, ...(context.keptIds ?? [])].map((id) => id.toLowerCase()));
  const names = namePatterns(context.names ?? {});
  const rules = createRules();
  const redactOnce: Redact = (text) => {
    const ruled = rules.reduce((redacted, rule) => rule(redacted, pseudonyms, kept), text);
    const lowerCase = ruled.toLowerCase();
    return names
      .filter(({ forms }) => forms.some((form) => lowerCase.includes(form)))
      .reduce(
        (redacted, { pattern, kind }) => redacted.replace(pattern, (name) => pseudonyms(kind, name)),
        ruled,
      );
  };
  return (text) => untilStable(text, redactOnce);
}

/** More rounds than any text needs; a bound, so that redaction always ends. */
const mostRounds = 8;

/**
 * Secrets that stand together without a gap hide each other's edges, so what is left after one round is looked at
 * again. Text without secrets takes one round.
 */
function untilStable(text: string, redactOnce: Redact): string {
  let redacted = redactOnce(text);
  for (let before = text, round = 1; redacted !== before && round < mostRounds; round++) {
    before = redacted;
    redacted = redactOnce(before);
  }
  return redacted;
}

interface NamePattern {
  readonly kind: PseudonymKind;
  readonly pattern: RegExp;
  /** What the text has to hold, in lower case, for the pattern to find anything. */
  readonly forms: readonly string[];
}

function namePatterns(names: PrivateNames): NamePattern[] {
  const lists: [PseudonymKind, readonly string[] | undefined][] = [
    ['user', names.users],
    ['pc', names.computers],
    ['org', names.organisations],
  ];
  return lists.flatMap(([kind, list]) => {
    const words = [...new Set((list ?? []).map((name) => name.trim()))].filter(
      (name) => name.length >= 2 && !ordinaryWords.has(name.toLowerCase()) && !/^\d+$/.test(name),
    );
    if (words.length === 0) return [];
    const forms = words.flatMap(writtenForms).sort((a, b) => b.length - a.length);
    const anyForm = [...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])(?:${anyForm})(?![\\p{L}\\p{N}]|#[0-9a-f]{8})`, 'giu');
    return [{ kind, pattern, forms: forms.map((form) => form.toLowerCase()) }];
  });
}

/** A name as it is, percent-encoded, and as ASCII JSON writes it. */
function writtenForms(name: string): string[] {
  const json = name.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [name, encodeURIComponent(name.replace(/\p{Cs}/gu, '')), json, json.replaceAll('\\', '\\\\')];
}

/** For logs: pseudonyms hold for as long as the program runs. */
export const redact: Redact = createRedactor({ salt: randomBytes(16).toString('hex') });
