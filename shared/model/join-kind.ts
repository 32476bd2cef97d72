/**
 * What a PC belongs to. A text cut off before its User State tells a registered PC as `workgroup`. Only `entra`, `hybrid`
 * and `domain` make it a managed PC; `registered` does not.
 */
export const joinKinds = ['workgroup', 'registered', 'entra', 'hybrid', 'domain'] as const;
export type JoinKind = (typeof joinKinds)[number];

/** Whether the PC itself is joined to Entra; not where nobody could tell. */
export function isInEntra(kind: JoinKind | null): boolean {
  return kind === 'entra' || kind === 'hybrid';
}

/** Whether the PC itself is a member of a domain; not where nobody could tell. */
export function isInDomain(kind: JoinKind | null): boolean {
  return kind === 'domain' || kind === 'hybrid';
}

/** Whether the PC itself is in no directory: people sign in to its Windows with accounts of their own. */
export function isInNoDirectory(kind: JoinKind): boolean {
  return kind === 'workgroup' || kind === 'registered';
}
