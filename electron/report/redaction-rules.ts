import { isIPv6 } from 'node:net';
import { type Pseudonyms, pseudonymPattern } from './pseudonym';

/** Takes one kind of private data out of a text. Each is linear in the length of the text. */
export type Rule = (text: string, pseudonyms: Pseudonyms, keptIds: ReadonlySet<string>) => string;

const isPseudonym = new RegExp(`^(?:[a-z]+ )?${pseudonymPattern}$`, 'i');

/** `Authorization: Bearer …`, `"Cookie":"…"`: the name stays, the value goes, to its closing quote or the end of the line. */
const headers: Rule = (text, pseudonyms) =>
  text.replace(
    /\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-ms-refreshtokencredential|x-ms-devicecredential|x-api-key)(\\?["']?\s*[:=]\s*)(?:(\\?")((?:[^"\\\r\n]|\\(?!["rn]).)*)|((?:="[^"\r\n]*"|[^\r\n"\\]|\\(?![rn])[^\r\n])+))/gi,
    (all, name: string, between: string, quote: string | undefined, quoted?: string, bare?: string) => {
      const value = (quoted ?? bare ?? '').trim();
      return value === '' || isPseudonym.test(value)
        ? all
        : `${name}${between}${quote ?? ''}${pseudonyms('secret', value)}`;
    },
  );

/** `refresh_token=…`, `"password":"…"`: values that are secret by the name in front of them. */
const keyed: Rule = (text, pseudonyms) =>
  text.replace(
    /\b((?:refresh|access|id|session|device|sso|bearer)_?token|client_?secret|client_?assertion|assertion|password|passwd|pwd|user_code|device_code|code_verifier|sso_nonce|request_nonce|api_?key|sig|ests\w*auth\w*)(\\?["']?\s*(?:=|%3D|:(?=\s*\\?["']))\s*\\?["']?)([^\s"'&,;\\<>]+)/gi,
    (all, name: string, between: string, value: string) =>
      isPseudonym.test(value) ? all : `${name}${between}${pseudonyms('secret', value)}`,
  );

/** JSON web tokens, whole or cut off; encrypted ones have five parts. */
const webTokens: Rule = (text, pseudonyms) =>
  text.replace(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}(?:(?:\.|%2E)[A-Za-z0-9_-]*){0,4}/g, (token) =>
    pseudonyms('secret', token),
  );

const bearer: Rule = (text, pseudonyms) =>
  text.replace(
    /\b(Bearer|Basic|Negotiate|NTLM|PoP)([ \t]+)([A-Za-z0-9._~+/=-]{12,})/g,
    (_all, scheme: string, gap: string, token: string) => `${scheme}${gap}${pseudonyms('secret', token)}`,
  );

/** Long runs that only a machine writes: refresh tokens, keys, thumbprints. Paths and words are lower case or have no digit. */
const longRuns: Rule = (text, pseudonyms) =>
  text.replace(/(?<![A-Za-z0-9_+/=-])[A-Za-z0-9_+/=-]{32,}/g, (run) => {
    if (/^[0-9a-f]{32,}$/i.test(run)) return pseudonyms('id', run);
    const isRandom = run.length >= 40 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run);
    return isRandom ? pseudonyms('secret', run) : run;
  });

const at = '(?:@|\\uFF20|%(?:25)*40|\\\\{1,4}u0040|&#(?:64|x40);)';
const escaped = '\\\\{1,4}u(?!0040)[0-9a-fA-F]{4}';
const local = `(?:[\\p{L}\\p{N}\\p{M}_%](?!(?<=%)(?:25)*40)|${escaped})(?:[\\p{L}\\p{N}\\p{M}_%.+~'*=!$-]|#EXT#|${escaped})*`;
const label = `(?:[\\p{L}\\p{N}\\p{M}_-]|${escaped})+`;
const inside = "[\\p{L}\\p{N}\\p{M}_%.+~'*=!$-]";
// Not in the middle of a name, of an escape, or of a pseudonym given before; behind the escape of a line break.
const start = `(\\\\[nrtbf]|\\\\{1,4}u0040|(?<!${inside}))(?!(?<=\\\\)\\\\{0,3}u[0-9a-fA-F]{4})(?!(?<=${pseudonymPattern.replace('[0-9a-f]{8}', '')})[0-9a-f]{8}${at})`;
const addressPattern = new RegExp(
  `${start}([.+~'*=!$-]*)(${local}(?:${at}${label}(?:(?:\\.|%2E)${label})*)+)`,
  'giu',
);

/** Addresses and sign-in names, also percent-encoded, JSON-escaped and of guests (`#EXT#`). */
const addresses: Rule = (text, pseudonyms) =>
  text.replace(
    addressPattern,
    (_all, lineBreak: string, punctuation: string, address: string) =>
      `${lineBreak}${punctuation}${pseudonyms('user', address)}`,
  );

