import type { PcStateAnswer, StoredCredential } from '../host/answers';
import { type Kind, knownSignIns } from './known-sign-ins';

const generic = 1;

/**
 * What Teams and Windows write themselves: printable ASCII without spaces and not endless. Look-alikes of other
 * scripts, marks that reverse the direction of reading, and padded names are somebody else's doing.
 */
const machineWritten = /^[!-~]{1,512}$/;

/** Decides by exact type and anchored name, never by a word somewhere inside. */
export function kindOf({ target, type }: Pick<StoredCredential, 'target' | 'type'>): Kind {
  if (type !== generic) return 'never';
  // Windows puts the namespace before the name where it lists all entries, and leaves it out where it does not.
  const name = target.replace(/^LegacyGeneric:target=/i, '');
  const known = knownSignIns.find(({ pattern }) => pattern.test(name));
  if (known === undefined) return 'never';
  const { kind } = known;
  if (known.unmistakable || kind === 'optional') return kind;
  if (!machineWritten.test(name) || name.includes('\\')) return 'never';
  return kind === 'ours' && isComputer(name) ? 'never' : kind;
}

/**
 * A computer or mailbox whose name merely begins like ours: it has dots, digits or hyphens, or a port or an @ behind
 * it. Whoever saved a password for it keeps it. No name that Teams is known to write looks like that.
 */
function isComputer(name: string): boolean {
  const [host = ''] = name.split(/[:/@|,;]/, 1);
  return /^[a-z0-9.-]+$/i.test(host) && (/[.\d-]/.test(host) || /^(:\d|@)/.test(name.slice(host.length)));
}

/** The saved sign-ins of this user by what may become of them. */
export interface SortedSignIns {
  readonly ours: readonly StoredCredential[];
  /** Removed only when named. */
  readonly personal: readonly StoredCredential[];
  /** Of the account that signs in to Windows itself: never offered. */
  readonly ofWindows: readonly StoredCredential[];
  /** Other programs' sign-ins to the same service: shown, left alone. */
  readonly optional: readonly StoredCredential[];
  readonly others: readonly StoredCredential[];
}

/**
 * Sorts what Credential Manager holds. Where Windows did not say which account signs in to it, every personal entry
 * could be that one, so none is offered.
 * @param pc null when it could not be read
 */
export function sortSignIns(
  credentials: readonly StoredCredential[],
  pc: Pick<PcStateAnswer, 'identity'> | null,
): SortedSignIns {
  const of = (kind: Kind) => credentials.filter((credential) => kindOf(credential) === kind);
  const personal = of('personal');
  const signsIn = (credential: StoredCredential) => maySignIn(addressOf(credential), pc);
  return {
    ours: of('ours'),
    personal: personal.filter((credential) => !signsIn(credential)),
    ofWindows: personal.filter(signsIn),
    optional: of('optional'),
    others: of('never'),
  };
}

/** Whether this personal account is, or could be, the one that signs in to Windows. */
function maySignIn(address: string, pc: Pick<PcStateAnswer, 'identity'> | null): boolean {
  const own = pc?.identity?.microsoftAccount;
  if (own === undefined || own.number !== 0) return true;
  return own.address?.toLowerCase() === address.toLowerCase();
}

function addressOf({ target }: StoredCredential): string {
  return target.slice(target.toLowerCase().indexOf('user=') + 'user='.length);
}
