import type { SignInEventRecord } from '../../host/answers';
import { faultOf, namesFederation } from '../../reasons/federation';
import { type FoundCode, findRecordedCodes } from '../../reasons/find-codes';
import { readApp } from './read-app';

/** What one event says. Its text may be cut off anywhere, in any language around the data. */
export interface EventFacts {
  readonly event: SignInEventRecord;
  /** Milliseconds since 1970 by this PC's clock. */
  readonly at: number;
  /** The innermost reason first. */
  readonly codes: readonly FoundCode[];
  /** `teams`, another app's client id, or null when the text does not say. */
  readonly app: string | null;
  /** The server answered `invalid_grant`, which is what 0xCAA20003 wraps. */
  readonly invalidGrant: boolean;
  readonly correlationId: string | null;
  readonly traceId: string | null;
  /** The server's own time in its answer, milliseconds since 1970. */
  readonly serverTime: number | null;
  /** What a federation server answered when it refused, by its name; null where it did not. */
  readonly fault: string | null;
  /** The text names a federation server's protocol or path. */
  readonly federated: boolean;
}

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const stamp = '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,7})?\\s?Z';

/** Several checks of one pass look at the same records, thousands of them. */
const known = new WeakMap<SignInEventRecord, EventFacts>();

/** Reads one event. Total: whatever is missing is null. */
export function readEvent(event: SignInEventRecord): EventFacts {
  const facts = known.get(event) ?? factsOf(event);
  known.set(event, facts);
  return facts;
}

function factsOf(event: SignInEventRecord): EventFacts {
  const text = event.text.slice(0, 64 * 1024).normalize('NFKC');
  const codes = findRecordedCodes(text);
  return {
    event,
    at: Date.parse(event.at),
    codes,
    app: readApp(text),
    invalidGrant: /invalid_grant/i.test(text) || codes.some(({ code }) => code === '0xCAA20003'),
    correlationId: readCorrelationId(text),
    traceId: firstGroup(text, new RegExp(`trace[\\s_-]{0,4}id["']?\\s{0,4}[:=]\\s{0,4}["'{]?(${guid})`, 'i')),
    serverTime: readServerTime(text),
    fault: faultOf(text),
    federated: namesFederation(text),
  };
}

/** The label is English in every answer of the service seen so far; where it is not, its place tells: just before the time. */
export function readCorrelationId(text: string): string | null {
  const label = `(?:correlation|korrelation|korelac|corr[eé]lation|correlaci[oó]n|correla[cç][aã]o|correlazione|корреляц|相関|关联|關聯|상관)`;
  return (
    firstGroup(text, new RegExp(`correlation[\\s_-]{0,4}id["']?\\s{0,4}[:=]\\s{0,4}["'{]?(${guid})`, 'i')) ??
    firstGroup(text, new RegExp(`${label}[^\\n:=]{0,24}[:=]\\s{0,4}["'{]?(${guid})`, 'i')) ??
    firstGroup(text, new RegExp(`(${guid})[^\\d]{0,40}${stamp}`, 'i'))
  );
}

/**
 * The stamp at the end of the server's description. Other times in the text (when a grant was issued, when an
 * assertion expires) are no stamps: only the one behind its label, or behind the correlation id, is, and the Date
 * that came with an answer (RFC 9110).
 */
function readServerTime(text: string): number | null {
  const sent =
    /(?<![\w-])date\s{0,2}:\s{0,2}((?:mon|tue|wed|thu|fri|sat|sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT)/i.exec(
      text,
    )?.[1];
  if (sent) return Date.parse(sent);
  const found =
    firstGroup(text, new RegExp(`time[\\s_-]?stamp["']?\\s{0,4}[:=]\\s{0,4}["']?(${stamp})`, 'i')) ??
    firstGroup(text, new RegExp(`${guid}[^\\d]{0,40}(${stamp})`, 'i'));
  if (!found) return null;
  const milliseconds = Date.parse(found.replace(/\s?z$/i, 'Z').replace(/(\d{4}-\d\d-\d\d)[ tT]/, '$1T'));
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

function firstGroup(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1]?.toLowerCase() ?? null;
}
