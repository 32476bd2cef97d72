import { behind, endsWith, type Found, type LineRule, type Rule, shaped } from './found';
import { isErrorCode } from './line-starts';
import { pseudonymPattern } from './pseudonym';
import { colon, dash, letter, percent, slash } from './word-signs';

const isPseudonym = new RegExp(`^(?:[a-z]+ )?${pseudonymPattern}$`, 'i');

const headerPattern =
  /\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-ms-refreshtokencredential|x-ms-devicecredential|x-api-key)(\\?["']?\s*[:=]\s*)(?:(\\?")((?:[^"\\\r\n]|\\(?!["rn]).)*)|((?:="[^"\r\n]*"|[^\r\n"\\]|\\(?![rn])[^\r\n])+))/gi;

/** `Authorization: Bearer …`, `"Cookie":"…"`: the name stays, the value goes, to its closing quote or the end of the line. */
const headers: Rule = (text) => {
  const found: Found[] = [];
  headerPattern.lastIndex = 0;
  for (let match = headerPattern.exec(text); match !== null; match = headerPattern.exec(text)) {
    const [, name = '', between = '', quote = '', quoted, bare] = match;
    const value = (quoted ?? bare ?? '').trim();
    if (value === '' || isPseudonym.test(value)) continue;
    const start = text.indexOf(value, match.index + name.length + between.length + quote.length);
    found.push({ kind: 'secret', value, start, end: start + value.length, from: match.index, runsOn: true });
  }
  return found;
};

