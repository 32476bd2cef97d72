import { randomBytes } from 'node:crypto';
import type { PrivateNames } from '../../shared/model/private-names';
import { createFinder, type Findings } from './redaction/find-private';
import { partsOf } from './redaction/parts';
import { createPseudonyms, type Pseudonyms } from './redaction/pseudonym';
import { redactRepeated } from './redaction/repeated-lines';
import { replaced } from './redaction/replace-found';

/** Takes everything private out of a text; a second time changes nothing. */
export type Redact = (text: string) => string;

interface RedactionContext {
  /** Unpredictable, and not written anywhere. */
  readonly salt: string;
  readonly names?: Partial<PrivateNames>;
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
  '29d9ed98-a469-4536-ade2-f981bc1d605e', // Windows' sign-in
  '00000003-0000-0000-c000-000000000000', // Microsoft Graph
  '00000002-0000-0000-c000-000000000000', // Entra's older interface
  '00000002-0000-0ff1-ce00-000000000000', // Exchange
  '00000003-0000-0ff1-ce00-000000000000', // SharePoint
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', // Teams' services
  '82dbaca4-3e81-46ca-9c73-0950c1eaca97', // who issues the certificates of devices
  'd6886603-9d2f-4eb2-b667-1971041fa96b', // Windows Hello
  '00000000-0000-0000-0000-000000000000',
];

/**
 * A redactor for one report: within it the same value always has the same pseudonym. It reads a text as it is, without
 * the encodings that it may be wrapped in, and across its line breaks. Total: no text makes it fail.
 */
export function createRedactor({ salt, names = {}, keptIds = [] }: RedactionContext): Redact {
  const pseudonyms = createPseudonyms(salt);
  const kept = new Set([...publicIds, ...keptIds].map((id) => id.toLowerCase()));
  const find = createFinder(names, kept, pseudonyms);
  const redactPart = (part: string) => untilStable(part, find, pseudonyms);
  return (text) => redactRepeated(text, (piece) => partsOf(piece).map(redactPart).join(''));
}

/** More rounds than any text needs; a bound, so that redaction always ends. */
const mostRounds = 8;

/**
 * Secrets that stand together without a gap hide each other's edges, so what is left after one round is looked at
 * again, where the round could not tell that nothing more shows. It can for most texts: of ids, addresses and paths it
 * knows how their lines read once they are gone.
 */
function untilStable(text: string, find: (text: string) => Findings, pseudonyms: Pseudonyms): string {
  let before = text;
  for (let round = 0; round < mostRounds; round++) {
    const { found, hidesMore } = find(before);
    const redacted = replaced(before, found, pseudonyms);
    if (!hidesMore || redacted === before) return redacted;
    before = redacted;
  }
  return before;
}

/** For logs: pseudonyms hold for as long as the program runs. */
export const redact: Redact = createRedactor({ salt: randomBytes(16).toString('hex') });
