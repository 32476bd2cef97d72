import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';

/**
 * Whose data this process sees. Saved sign-ins, packages and accounts belong to a person: read or changed as
 * somebody else they are the wrong ones, although every command reports success.
 */
export type Person = 'signed-in' | 'somebody-else' | 'nobody-signed-in' | 'unknown';

export function personOf(pc: Result<PcStateAnswer>): Person {
  return pc.ok ? personOfPc(pc.value) : 'unknown';
}

export function personOfPc({ identity }: Pick<PcStateAnswer, 'identity'>): Exclude<Person, 'unknown'> {
  if (identity.signedIn === null) return 'nobody-signed-in';
  return identity.signedIn.sid === identity.sid ? 'signed-in' : 'somebody-else';
}
