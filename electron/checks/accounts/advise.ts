import {
  type AccountEntry,
  type AdviceReason,
  accountListOf,
  type RemovalCost,
} from '../../../shared/account-advice';
import { isInDomain, isInEntra } from '../../../shared/model/join-kind';
import {
  type AccountFacts,
  isInWindows,
  isRewritten,
  type LabelledAccount,
  organisationOf,
  shadowing,
  twinsOf,
} from './account-facts';
import { mayBeRefused, refusedEntries } from './refused';

/** Why an entry may go; all other reasons are why it stays. */
export const mayGo: ReadonlySet<AdviceReason> = new Set<AdviceReason>([
  'refused',
  'duplicate',
  'old-organisation',
  'same-address',
  'rewritten',
  'other-organisation',
]);

/**
 * What may go and what has to stay, for every entry of Windows' two lists. Only entries in somebody's way may go; what
 * the PC itself is connected with never does, and no work account does while it is unknown how the PC is joined.
 */
export function adviseAll(facts: AccountFacts): readonly AccountEntry[] {
  const entries = facts.accounts.flatMap((account) => {
    const list = accountListOf(account.store);
    if (list === null) return [];
    const because = judgeEntry(facts, account);
    const advice = mayGo.has(because) ? ('remove' as const) : ('leave' as const);
    const costs = advice === 'remove' ? costsOf(facts, account) : [];
    const { store, label, kind } = account;
    return [{ store, list, label, kind, advice, because, costs }];
  });
  return [...entries, ...ownConnection(facts)];
}

/** Whether an entry may go or has to stay, and why. */
export function judgeEntry(facts: AccountFacts, account: LabelledAccount): AdviceReason {
  const isPersonal = account.kind === 'personal' && accountListOf(account.store) !== 'work-or-school';
  return isPersonal ? judgePersonal(facts, account) : judgeWork(facts, account);
}

function judgePersonal(facts: AccountFacts, account: LabelledAccount): AdviceReason {
  const { accounts, pc, target } = facts;
  const own = pc?.identity?.microsoftAccount;
  if (own?.address && own.address.toLowerCase() === account.sameAs) return 'signs-in-to-windows';
  if (shadowing(accounts).includes(account)) return 'same-address';
  // No old address: the organisation has not invited it.
  if (refusedEntries(facts).entries.includes(account)) return 'refused-personal';
  if (account.sameAs === target) return 'used-for-teams';
  return mayBeRefused(facts, account) ? 'perhaps-refused' : 'personal';
}

function judgeWork(facts: AccountFacts, account: LabelledAccount): AdviceReason {
  const { accounts, join, deviceTenants, target } = facts;
  if (account.store === 'device') return 'device-join';
  if (join === null) return 'could-not-tell';
  // A joined PC signs its own account in, and puts it back when it is taken out [K: to be confirmed on Windows].
  if (isInEntra(join)) {
    if (isOf(deviceTenants, account)) return 'device-join';
    if (deviceTenants.size === 0) return 'could-not-tell';
  }
  if (refusedEntries(facts).entries.includes(account)) return 'refused';
  const twins = twinsOf(accounts, account);
  if (twins.length > 1) return judgeTwin(facts, account, twins);
  if (account.sameAs === target) return 'used-for-teams';
  if (isRewritten(account)) return hasAnother(facts) ? 'rewritten' : 'could-not-tell';
  if (isOfAnotherOrganisation(facts, account)) return 'other-organisation';
  return mayBeRefused(facts, account) ? 'perhaps-refused' : 'other-account';
}

/** The only work account of a PC never goes, whatever its name looks like. */
function hasAnother({ accounts }: AccountFacts): boolean {
  return accounts.some((one) => isInWindows(one) && one.kind === 'work' && !isRewritten(one));
}

/** Of several entries with one address, the one of the organisation that this PC deals with stays [X: inferred]. */
function judgeTwin(
  facts: AccountFacts,
  account: LabelledAccount,
  twins: readonly LabelledAccount[],
): AdviceReason {
  const best = Math.max(...twins.map((twin) => ties(facts, twin)));
  const favourites = twins.filter((twin) => ties(facts, twin) === best);
  const stays = favourites[0];
  // Two organisations and nothing that tells which of them is the old one.
  if (stays === undefined || new Set(favourites.map(({ tenantKey }) => tenantKey)).size > 1)
    return 'could-not-tell';
  if (stays === account) return account.sameAs === facts.target ? 'used-for-teams' : 'other-account';
  return account.tenantKey === stays.tenantKey ? 'duplicate' : 'old-organisation';
}

/** How much ties an account's organisation to this PC; larger is more. */
function ties(facts: AccountFacts, account: LabelledAccount): number {
  const { accounts, deviceTenants, registeredTenants } = facts;
  const connected = accounts.some(
    ({ store, tenantKey, sameAs }) =>
      store === 'workplace' &&
      account.store !== 'workplace' &&
      sameAs === account.sameAs &&
      tenantKey !== null &&
      tenantKey === account.tenantKey,
  );
  const isHome = account.tenant?.toLowerCase() === account.sameAs.slice(account.sameAs.lastIndexOf('@') + 1);
  return (
    (isOf(deviceTenants, account) ? 8 : 0) +
    (isOf(registeredTenants, account) ? 4 : 0) +
    (connected ? 2 : 0) +
    (isHome ? 1 : 0)
  );
}

function isOf(tenants: ReadonlySet<string>, { tenant, tenantKey }: LabelledAccount): boolean {
  return (
    (tenantKey !== null && tenants.has(tenantKey)) || (tenant !== null && tenants.has(tenant.toLowerCase()))
  );
}

/** Only after the sign-in service refused the account, and only when it is known which one is meant. */
function isOfAnotherOrganisation(facts: AccountFacts, account: LabelledAccount): boolean {
  const { accounts, refused, target } = facts;
  const meant = accounts.filter(({ sameAs, kind }) => sameAs === target && kind === 'work');
  if (refused === null || meant.length === 0) return false;
  return meant.every((one) => organisationOf(one) !== organisationOf(account));
}

/** Disconnecting a registered account ends single sign-on and, where a device is managed through it, the management. */
function costsOf({ pc, registration, join }: AccountFacts, account: LabelledAccount): readonly RemovalCost[] {
  if (account.kind === 'personal') {
    const isKnown = pc?.identity?.microsoftAccount.number === 0;
    const isJoined = isInEntra(join);
    return isKnown || isJoined ? [] : ['windows-sign-in'];
  }
  if (account.store !== 'workplace') return [];
  const isUnmanaged = pc?.mdmEnrolled === false && registration !== null && registration.mdmUrl === null;
  return isUnmanaged ? ['single-sign-on'] : ['single-sign-on', 'management'];
}

/** How the PC itself is connected, by the name that its entry carries: "Connected to …". */
function ownConnection({ accounts, join, registration }: AccountFacts): readonly AccountEntry[] {
  const hasDevice = accounts.some(({ store }) => store === 'device');
  const names = [
    isInDomain(join) ? registration?.domainName : null,
    isInEntra(join) && !hasDevice ? registration?.tenantName : null,
  ];
  return names.flatMap((name) =>
    name
      ? [
          {
            store: 'dsregcmd',
            list: 'work-or-school' as const,
            label: name,
            kind: 'work' as const,
            advice: 'leave' as const,
            because: 'device-join' as const,
            costs: [],
          },
        ]
      : [],
  );
}
