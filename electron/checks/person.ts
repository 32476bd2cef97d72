import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';

/** The SID that this process runs as; empty, which is nobody's, where that is not known. */
export function ownSid(pc: Result<PcStateAnswer>): string {
  return pc.ok ? (pc.value.identity?.sid ?? '') : '';
}

/**
 * Whose data this process sees. Saved sign-ins, packages and accounts belong to a person: read or changed as
 * somebody else they are the wrong ones, although every command reports success.
 */
export type Person = 'signed-in' | 'somebody-else' | 'nobody-signed-in' | 'unknown';

export function personOf(pc: Result<PcStateAnswer>): Person {
  return pc.ok ? personOfPc(pc.value) : 'unknown';
}

export function personOfPc({ identity }: Pick<PcStateAnswer, 'identity'>): Person {
  if (identity === null || identity.signedIn === 'unknown') return 'unknown';
  if (identity.signedIn === null) return 'nobody-signed-in';
  return identity.signedIn.sid === identity.sid ? 'signed-in' : 'somebody-else';
}
