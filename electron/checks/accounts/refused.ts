import type { Likelihood } from '../../../shared/model/finding';
import {
  type AccountFacts,
  accountsAt,
  isInWindows,
  type LabelledAccount,
  organisationOf,
} from './account-facts';

/** The entries of the account that the sign-in service did not know. */
interface RefusedEntries {
  readonly entries: readonly LabelledAccount[];
  /** Whether the service's own text names the account, or its organisation as one that there is no more. */
  readonly isNamed: boolean;
  /** Likely where that text at least says where the account is at home; else it is the only one left that it can be. */
  readonly likelihood: Likelihood;
}

/**
 * Which entries carry the refused account: those of the organisation that is gone; those with its address; else the only
 * account that is at home where the text says; else, where the person has named their own address, the only other one of
 * its organisation. None where the same address is listed for two organisations: then not the address is wrong, but one
 * of these.
 */
export function refusedEntries({ accounts, refused, target, isSaid }: AccountFacts): RefusedEntries {
  const none = { entries: [], isNamed: false, likelihood: 'possible' } as const;
  const named = { isNamed: true, likelihood: 'likely' } as const;
  if (refused === null) return none;
  const { address, home, gone } = refused;
  if (gone !== null) return { entries: accountsAt(accounts, gone), ...named };
  const atHome = accounts.filter((account) =>
    home === 'live.com' ? account.kind === 'personal' : home !== null && account.tenantKey === home,
  );
  if (address !== null) {
    const carrying = accounts.filter(({ sameAs }) => sameAs === address);
    const there = carrying.filter((account) => atHome.includes(account));
    const entries = there.length > 0 ? there : carrying;
    return isOfSeveral(entries) ? none : { entries, ...named };
  }
  if (addressesOf(atHome).size === 1) return { entries: atHome, isNamed: false, likelihood: 'likely' };
  if (!isSaid) return none;
  const meant = new Set(accounts.filter(({ sameAs }) => sameAs === target).map(organisationOf));
  const others = accounts.filter(
    (account) => isWork(account) && account.sameAs !== target && meant.has(organisationOf(account)),
  );
  return addressesOf(others).size === 1 ? { ...none, entries: others } : none;
}

/** Whether an entry is one of several that the refused account may be, and nothing tells which. */
export function mayBeRefused(facts: AccountFacts, account: LabelledAccount): boolean {
  const { accounts, refused, target, isSaid } = facts;
  if (!refused || refused.address !== null || refusedEntries(facts).entries.length > 0) return false;
  const isMeant = isSaid && account.sameAs === target;
  return isInWindows(account) && !isMeant && addressesOf(accounts.filter(isInWindows)).size > 1;
}

function isWork(account: LabelledAccount): boolean {
  return isInWindows(account) && account.kind === 'work';
}

function addressesOf(accounts: readonly LabelledAccount[]): ReadonlySet<string> {
  return new Set(accounts.map(({ sameAs }) => sameAs));
}

function isOfSeveral(entries: readonly LabelledAccount[]): boolean {
  return entries.some((one) =>
    entries.some((other) => one.store === other.store && one.tenantKey !== other.tenantKey),
  );
}
