import { isIPv6 } from 'node:net';
import { hostEnding, isPublicHost } from '../../checks/public-hosts';
import { behind, type Found, type Rule, shaped } from './found';
import { domainNames, inProfilePath } from './name-rules';
import { pseudonymStart } from './pseudonym';
import { inAddresses, keys, longRuns, webTokens } from './secret-rules';
import {
  ampersand,
  anySign,
  at as atSign,
  backslash,
  colon,
  dash,
  dot,
  kindsIn,
  percent,
  slash,
} from './word-signs';

const at = '(?:@|\\uFF20|%(?:25)*40|\\\\{1,4}u0040|&#(?:64|x40);)';
const escaped = '\\\\{1,4}u(?!0040)[0-9a-fA-F]{4}';
const local = `(?:[\\p{L}\\p{N}\\p{M}_%](?!(?<=%)(?:25)*40)|${escaped})(?:[\\p{L}\\p{N}\\p{M}_%.+~'*=!$-]|#EXT#|${escaped})*`;
const label = `(?:[\\p{L}\\p{N}\\p{M}_-]|${escaped})+`;
const inside = "[\\p{L}\\p{N}\\p{M}_%.+~'*=!$-]";
// Not in the middle of a name, of an escape, or of a pseudonym given before; behind the escape of a line break.
const start = `(?:\\\\[nrtbf]|\\\\{1,4}u0040|(?<!${inside}))(?!(?<=\\\\)\\\\{0,3}u[0-9a-fA-F]{4})(?!(?<=${pseudonymStart})[0-9a-f]{8}${at})`;

/** What stands in front of one in addresses of pages and in lists, and is none of it: the same person has one name. */
const key =
  '(?:%(?:25){0,8}2[0267])*(?:(?:upn|user|user_?name|login|login_hint|hint|mail|e-?mail|account|preferred_username|unique_name|name|to|from)=)?';

/** Addresses and sign-in names, also percent-encoded, JSON-escaped and of guests (`#EXT#`). */
const addresses = behind({
  pattern: new RegExp(
    `(${start}${key}[.+~'*=!$-]*)(${local}(?:${at}${label}(?:(?:\\.|%2E)${label})*)+)`,
    'giu',
  ),
  kind: 'user',
});

/** SIDs of people and devices; those of Windows itself name nobody. */
const sids = shaped(/\bS-1-\d{1,3}(?:-\d{1,10}){3,14}/gi, 'sid');

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = shaped(
  new RegExp(
    `(?<![\\w.]|version[=:'"]{1,2}|\\w\\\\{1,4}(?!10\\.|172\\.|192\\.))${octet}(?:\\.${octet}){3}(?!\\w|\\.\\d)`,
    'gi',
  ),
  'ip',
  (found) => !/^(?:127\.|0\.0\.0\.0$|255\.255\.|(?!10\.|172\.|192\.)\d+\.\d+\.0\.0$)/.test(found),
);

const ipv6 = shaped(
  /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.]{1,16})?(?![\w:])/gi,
  'ip',
  (found) => isIPv6(found) && found !== '::' && found !== '::1',
);

const hardware = shaped(
  /(?<![\w:.-])(?:(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4,19}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])/gi,
  'mac',
);

/** Names Windows gives to PCs; in small letters they may be parts of words, and only their length and digits tell. */
const computers = shaped(
  /\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{5,12}\b/gi,
  'pc',
  (name) => name === name.toUpperCase() || /^(?=.*\d)(?:desktop-.{7}|laptop-.{8}|win-.{11})$/i.test(name),
);

/** Servers in network paths. */
const shares = behind({
  pattern: /((?<![\w:\\.)%?])\\{2,4}(?:\?\\{1,2}UNC\\{1,2})?|\bUNC\\{1,4})([\w.-]{1,64}(?=\\{1,2}[\w$]))/gi,
  kind: 'pc',
  isPrivate: (name) => !/^(?:[.?]|UNC)$/i.test(name),
});

const fileServers = behind({
  pattern: /(\bfile:\/\/)([\w-][\w.-]{0,63})(?=\/)/gi,
  kind: 'pc',
  isPrivate: (name) => name.toLowerCase() !== 'localhost',
});