/** SIDs of people and devices; those of Windows itself name nobody. */
const sids: Rule = (text, pseudonyms) =>
  text.replace(/\bS-1-\d{1,3}(?:-\d{1,10}){3,14}/gi, (sid) => pseudonyms('sid', sid));

const separator = '(?:\\\\{1,4}|/|%5C|%2F|%255C|%252F)';
// A blank may stand inside the name of a folder, but not at its end, and no tab anywhere.
const profilePattern = new RegExp(
  `(${separator}(?:Users|home|Documents(?: |%20)and(?: |%20)Settings)${separator})((?:(?!%5C|%2F|%255C|%252F)[^\\\\/\\r\\n\\t"'<>|:*?]){1,64}?(?<! )(?=${separator})|[^\\s\\\\/"'<>|:*?,;)]{1,64})`,
  'gi',
);

/** The name of a person in the path of a profile. */
const profiles: Rule = (text, pseudonyms) =>
  text.replace(profilePattern, (all, before: string, name: string) =>
    isPseudonym.test(name) || /^(public|default|default(?: |%20)user|all(?: |%20)users)$/i.test(name)
      ? all
      : `${before}${pseudonyms('user', name)}`,
  );

const traceLabel = /(?:correlation|trace|request|activity)[\s_-]*id\\?["']?\s*[:=]\s*\\?["'{]?$/i;

/** Ids of tenants, devices and accounts go; what support traces a failure by stays. */
const ids: Rule = (text, pseudonyms, kept) =>
  text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, (id, at: number) =>
    kept.has(id.toLowerCase()) || traceLabel.test(text.slice(Math.max(0, at - 40), at))
      ? id
      : pseudonyms('id', id),
  );

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4Pattern = new RegExp(`(?<![\\w.])${octet}(?:\\.${octet}){3}(?!\\w|\\.\\d)`, 'g');

const hardware: Rule = (text, pseudonyms) =>
  text.replace(/(?<![\w:.-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/gi, (mac) =>
    pseudonyms('mac', mac),
  );

const ipv6: Rule = (text, pseudonyms) =>
  text.replace(
    /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.]{1,16})?(?![\w:])/gi,
    (found) => (isIPv6(found) && found !== '::' && found !== '::1' ? pseudonyms('ip', found) : found),
  );

const ipv4: Rule = (text, pseudonyms) =>
  text.replace(ipv4Pattern, (found) =>
    /^(?:127\.|0\.0\.0\.0$|255\.255\.)/.test(found) ? found : pseudonyms('ip', found),
  );

/** Names Windows gives to PCs, and servers in network paths. */
const computers: Rule = (text, pseudonyms) =>
  text
    .replace(/\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{5,12}\b/gi, (name) => pseudonyms('pc', name))
    .replace(
      /(?<![\w:\\.)%])(\\{2,4})([\w.-]{1,64})(?=\\{1,2}[\w$])/g,
      (all, before: string, name: string) =>
        /^[.?]$/.test(name) ? all : `${before}${pseudonyms('pc', name)}`,
    );

/** Rules for what never has a blank in it, each with the sign without which it has nothing to do in a word. */
const wordRules: readonly (readonly [sign: (word: string) => boolean, rule: Rule])[] = [
  [(word) => word.includes('@') || /\uFF20|%(?:25)*40|u0040|&#/.test(word), addresses],
  [(word) => /S-1-/i.test(word), sids],
  [(word) => word.length >= 32, longRuns],
  [(word) => word.length >= 17 && /[0-9a-f][:-][0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i.test(word), hardware],
  [(word) => /:[0-9a-f]*:/i.test(word), ipv6],
  [(word) => /\d\.\d+\.\d/.test(word), ipv4],
  [(word) => word.includes('\\\\') || /(?:TOP|WIN)-/i.test(word), computers],
];

const onlyLetters = /^[A-Za-z]*[.,:;]?$/;

/** Most words remembered at a time, and the longest of them: texts repeat their words a lot. */
const mostRemembered = 20_000;
const longestRemembered = 200;

/** Looks at each word once. Most words are only letters; they are passed by without a closer look. */
function wordRule(): Rule {
  const remembered = new Map<string, string>();
  return (text, pseudonyms, kept) =>
    text.replace(/\S+/g, (word) => {
      if (onlyLetters.test(word)) return word;
      const known = remembered.get(word);
      if (known !== undefined) return known;
      const redacted = wordRules.reduce(
        (left, [sign, rule]) => (sign(left) ? rule(left, pseudonyms, kept) : left),
        word,
      );
      if (remembered.size >= mostRemembered) remembered.clear();
      if (word.length <= longestRemembered) remembered.set(word, redacted);
      return redacted;
    });
}

/** The rules of one redactor, in this order: what may hold other private data inside goes first. */
export function createRules(): readonly Rule[] {
  return [headers, keyed, webTokens, bearer, profiles, ids, wordRule()];
}