/** `refresh_token=…`, `"password":"…"`: values that are secret by the name in front of them. */
const keyed = behind({
  pattern:
    /(\b(?:(?:refresh|access|id|session|device|sso|bearer|csrf|xsrf)_?token|client_?secret|client_?assertion|assertion|pass(?:word|wort|wd|phrase|code)|kennwort|pwd?|pin|user_code|device_code|code_verifier|sso_nonce|request_nonce|api_?key|sig|ests\w*auth\w*|sas|secret)(?:\\?["']?\s*(?:=|%3D|:(?=\s*\\?["']))\s*\\?["']?))((?<=")[^"\\\r\n]{1,512}(?=\\?")|[^\s"'&,;\\<>]+)/gi,
  kind: 'secret',
  runsOn: true,
  isPrivate: isSecret,
});

function isSecret(value: string): boolean {
  return !isPseudonym.test(value) && !isErrorCode(value);
}

/** `/pass:…`, `-p …` of commands: a word with letters and a digit or a sign. */
const given = behind({
  pattern:
    /((?<![^\s"'])(?:--?|\/)(?:r?p|pwd?|pass|password|kennwort)(?:[:=]|[ \t]{1,20}))((?!\$)(?=[^\s"']*[A-Za-z])(?=[^\s"']*[\d!#$%&*+^])[^\s"']{4,128})/gi,
  kind: 'secret',
  isPrivate: isSecret,
});

/** `ConvertTo-SecureString "…"`. */
const secured = behind({
  pattern: /(ConvertTo-SecureString(?:\s+-String)?\s+["'])([^"'\r\n]{1,128})/gi,
  kind: 'secret',
  isPrivate: isSecret,
});

/** Keys by their form: to a drive, of a product, of services. */
export const keys = shaped(
  /(?<![\w-])(?:\d{6}(?:-\d{6}){7}|[BCDFGHJKMNP-TV-Y2-9]{5}(?:-[BCDFGHJKMNP-TV-Y2-9]{5}){4}|AKIA[A-Z0-9]{16}|glpat-[\w-]{16,64}|xox[abprs]-[\w-]{10,128})(?![\w-])/g,
  'secret',
);

/** JSON web tokens, whole or cut off; encrypted ones have five parts. */
export const webTokens = shaped(
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}(?:(?:\.|%2E)[A-Za-z0-9_-]*){0,4}/g,
  'secret',
  () => true,
  true,
);

const bearer = behind({
  pattern: /(\b(?:Bearer|Basic|Negotiate|NTLM|PoP)[ \t]+)([A-Za-z0-9._~+/=-]{12,})/g,
  kind: 'secret',
  runsOn: true,
});

/** `https://name:password@host`. */
export const inAddresses = behind({
  pattern: /(:\/\/)([^\s/?#@"'<>\\]{1,256}:[^\s/?#"'<>\\]{0,256}(?=@))/g,
  kind: 'secret',
});

/** Long runs that only a machine writes: refresh tokens, keys, thumbprints. Paths and words are lower case or have no digit. */
export const longRuns: Rule = (text, keptIds) =>
  runs(text, keptIds).map((run) => (isHex.test(run.value) ? { ...run, kind: 'id' } : run));

const runs = shaped(/(?<![A-Za-z0-9_+/=-])[A-Za-z0-9_+/=-]{32,}/g, 'secret', isRandom, true);

const isHex = /^[0-9a-f]{32,}$/i;

const idsInRun = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** What stands beside ids in a run that is none of a key; the digits of a pseudonym or of a sign, too. */
const word = /^(?:[a-z]*\d*|[0-9a-f]{8}|(?:25)*[2-7][0-9a-f])$/i;

function isRandom(run: string): boolean {
  if (isHex.test(run)) return true;
  const isMixed = run.length >= 40 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run);
  return isMixed && !ofPackage.test(run) && !isOfIds(run);
}

/** A package with the id of who made it: Microsoft, for Windows and for its other programs. */
const ofPackage = /_(?:cw5n1h2txyewy|8wekyb3d8bbwe)/;

/** Ids have a rule of their own, by which some of them stay; words beside one make no key of it. */
function isOfIds(run: string): boolean {
  const rest = run.replace(idsInRun, '/');
  return rest !== run && rest.split(/[_+/=-]/).every((part) => word.test(part));
}

/** What stands between the words of a label and its value, in JSON, HTML and addresses too. */
const gap = '(?:[\\s"\'\\\\{[\\]:=_-]|&(?:amp;){0,4}(?:quot|#34);|%(?:25){0,4}(?:2[02]|3[AD]|7B))';
/** Of what support traces a failure by, and of what is the same on every PC: providers of events, classes. */
const keptLabel = new RegExp(
  `(?:(?:correlation|korrelations|trace|request|anforderungs|activity|report)${gap}{0,3}(?:activity)?${gap}{0,3}id(?:\\s\\(\\w{1,20}\\))?|id\\sde\\scorr[eé]lation|相関\\s?id|correlation|\\dZ\\s-|clsid|provider\\sname=["'][^"']{1,80}["']\\sguid)${gap}{0,16}$`,
  'i',
);
/** How much of a line is looked at for such a label, in characters. */
const labelReach = 120;

/** Ids of tenants, devices and accounts go; what support traces a failure by stays. */
const ids: Rule = (text, keptIds) => {
  const found: Found[] = [];
  for (let dash = text.indexOf('-', 8); dash > 0; dash = text.indexOf('-', dash)) {
    const start = dash - 8;
    id.lastIndex = start;
    if (!id.test(text)) {
      dash += 1;
      continue;
    }
    const end = id.lastIndex;
    const value = text.slice(start, end);
    dash = end + 8;
    const before = text.slice(Math.max(0, start - labelReach), start);
    if (keptIds.has(value.toLowerCase()) || keptLabel.test(before)) continue;
    found.push({ kind: 'id', value, start, end, from: start, runsOn: false });
  }
  return found;
};

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iy;

/** Each with the sign in a word of the line without which it has nothing to do there. */
export const secretRules: readonly LineRule[] = [
  {
    needs: colon,
    sign: endsWith('authorization|cookie2?|credential|x-api-key'),
    isLabelled: true,
    rule: headers,
    ruleInCutLines: headers,
  },
  {
    needs: colon | percent,
    sign: /(?:[:=]|%3D)(?<=(?:(?:token|secret|assertion|word|wort|pwd?|wd|phrase|pin|passcode|_code|verifier|nonce|key|sig|auth\w*|sas)\\?["']?(?:[:=]|%3D)|^%3D))/i,
    isLabelled: true,
    rule: keyed,
    ruleInCutLines: keyed,
  },
  {
    needs: dash | slash,
    sign: /^(?:--?|\/)(?:r?p|pwd?|pass|password|kennwort)(?:[:=]|$)/i,
    isLabelled: false,
    rule: given,
    ruleInCutLines: null,
  },
  {
    needs: dash,
    sign: /^\W*ConvertTo-SecureString$/i,
    isLabelled: false,
    rule: secured,
    ruleInCutLines: null,
  },
  {
    needs: letter,
    sign: /^\W*(?:Bearer|Basic|Negotiate|NTLM|PoP)$/,
    isLabelled: false,
    rule: bearer,
    ruleInCutLines: bearer,
  },
  { needs: dash, sign: /[0-9a-f]{8}-[0-9a-f]{4}-/i, isLabelled: false, rule: ids, ruleInCutLines: ids },
];
