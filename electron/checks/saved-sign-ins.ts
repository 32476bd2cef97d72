import type { StoredCredential } from '../host/answers';

/**
 * What a saved sign-in is to us. `ours` are left-overs of Teams that may go; `personal` ones belong to a personal
 * Microsoft account, are listed and go only when named; everything else is never touched.
 */
export type Kind = 'ours' | 'personal' | 'other';

const generic = 1;

/** Anchored at the start of the name that stands behind `namespace:attribute=`. */
const ours: readonly RegExp[] = [
  /^msteams/i, // classic Teams: its token cache (msteams_adalsso/…) and its keys
  /^teams(iv|key)\/teams/i, // classic Teams: encryption keys of that cache
  /^microsoft_admed/i, // named by the article; no other source knows it
];

/** A server whose name merely begins like ours: its entry is a password for that server. */
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;

/** Decides by exact type and anchored name, never by a word somewhere inside. */
export function kindOf(credential: Pick<StoredCredential, 'target' | 'type'>): Kind {
  if (credential.type !== generic) return 'other';
  if (/^MicrosoftAccount:user=/i.test(credential.target)) return 'personal';
  const name = credential.target.replace(/^LegacyGeneric:target=/i, '');
  if (hostName.test(name)) return 'other';
  return ours.some((pattern) => pattern.test(name)) ? 'ours' : 'other';
}
