import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';

/** LocalSystem, as which services and management tools work; it is nobody's account. Source: "Well-known SIDs". */
export const localSystem = 'S-1-5-18';

/** The SID that this process runs as; empty, which is nobody's, where that is not known. */
export function ownSid(pc: Result<PcStateAnswer>): string {
  return pc.ok ? (pc.value.identity?.sid ?? '') : '';
}

/**
 * Whose data this process sees. Saved sign-ins, packages and accounts belong to a person: read or changed as
 * somebody else they are the wrong ones, although every command reports success.
 */
export type Person = 'signed-in' | 'somebody-else' | 'nobody-signed-in' | 'system' | 'unknown';

export function personOf(pc: Result<PcStateAnswer>): Person {
  return pc.ok ? personOfPc(pc.value) : 'unknown';
}

export function personOfPc({ identity }: Pick<PcStateAnswer, 'identity'>): Person {
  if (identity?.sid === localSystem) return 'system';
  if (identity === null || identity.signedIn === 'unknown') return 'unknown';
  if (identity.signedIn === null) return 'nobody-signed-in';
  return identity.signedIn.sid === identity.sid ? 'signed-in' : 'somebody-else';
}

/**
 * When Windows was last restarted, milliseconds since 1970 by this PC's clock as it is now; null when that is not known.
 * With fast start-up, which is how Windows comes, shutting down and switching on is no restart: Windows goes on where it
 * was, and so does its counter ("Acquiring high-resolution time stamps").
 */
export function startOf(pc: Result<PcStateAnswer>, at: string): number | null {
  const seconds = pc.ok ? pc.value.secondsSinceStart : null;
  return seconds === null ? null : Date.parse(at) - seconds * 1000;
}