/** Whose files these are, as SharePoint names them: `anna_berg_contoso_com`. */
const personalSites = behind({
  pattern: /(\/personal\/)([a-z0-9-]+(?:_[a-z0-9-]+){2,})(?![\w-])/gi,
  kind: 'user',
});

/** What Windows calls its copy by. */
const productIds = shaped(/(?<![\w-])\d{5}-\d{5}-\d{5}-[A-Z0-9]{5}(?![\w-])/g, 'id');

/** A word with such a name in it has at least this. */
const hostEnds = new RegExp(`\\.${hostEnding}(?![a-z0-9_-])`, 'iu');

/** What is written like a server and is none. */
const noHost = /^(?:(?:asp|ado|vb|ml|msal|adal)\.net|system\.io|[\d.]+)$/i;

/** Names of servers that are somebody's own. */
const hosts = shaped(
  new RegExp(
    `(?<![\\p{L}\\p{N}_@#-]|(?<!^|[;*=])\\.)(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})\\.){1,10}${hostEnding}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  ),
  'org',
  (host) => !noHost.test(host) && !isPublicHost(host),
);

/** The same where a line ended within it: a sentence that ends and one that begins there must not look like one. */
const cutHosts: Rule = (text, kept) =>
  hosts(text, kept).filter(({ value }) => /^(?:[^.]{2,}\.){2,}[a-z]+$/u.test(value));

/**
 * A rule with the signs of which a word has one at least, and what it looks like, for the rule to have anything to do:
 * none of these ever has a blank in it.
 */
type WordRule = readonly [needs: number, looks: (word: string) => boolean, rule: Rule];

/** Those that tell something private even where a line break was taken out of the word. */
const cutRules: readonly WordRule[] = [
  [
    atSign | percent | backslash | ampersand,
    (word) => word.includes('@') || /\uFF20|%(?:25)*40|u0040|&#/.test(word),
    addresses,
  ],
  [dash, (word) => /S-1-/i.test(word), sids],
  [anySign, (word) => word.includes('eyJ'), webTokens],
  [anySign, (word) => word.length >= 32, longRuns],
  [
    dot | colon | dash,
    (word) => word.length >= 14 && /(?:[0-9a-f]{2}[:-]){5}|\.[0-9a-f]{4}\./i.test(word),
    hardware,
  ],
  [colon, (word) => /:[0-9a-f]*:/i.test(word), ipv6],
  [dot, (word) => /\d\.\d+\.\d/.test(word), ipv4],
  [dash, (word) => /(?:TOP|WIN)-/i.test(word), computers],
  [dash, (word) => /-[A-Z\d]{5,6}-/.test(word), keys],
  [anySign, (word) => /AKIA|glpat-|xox/.test(word), keys],
  [dash, (word) => /-\d{5}-/.test(word), productIds],
  [slash, (word) => word.includes('@') && word.includes('://'), inAddresses],
  [slash, (word) => word.includes('file://'), fileServers],
  [slash, (word) => word.includes('/personal/'), personalSites],
  [slash | backslash | percent, inProfilePath.looks, inProfilePath.rule],
  [dot, (word) => hostEnds.test(word), cutHosts],
];

const wordRules: readonly WordRule[] = [
  ...cutRules.filter(([, , rule]) => rule !== cutHosts),
  [backslash, () => true, domainNames],
  [backslash, (word) => /\\\\|UNC\\/i.test(word), shares],
  [dot, (word) => hostEnds.test(word), hosts],
];

const none: readonly Found[] = [];
const noIds: ReadonlySet<string> = new Set();

/**
 * What is private in one word by itself.
 * @param isCut whether it came together only because a line break was taken out
 */
export function findInWord(word: string, isCut: boolean): readonly Found[] {
  const kinds = kindsIn(word);
  let found = none;
  for (const [needs, looks, rule] of isCut ? cutRules : wordRules) {
    if ((kinds & needs) === 0 || !looks(word)) continue;
    const more = rule(word, noIds);
    if (more.length > 0) found = found.concat(more);
  }
  return found;
}
