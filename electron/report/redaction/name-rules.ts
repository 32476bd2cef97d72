import { privatePartOf } from '../../checks/known-sign-ins';
import { isPublicHost } from '../../checks/public-hosts';
import { behind, endsWith, type Found, type LineRule, type Rule, shaped } from './found';
import { isErrorCode } from './line-starts';
import { type NameLabel, nameLabels } from './name-labels';
import { pseudonymPattern, pseudonymStart } from './pseudonym';
import { backslash, colon, digit, dot, other, percent, plus, slash } from './word-signs';

const isPseudonym = new RegExp(`^${pseudonymPattern}$`, 'i');
const separator = '(?:\\\\{1,4}|/|%5C|%2F|%255C|%252F)';
const profileFolder = `${separator}(?:Users|home|Documents(?: |%20)and(?: |%20)Settings)${separator}`;
/** One that an apostrophe may stand beside in a name. */
const letter = '[A-Za-z\\u00c0-\\u1fff]';
/** A blank may stand inside the name of a folder, but not at its end, and no tab anywhere. */
const closedName = `(?:(?!%5C|%2F|%255C|%252F)(?:[^\\\\/\\r\\n\\t"'<>|:*?]|(?<=${letter})'(?=${letter}))){1,64}?(?<! )(?=${separator})`;
/** One that ends with what is around the path. */
const quotedName = `(?:[^\\\\/\\s"'<>|:*?,;%]{1,32} ){1,2}[^\\\\/\\s"'<>|:*?,;%]{1,32}(?=["'<])`;

function profileRule(name: string): Rule {
  return behind({
    pattern: new RegExp(`(${profileFolder})(${name})`, 'gi'),
    kind: 'user',
    isPrivate: (found) =>
      !isPseudonym.test(found) && !/^(?:public|default|default(?: |%20)user|all(?: |%20)users)$/i.test(found),
  });
}

/** The name of a person in the path of a profile. */
const profiles = profileRule(`${closedName}|${quotedName}|[^\\s\\\\/"'<>|:*?,;)]{1,64}`);

/** The same in a path that goes on behind the name, in a word without a blank: nothing else of its line can say more. */
const profilesInWord = profileRule(closedName);

const folderEnd = '(?:[\\\\/]|%(?:25)?[52])';
/** A path of which one word does not tell where the name begins or ends. */
const openProfile = new RegExp(
  `Settings${folderEnd}|(?:Users|home)(?=${folderEnd})(?!${separator}${closedName})`,
  'i',
);
const profileInWord = new RegExp(`^(?!Settings${folderEnd}).*(?:Users|home|Settings)${folderEnd}`, 'is');

/** Names of people that one word tells, in the path of a profile. */
export const inProfilePath = { rule: profilesInWord, looks: (word: string) => profileInWord.test(word) };

/** What stands before a backslash in the registry, in paths, in what Windows calls devices, or at the end of a line. */
const beginnings = `HK(?:LM|CU|CR|U|CC)|HKEY_\\w+|SOFTWARE|SYSTEM|SAM|WINDOWS|WINNT|PROGRAM|TEMP|APPDATA|UNC|PCI|USB|ACPI|HID|SWD|SCSI|BTHENUM
  |AUTHORITY|AUTORITE|BUILTIN|VORDEFINIERT|AADSTS\\d+|CAA[0-9A-F]{5}|KB\\d+|AM|PM|YES|NO|OK`;

/** Windows' own accounts and folders whose first half may be the name of a domain. */
const ofWindows = `NT\\\\+(?:CurrentVersion|Terminal|Accessories|DNSClient)|USERS\\\\+(?:Public|Default)|DOMAIN\\\\+user
  |SERVICE\\\\+(?:ALL|TrustedInstaller|W32Time|TokenBroker|WpnUserService|wuauserv|bits|dosvc|EventLog|CryptSvc|WinDefend|WlanSvc|Dhcp|Dnscache|NlaSvc|mpssvc|SSDPSRV|MSSQL\\S*|SQL\\S*)
  |APPPOOL\\\\+(?:DefaultAppPool|Classic)|MACHINE\\\\+(?:SOFTWARE|SYSTEM|[0-9A-F]{8}-[0-9A-F-]{27})
  |ROOT\\\\+(?:cimv2|StandardCimv2|SecurityCenter2?|Microsoft|WMI|default|ccm)`;

