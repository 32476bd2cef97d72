/**
 * What a saved sign-in is to us. `ours` are left-overs of Teams that may go; `personal` ones belong to a personal
 * Microsoft account, are listed and go only when named; `optional` ones are other programs' sign-ins to the same
 * service, shown and left alone; `never` is everything else.
 */
export type Kind = 'ours' | 'personal' | 'optional' | 'never';

/** How sure we are of a row: documented, seen in community sources, known from experience only. */
type Confidence = 'documented' | 'community' | 'experience';

interface KnownSignIn {
  /** Anchored at the start of the name that stands behind `LegacyGeneric:target=`. */
  readonly pattern: RegExp;
  readonly kind: Kind;
  /** Whose it is. */
  readonly owner: string;
  readonly confidence: Confidence;
  /** Nobody but the owner writes this beginning, so that whatever follows proves nothing else. */
  readonly unmistakable?: true;
}

/**
 * Every generic entry that a name tells anything about; the first row that fits decides. Rows marked `experience` are
 * to be confirmed on Windows; what fits no row is never touched.
 */
export const knownSignIns: readonly KnownSignIn[] = [
  // The token cache of classic Teams, cut into segments, comes as msteams_adalsso/adal_context_<n>.
  {
    pattern: /^msteams_adalsso\//i,
    kind: 'ours',
    owner: 'classic Teams',
    confidence: 'community',
    unmistakable: true,
  },
  { pattern: /^msteams/i, kind: 'ours', owner: 'classic Teams', confidence: 'community' },
  { pattern: /^teams(iv|key)\/teams$/i, kind: 'ours', owner: 'classic Teams', confidence: 'experience' },
  // Named by the article; no other source knows it.
  { pattern: /^microsoft_admed/i, kind: 'ours', owner: 'unknown', confidence: 'community' },

  {
    pattern: /^MicrosoftAccount:user=./i,
    kind: 'personal',
    owner: 'a personal account',
    confidence: 'community',
  },
  // Windows' own keys for personal accounts, which look almost the same.
  { pattern: /^MicrosoftAccount:target=/i, kind: 'never', owner: 'Windows', confidence: 'community' },
  { pattern: /^WindowsLive:/i, kind: 'never', owner: 'Windows', confidence: 'community' },

  // Microsoft names these for Office errors of the same family; Office would ask everybody to sign in again.
  { pattern: /^MicrosoftOffice1[56]_Data:/i, kind: 'optional', owner: 'Office', confidence: 'documented' },
  {
    pattern: /^OneDrive Cached Credential/i,
    kind: 'optional',
    owner: 'OneDrive',
    confidence: 'documented',
  },
  {
    pattern: /^Microsoft_OC1:/i,
    kind: 'optional',
    owner: 'Skype for Business',
    confidence: 'experience',
  },

  {
    pattern: /^(TERMSRV|TERMSRV_TERMINAL)\//i,
    kind: 'never',
    owner: 'Remote Desktop',
    confidence: 'community',
  },
  { pattern: /^Xbl/i, kind: 'never', owner: 'Xbox', confidence: 'community' },
  { pattern: /^git:/i, kind: 'never', owner: 'Git', confidence: 'community' },
  { pattern: /^adobe/i, kind: 'never', owner: 'Adobe', confidence: 'community' },
  { pattern: /^vscode/i, kind: 'never', owner: 'Visual Studio Code', confidence: 'community' },
];

/** Names, or beginnings of names, that Teams, Office and Windows write on every PC alike. */
const usual =
  /^(?:msteams(?:_adalsso\/adal_context_\w+)?|teams(?:iv|key)\/teams|microsoft_admed\w*|MicrosoftOffice1[56]_Data(?::[A-Z]+)?|OneDrive Cached Credential(?: [A-Z]+)?|MicrosoftAccount|WindowsLive|SSO_POP_(?:Device|User)|virtualapp\/didlogical)(?=[:;/|=,]|$)/i;

/** What of a saved sign-in's name tells whose it is or what for: all but what is the same everywhere; may be empty. */
export function privatePartOf(target: string): string {
  const name = target.replace(/^Legacy(?:Generic)?:target=/i, '');
  return name.slice(usual.exec(name)?.[0].length ?? 0).replace(/^[:;/|=,]+(?:target|user|name)?=?/i, '');
}
