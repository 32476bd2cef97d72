import { isServerName } from '../../shared/server-name';
import type { CloudName, NamedServers } from '../host/host';
import type { Answers } from './check';
import { ownSid } from './pc-facts';
import { ownEvents, seenOf } from './sign-in-reason/own-events';

/** What the servers are read from. */
export type NamingQuestion = 'signInEvents' | 'registration' | 'pc';

/**
 * The servers that Windows' own records name for this user's accounts: in events of the sign-in logs that are ours
 * and of this week, newest first, then in what dsregcmd prints. Total: whatever is not there names nothing.
 */
export function namedServers(answers: Pick<Answers, NamingQuestion>, now: number): NamedServers {
  const texts = [
    ...eventTexts(answers, now),
    ...(answers.registration.ok ? [answers.registration.value.text] : []),
  ];
  return {
    cloud: firstNamed(texts, cloudIn) ?? 'public',
    federation: firstNamed(texts, federationIn),
  };
}

function eventTexts({ signInEvents, pc }: Pick<Answers, NamingQuestion>, now: number): string[] {
  if (!signInEvents.ok) return [];
  const sid = ownSid(pc);
  // The clock has not been measured yet: an old record more or less names at most a server that is asked in vain.
  const own = ownEvents(signInEvents.value, {
    user: { sid },
    now,
    newerThanRecord: null,
    offsetSeconds: null,
    startedAt: null,
  });
  return seenOf(own, ['no-code', 'another-app'])
    .sort((a, b) => b.at - a.at)
    .map(({ event }) => event.text);
}

function firstNamed<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The cloud whose sign-in host a text names. A sign-in to a cloud apart may begin at the public one, which tells
 * where to go: so the one apart wins.
 */
function cloudIn(text: string): CloudName | null {
  if (/\blogin\.microsoftonline\.us\b/i.test(text)) return 'us-government';
  if (/\b(partner\.microsoftonline|login\.chinacloudapi)\.cn\b/i.test(text)) return 'china';
  return /\blogin\.(microsoftonline\.com|microsoft\.com|windows\.net)\b/i.test(text) ? 'public' : null;
}

/** Only an address that is written out up to its path: a text that was cut off must not name half a server. */
const address = /https:\/\/([a-z0-9.-]+)(?::443)?(\/[^\s"'<>]*)/gi;

/** Paths of AD FS and other products that speak WS-Trust or WS-Federation [K: to be confirmed on Windows]. */
const federationPath = /\/(adfs|trust|wstrust|idp|sts|sso)\b|usernamemixed|windowstransport|wsfed/i;

/** Microsoft's own hosts: Entra itself offers WS-Trust for seamless sign-in. */
const microsoft =
  /(^|\.)(microsoft|microsoftonline|microsoftonline-p|microsoftazuread-sso|windows|live|office|msauth|msftauth|chinacloudapi)\.(com|net|us|cn)$/;

/** @example `WS-Trust endpoint: https://sts.example.com/adfs/services/trust/13/usernamemixed` */
function federationIn(text: string): string | null {
  for (const [, host = '', path = ''] of text.matchAll(address)) {
    const name = host.toLowerCase();
    if (federationPath.test(path) && isServerName(name) && !microsoft.test(name)) return name;
  }
  return null;
}