/** `NAME\name` that names nobody. */
const notADomain = new RegExp(`^(?:(?:${beginnings})\\\\.*|${ofWindows})$`.replace(/\n\s*/g, ''), 'is');

/** `DOMAIN\name`; what only looks like it where a text in JSON has a break or a tab is none. */
export const domainNames = shaped(
  /(?<![\p{L}\p{N}_\\/:%.#-])(?:[A-Z][A-Z0-9-]{1,14}|[Aa]zure[Aa][Dd])\\{1,4}(?!(?<!\\\\)[nt]\p{Lu})[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}\$?(?![\\\p{L}\p{N}._-])/gu,
  'user',
  (name) => !notADomain.test(name),
);

/** `8:live:…`, as Skype writes names; the digits of a pseudonym are no such number. */
const skypeNumber = `(?<![\\d:.]|${pseudonymStart}[0-9a-f]{0,7})\\d{1,2}:`;

/** Sign-in names of Skype and telephones. */
const callNames = behind({
  pattern: new RegExp(
    `((?:\\b(?:live|skype|sips?|callto|msnim):|${skypeNumber}(?=live:|orgid:|[a-z][\\w.-]{5,}))(?:live:|orgid:)?)((?:\\.cid\\.)?[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,63})(?![\\p{L}\\p{N}@%\\\\])`,
    'giu',
  ),
  kind: 'user',
});
const phones = behind({
  pattern:
    /((?<![\p{L}\p{N}+.:-])(?:(?:tele?phone|t[eé]l|phone|mobile?|telefon|handy|fax|sms)(?:[ _-]?(?:number|no|nr))?\.?["']?\s{0,8}[:=]\s{0,8}["']?(?=\+?\d*[ ()./\u00a0\u202f\u2013-]{0,3}\d)|(?=\+|00[1-9])))((?:\+|00|0)?[1-9(](?:[ ()./\u00a0\u202f\u2013-]{0,3}\d){7,14})(?![\p{L}\p{N}])/giu,
  kind: 'user',
});

/** What stands behind such labels and names nobody: words, Windows' own accounts, and what Microsoft's programs are called. */
const nobody =
  /^(?:(?:not |un)?available|n\/a|none|null|unknown|yes|no|true|false|local|undefined|-+|\(.*\)|system|(?:local|network) service|nt authority|builtin|localhost|workgroup|urn:federation:MicrosoftOnline|Microsoft .*|Web Account Manager|Windows Time)$/i;

/** Whether all of these servers, or the pages on them, are everybody's. */
function arePublic(value: string): boolean {
  return value.split(/[,;\s]+/).every((one) => isPublicHost(one.replace(/^\w+:\/\/|^\.|[/:].*$/g, '')));
}

/** `AzureAD\\anna`: a backslash, or some, between a domain and a name; `\\n` and its like are escapes. */
const domain = '\\\\{1,4}(?=[\\p{L}\\d])(?![nrtbf](?![\\p{L}\\d]))';

/** What ends a value within its line: two blanks, and what says something else: a label, a code, that it failed. */
const otherLabel = '\\p{L}[\\p{L}\\p{N}_-]{0,40}[ \\t]{0,20}[:=]';
const otherCode = `0x[0-9a-f]{4}|AADSTS\\d|CAA[0-9a-f]{5}(?![0-9a-z])`;
const pause = `[^\\S\\r\\n](?!\\s|\\(?(?:${otherLabel}(?=[ \\t])|${otherCode}|failed\\b))`;
/** In a list, where a comma is part of a name but in front of a label or a code. */
const listPause = `[,;](?![ \\t]*(?:\\p{L}[\\p{L}\\p{N} _-]{0,40}[:=]|${otherCode}))`;

function isName(value: string): boolean {
  return !nobody.test(value) && !isPseudonym.test(value) && !isErrorCode(value) && !arePublic(value);
}

/** Where a word begins; it may be one of letters beyond ASCII. */
const wordStart = '(?:\\b|(?=[^\\0-\\x7f]))';

/**
 * It looks for the colon first, which is quicker than to look for each label.
 * @param isCut a value ends before the next label too: that one may be of another line
 */
function labelRule({ kind, labels, form }: NameLabel, isCut: boolean): Rule {
  const without = (signs: string) =>
    isCut ? `(?:[^${signs}"'<>&|,;\\\\:=]|[:=](?![ \\t]|$))` : `[^${signs}"'<>&|,;\\\\]`;
  const sign = without('\\s');
  const value = `${sign}(?:(?:${sign}|${pause}){0,120}${sign})?`;
  // Between quotes up to the closing one, and in a list of labels up to the end of the line: commas are part of a name.
  const quoted = `(?<=")(?:[^"\\\\\\r\\n]|${domain}){1,160}(?=\\\\?")`;
  const ofList = `[^\\s"<>|\\\\,;]|${domain}`;
  const listed = `(?<=[ \\t]:[ \\t]{1,40})(?:${ofList})(?:(?:${ofList}|${pause}|${listPause}){0,120}(?:${ofList}))?(?=[ \\t]*(?:[\\r\\n"]|\\\\{1,4}[rn"]|$)|(?:[,;][ \\t]*|[ \\t]+)(?:${otherLabel}|${otherCode}|failed\\b)|[ \\t]{2})`;
  const inSingle = `(?<=[\\s=]')(?:[^'\\\\\\r\\n]|${domain}){1,160}(?=')`;
  const whole = isCut ? '' : `${quoted}|${inSingle}|${listed}|`;
  const free = `${whole}(?:[A-Za-z][\\w.-]{0,40}\\\\{1,4}(?=[\\p{L}\\d]))?${value}`;
  const before = `(${wordStart}(?:${labels})`;
  const pattern = new RegExp(
    `[:=](?:(?<=${before}\\\\?["']\\s{0,40})[:=])(\\s*\\\\?["'])|(?<=${before}[ \\t]{0,40}(?:\\.[ \\t]{1,4}){0,40})[:=])([ \\t]{0,40}["']?))(${form ?? free})`,
    'giu',
  );
  return ruleOf(pattern, ({ index, 1: quotedLabel, 2: quote, 3: label, 4: gap, 5: value = '' }) => {
    const start = index + 1 + (quote ?? gap ?? '').length;
    const from = index - (quotedLabel ?? label ?? '').length;
    return isName(value) ? { kind, value, start, end: start + value.length, from, runsOn: false } : null;
  });
}

/** A rule by what is made of each match. */
function ruleOf(pattern: RegExp, read: (match: RegExpExecArray) => Found | null): Rule {
  return (text) => {
    const found: Found[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const one = read(match);
      if (one !== null) found.push(one);
    }
    return found;
  };
}

const labelled: readonly LineRule[] = nameLabels.map((label) => ({
  needs: colon,
  sign: endsWith(label.ends),
  isLabelled: true,
  rule: labelRule(label, false),
  ruleInCutLines: labelRule(label, true),
}));

/** Of each label: what names that are it look like, and what their values do. */
const inNames = nameLabels.map(({ kind, labels, form = '.*' }) => ({
  kind,
  isName: new RegExp(`^\\w{0,20}?(?:${labels})$`, 'iu'),
  isValue: new RegExp(`^(?:${form})$`, 'u'),
}));
type InNames = (typeof inNames)[number];

/** Most names that are remembered. */
const mostNames = 1_000;
const known = new Map<string, InNames | null>();

/** The label that the name of an element, or of a value of the registry, is. */
function labelCalled(name: string): InNames | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const label = inNames.find(({ isName }) => isName.test(name)) ?? null;
  if (known.size < mostNames) known.set(name, label);
  return label;
}

/** @param pattern group 1 is what stands before a value, group 2 the name in it, group 3 the value */
function namedRule(pattern: RegExp): Rule {
  return ruleOf(pattern, ({ index, 1: before = '', 2: name = '', 3: value = '' }) => {
    const label = labelCalled(name);
    if (!label?.isValue.test(value) || !isName(value)) return null;
    const start = index + before.length;
    return { kind: label.kind, value, start, end: start + value.length, from: index, runsOn: false };
  });
}

const anyEnd = nameLabels.map(({ ends }) => ends).join('|');
const labelInTag = new RegExp(`>(?<=(?:${anyEnd})["']?>)`, 'i');
const inElements = namedRule(
  /(<(?:\w{1,20}:)?(?:Data\sName=["'])?(\w{1,40})["']?(?:\s[^<>]{0,100})?>)([^<>\r\n]{1,160})(?=<)/gi,
);

/** `<Label>value</Label>`, `<Data Name="Label">value</Data>`. */
const elements: Rule = (text, keptIds) => (labelInTag.test(text) ? inElements(text, keptIds) : []);

/** `Label    REG_SZ    value`, as the registry is listed. */
const registryValues = namedRule(/(\b(\w{1,40})[ \t]{1,40}REG_SZ[ \t]{1,40})([^\r\n]{1,160})/g);

/**
 * `domain\name` in small letters: a line of nothing else, as whoami answers, in front of a SID, and behind a label.
 */
const accounts = behind({
  pattern:
    /((?:^|[\r\n])[ \t>]*(?=\S+[ \t]*(?:[\r\n]|$))|(?<![\p{L}\p{N}_\\/:.-])(?=\S{3,90}[ \t]+S-1-(?:5-21|12-1)-)|(?<![\p{L}\p{N}_])(?:user|benutzer|utilisateur|usuario|utente|użytkownik|ユーザー)[ \t\u00a0]{0,20}[:=][ \t]{0,20}["']?)([\p{L}\p{N}][\p{L}\p{N}.-]{0,19}\\{1,4}[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}\$?)(?![\\\p{L}\p{N}._:-])/giu,
  kind: 'user',
  isPrivate: (name) => !notADomain.test(name),
});

/** `\\\\server` by itself, also in JSON; what begins so in sources and patterns stands behind other signs. */
const servers = behind({
  pattern:
    /((?<=^|[\s=])\\{2}|(?<=^|[\s="])\\{4})((?![nrt]\p{Lu})[\p{L}\p{N}](?:[\w.-]{0,61}[\w$]))(?![\w\\$#])/gmu,
  kind: 'pc',
});

/** The name of a tenant, as codes of Entra are explained. */
const tenants = behind({
  pattern: /(\b(?:tenant|directory)\s')([^'\r\n]{1,120})(?=')/gi,
  kind: 'org',
  isPrivate: (name) => isName(name) && !/^[0-9a-f-]{36}$/i.test(name),
});

/** Whose files a folder of OneDrive has. */
const synced = behind({
  pattern: /([\\/]OneDrive\s-\s)([^\\/:*?"'<>|\r\n]{1,80})/gi,
  kind: 'org',
  isPrivate: isName,
});

/** Whom the clock is set by, as Windows' time service writes it. */
const timeSources = behind({
  pattern: /((?:^|[\s'">]))([^\s('"<>|,]{1,255})(?=(?:,0x\w{1,8})?\s?\(ntp\.[a-z]\|)/gim,
  kind: 'pc',
  isPrivate: isName,
});

/** `CN=Anna Berg,OU=Ulm,DC=contoso,DC=com`, as the directory of an organisation has it. */
const distinguished = shaped(
  /\b(?:CN|OU)=[^,=<>"'\r\n]{1,120}(?:,(?:CN|OU)=[^,=<>"'\r\n]{1,120}){0,20}(?:,DC=[\w-]{1,63}){1,10}/g,
  'user',
);

/** What a saved sign-in is for; the part that is the same everywhere stays. */
const targets: Rule = (text) => {
  const rule = behind({
    pattern:
      /(\b(?:Legacy(?:Generic)?|Domain|DomainPassword|DomainCertificate|MicrosoftAccount|WindowsLive)[:=](?:target|user|name|batch)=)([^\s"'`<>,;\\][^\r\n"'<>,;\t]{0,511})/gi,
    kind: 'id',
  });
  return rule(text, new Set()).flatMap((target) => {
    const value = privatePartOf(target.value);
    const start = target.end - value.length;
    return /[\p{L}\p{N}]/u.test(value) && !isPseudonym.test(value) ? [{ ...target, value, start }] : [];
  });
};

/** Names of people, PCs and organisations that their place in a text gives away. */
export const nameRules: readonly LineRule[] = [
  {
    needs: backslash | slash | percent,
    sign: openProfile,
    isLabelled: false,
    rule: profiles,
    ruleInCutLines: profiles,
  },
  ...labelled,
  {
    needs: slash,
    sign: new RegExp(`^/(?:\\w+:)?(?:\\w*(?:${anyEnd})|Data)>?$`, 'i'),
    isLabelled: false,
    rule: elements,
    ruleInCutLines: elements,
  },
  {
    needs: other,
    sign: /^REG_SZ$/,
    isLabelled: false,
    rule: registryValues,
    ruleInCutLines: null,
  },
  {
    needs: backslash,
    sign: /(?:^|=)\\{2,4}[\p{L}\p{N}][\w.-]*\$?[^\w\\]*$/u,
    isLabelled: false,
    rule: servers,
    ruleInCutLines: null,
  },
  { needs: dot, sign: /^\(ntp\.[a-z]\|?$/i, isLabelled: false, rule: timeSources, ruleInCutLines: null },
  { needs: colon, sign: /^DC=/, isLabelled: false, rule: distinguished, ruleInCutLines: null },
  { needs: digit, sign: /AADSTS\d/, isLabelled: false, rule: tenants, ruleInCutLines: tenants },
  {
    needs: backslash | slash,
    sign: /[\\/]OneDrive$/i,
    isLabelled: false,
    rule: synced,
    ruleInCutLines: null,
  },
  {
    needs: backslash,
    sign: /^(?:(?:[Uu]ser|[Bb]enutzer)[:=])?[\p{Ll}\d][\p{Ll}\d.-]{0,19}\\{1,4}(?!(?<!\\\\)[nrt]\p{Lu})[\p{L}\p{N}._-]{3,}\$?"?$/u,
    isLabelled: false,
    rule: accounts,
    ruleInCutLines: null,
  },
  {
    needs: colon,
    sign: new RegExp(
      `:(?:(?<=(?:live|skype|sips?|callto|msnim|orgid):)(?=\\S)|(?<=${skypeNumber})(?=[a-z]))`,
      'i',
    ),
    isLabelled: false,
    rule: callNames,
    ruleInCutLines: callNames,
  },
  {
    needs: plus | digit | colon,
    sign: new RegExp(
      `\\+[1-9(]|00(?=[1-9])(?<!(?:[a-z0-9.:-]|${pseudonymStart})00)|[:=](?<=(?:t[eé]l|phone|mobile?|telefon|handy|fax|sms|number|no|nr)\\.?["']?.)`,
      'i',
    ),
    isLabelled: true,
    rule: phones,
    ruleInCutLines: phones,
  },
  {
    needs: colon,
    sign: /[:=](?:target|user|name|batch)=/i,
    isLabelled: false,
    rule: targets,
    ruleInCutLines: null,
  },
];
