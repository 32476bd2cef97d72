import { isInEntra, type JoinKind } from '../../../shared/model/join-kind';
import type { KnownAccount, PcStateAnswer } from '../../host/answers';
import type { DeviceRegistration } from '../device-registration';
import type { RefusedAccount } from '../sign-in-reason/refused-account';

/** One account with the name a person can find it by, and its organisation in a form that can be compared. */
export interface LabelledAccount extends KnownAccount {
  /** Address and organisation, e.g. `pat@example.com (old.example.com)`, numbered when its store has several such. */
  readonly label: string;
  /** Lower case; addresses ignore case. */
  readonly sameAs: string;
  /** The organisation's id in lower case, else its name; null when the store knows neither. */
  readonly tenantKey: string | null;
}

/** What the conditions and the advice are made from. */
export interface AccountFacts {
  /** Every one that was found, in an order of their own, however they were read. */
  readonly found: readonly LabelledAccount[];
  /** Those that reach Teams. */
  readonly accounts: readonly LabelledAccount[];
  /** Null when dsregcmd was not read or does not say all of it: then no work account may be advised to go. */
  readonly join: JoinKind | null;
  readonly registration: DeviceRegistration | null;
  /** The organisations that the PC itself is joined with, by id and by name. */
  readonly deviceTenants: ReadonlySet<string>;
  /** The organisations that dsregcmd names for an account registered on this PC. */
  readonly registeredTenants: ReadonlySet<string>;
  /** The address of the account for Teams in lower case, null when it can't be told. */
  readonly target: string | null;
  /** Whether the person has named it. */
  readonly isSaid: boolean;
  /** The account that the sign-in service did not know; null when that is not the reason, or it can be none of these. */
  readonly refused: RefusedAccount | null;
  readonly pc: PcStateAnswer | null;
}

interface FactSources {
  readonly accounts: readonly KnownAccount[];
  readonly registration: DeviceRegistration | null;
  readonly pc: PcStateAnswer | null;
  /** What the person says they use; may be empty. */
  readonly address: string;
  readonly refused: RefusedAccount | null;
  /** Whether Teams keeps its accounts in Office's place: only the classic one does. */
  readonly sharesOffice: boolean;
}

const stores = [
  'workplace',
  'device',
  'wam',
  'microsoft-account',
  'oneauth',
  'shared-oneauth',
  'office',
] as const;

export function gatherFacts(sources: FactSources): AccountFacts {
  const { accounts, registration, pc, address, refused, sharesOffice } = sources;
  const join = joinOf(registration);
  const named = [registration?.tenantId, registration?.tenantName];
  const isJoined = isInEntra(join);
  const found = label([...accounts].sort(inOrder), registration);
  // What Office remembers in a place of its own does not reach the new Teams.
  const reaching = found.filter(({ store }) => store !== 'shared-oneauth' || sharesOffice);
  return {
    found,
    accounts: reaching,
    join,
    registration,
    deviceTenants: keysOf([
      ...(isJoined ? named : []),
      ...accounts
        .filter(({ store }) => store === 'device')
        .flatMap(({ tenant, tenantId }) => [tenant, tenantId]),
    ]),
    registeredTenants: keysOf(join === 'registered' ? named : []),
    target: targetOf(found, address),
    isSaid: address.trim() !== '',
    refused: isOfNobody(refused, reaching) ? null : refused,
    pc,
  };
}

/** Whether a list of Windows, rather than one of Office, holds the account. */
export function isInWindows({ store }: KnownAccount): boolean {
  return store !== 'oneauth' && store !== 'shared-oneauth' && store !== 'office';
}

/** Entries of one list with one address, of one kind: two or more of them are one account listed several times. */
export function twinsOf(
  accounts: readonly LabelledAccount[],
  account: LabelledAccount,
): readonly LabelledAccount[] {
  return accounts.filter(
    (other) =>
      other.store === account.store && other.kind === account.kind && other.sameAs === account.sameAs,
  );
}

