import type { SignInEventRecord } from '../../host/answers';
import { type FoundCode, findRecordedCodes } from '../../reasons/find-codes';

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
  /** The text names a federation server's protocol or path. */
  readonly federated: boolean;
}

/** The client ids of Teams: the desktop app and the web client inside it. */
const teamsClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
]);

/** Client ids of other Microsoft apps that sign in through the same broker, for texts that name them without a label. */
const otherClients = new Set([
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft Office
  'ab9b8c07-8f02-4f72-87fa-80105867a763', // OneDrive
  'ecd6b820-32c2-49b6-98a6-444530e5a77a', // Microsoft Edge
  '9ba1a5c7-f17a-4de9-a1f1-6178c8d51223', // Company Portal
  '26a7ee05-5602-4d76-a7ba-eae8b7b67941', // Windows Search
]);

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
    federated: namesFederation(text),
  };
}

/** Signing in with the Windows ticket goes to Microsoft's own address, in the words of a federation server. */
const seamless = /https:\/\/autologon\.microsoftazuread-sso\.com\S{0,200}/gi;

/** Whether a text names the protocol or a path of a federation server. */
function namesFederation(text: string): boolean {
  return /\/adfs\/|wstrust|ws-trust|saml1?_?1?-bearer|usernamemixed|windowstransport/i.test(
    text.replace(seamless, ''),
  );
}

/**
 * @example `Request: authority: https://login.microsoftonline.com/common, client: 1fec8e78-…, redirect URI: ms-appx-web://Microsoft.AAD.BrokerPlugin/1fec8e78-…`
 */
function readApp(text: string): string | null {
  const labelled = [
    ...text.matchAll(
      new RegExp(
        `(?:client|klient|cliente|клиент|クライアント|客户端|用戶端|클라이언트)[\\s_-]{0,4}(?:app(?:lication)?[\\s_-]{0,4})?(?:id|kennung)?["']?\\s{0,4}[:=]\\s{0,4}["'{]?(${guid})`,
        'gi',
      ),
    ),
    ...text.matchAll(
      new RegExp(
        `\\bapp(?:lication)?[\\s_-]{0,4}(?:id|with identifier|identifier)["']?\\s{0,4}[:=]?\\s{0,4}["'{]?(${guid})`,
        'gi',
      ),
    ),
    ...text.matchAll(new RegExp(`Microsoft\\.AAD\\.BrokerPlugin/(${guid})`, 'gi')),
  ].map((match) => (match[1] ?? '').toLowerCase());
  if (labelled.some((id) => teamsClients.has(id))) return 'teams';
  if (labelled[0]) return labelled[0];
  const named = [...text.matchAll(new RegExp(guid, 'gi'))].map((match) => match[0].toLowerCase());
  if (named.some((id) => teamsClients.has(id))) return 'teams';
  return named.find((id) => otherClients.has(id)) ?? null;
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
 * assertion expires) are no stamps: only the one behind its label, or behind the correlation id, is.
 */
function readServerTime(text: string): number | null {
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