/** The personal accounts whose address is a work account's too. */
export function shadowing(accounts: readonly LabelledAccount[]): readonly LabelledAccount[] {
  const work = new Set(accounts.filter(({ kind }) => kind === 'work').map(({ sameAs }) => sameAs));
  return accounts.filter(({ kind, sameAs }) => kind === 'personal' && work.has(sameAs));
}

/** The accounts with an address in a domain. */
export function accountsAt(accounts: readonly LabelledAccount[], domain: string): readonly LabelledAccount[] {
  return accounts.filter(({ sameAs }) => sameAs.endsWith(`@${domain}`));
}

/** A store that knows no organisation still knows the domain of the address. */
export function organisationOf({ tenantKey, sameAs }: LabelledAccount): string {
  return tenantKey ?? sameAs.slice(sameAs.lastIndexOf('@') + 1);
}

/**
 * A deleted or moved account keeps its old name behind a GUID, with dashes or without, e.g. `0f…0fpat@example.com`.
 * [C: seen by community tools, to be confirmed on Windows]
 */
const rewrittenName = /^\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;

export function isRewritten({ address }: Pick<KnownAccount, 'address'>): boolean {
  return rewrittenName.test(address);
}

/** Whether the organisation that there is no more is none that an account here belongs to. */
function isOfNobody(refused: RefusedAccount | null, accounts: readonly LabelledAccount[]): boolean {
  const gone = refused?.gone ?? null;
  return gone !== null && accountsAt(accounts, gone).length === 0;
}

/** A text cut off before its User State does not tell a registered PC from one that belongs to nobody. */
function joinOf(registration: DeviceRegistration | null): JoinKind | null {
  if (registration?.joined === 'workgroup' && registration.workplaceJoined === null) return null;
  return registration?.joined ?? null;
}

/** The one the person names, if this PC knows it; else the only work account in Windows' lists. */
function targetOf(accounts: readonly LabelledAccount[], address: string): string | null {
  const said = address.trim().toLowerCase();
  if (said !== '') return accounts.some(({ sameAs }) => sameAs === said) ? said : null;
  const work = accounts.filter(
    (account) => isInWindows(account) && account.kind === 'work' && !isRewritten(account),
  );
  const [only, ...others] = new Set(work.map(({ sameAs }) => sameAs));
  return others.length === 0 ? (only ?? null) : null;
}

/** Names of organisations come from the stores that know them; others only have ids. */
function label(
  accounts: readonly KnownAccount[],
  registration: DeviceRegistration | null,
): readonly LabelledAccount[] {
  const names = new Map<string, string>();
  if (registration?.tenantId && registration.tenantName)
    names.set(registration.tenantId, registration.tenantName);
  for (const { tenant, tenantId } of accounts)
    if (tenantId && tenant && tenant !== tenantId) names.set(tenantId.toLowerCase(), tenant);

  const counts = new Map<string, number>();
  return accounts.map((account) => {
    const tenantKey = (account.tenantId ?? account.tenant)?.toLowerCase() || null;
    const tenant = tenantKey === null ? null : (names.get(tenantKey) ?? account.tenant ?? account.tenantId);
    const plain = tenant === null ? account.address : `${account.address} (${tenant})`;
    const key = `${account.store} ${plain.toLowerCase()}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const sameAs = account.address.toLowerCase();
    return { ...account, label: count === 1 ? plain : `${plain} #${count}`, sameAs, tenantKey };
  });
}

function inOrder(one: KnownAccount, other: KnownAccount): number {
  const byStore = stores.indexOf(one.store) - stores.indexOf(other.store);
  return byStore || compare(sortKey(one), sortKey(other));
}

function sortKey({ address, kind, tenant, tenantId, id, apps }: KnownAccount): string {
  return JSON.stringify([address.toLowerCase(), kind, tenantId ?? tenant, id, tenant, address, apps]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function keysOf(names: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (name ? [name.toLowerCase()] : [])));
}
