import type { Evidence, Finding } from './model/finding';

/**
 * What a person is told about each entry of Windows' two lists of accounts. The advice travels as evidence of
 * `accounts.conflict`, because the report has no other place for it; this file alone knows how.
 *
 * Of each entry, `source` being its store:
 * - `may go` or `stays`: its label, e.g. `pat@example.com (old.example.com)`
 * - `because`: the label, a colon, a blank and one word of `AdviceReason`
 * - `costs`, as often as needed: the label, a colon, a blank and one word of `RemovalCost`
 * The label is the same as in the evidence `work`, `personal` or `account` that names what was found. A store that
 * could not be read has the evidence `unreadable`.
 */

const mayGoName = 'may go';
const staysName = 'stays';
const becauseName = 'because';
const costsName = 'costs';
const unreadableName = 'unreadable';

/** Why an entry may go, or why it has to stay. */
const adviceReasons = [
  /** The work account that the sign-in service did not know: an old address, or one that was never meant. */
  'refused',
  /** The same address and organisation as an entry that stays. */
  'duplicate',
  /** The same address as an entry that stays, in an organisation that this PC has nothing else to do with. */
  'old-organisation',
  /** A personal account with the address of a work account. */
  'same-address',
  /** Its name was rewritten by Entra when the account was deleted or moved. */
  'rewritten',
  /** Of another organisation than the account for Teams, after the sign-in service refused the account. */
  'other-organisation',
  /** The PC itself is connected with it. Never to be disconnected. */
  'device-join',
  /** It is the account for Teams. */
  'used-for-teams',
  /** It signs the person in to Windows. */
  'signs-in-to-windows',
  /** A personal account that the sign-in service did not know in an organisation. */
  'refused-personal',
  /** A personal account that is of no harm. */
  'personal',
  /** One of several that the sign-in service may not have known, and nothing tells which. */
  'perhaps-refused',
  /** An account of its own, of no harm. */
  'other-account',
  /** Too little is known to say that it may go. */
  'could-not-tell',
] as const;
export type AdviceReason = (typeof adviceReasons)[number];

/** What taking an entry out costs. */
const removalCosts = [
  /** Apps no longer sign in by themselves with this account. */
  'single-sign-on',
  /** The organisation may stop managing this PC, and what it set up may go. */
  'management',
  /** It could be the account that signs the person in to Windows: then it has to stay. */
  'windows-sign-in',
] as const;
export type RemovalCost = (typeof removalCosts)[number];

/** Windows' two lists: "Access work or school", and "Email & accounts". */
export type AccountList = 'work-or-school' | 'email-and-accounts';

const lists: Readonly<Record<string, AccountList>> = {
  workplace: 'work-or-school',
  device: 'work-or-school',
  dsregcmd: 'work-or-school',
  wam: 'email-and-accounts',
  'microsoft-account': 'email-and-accounts',
};

/** The list of Windows that shows what a store holds; null for stores that no list of Windows shows. */
export function accountListOf(store: string): AccountList | null {
  return lists[store] ?? null;
}

/** One entry of one list, and what is advised. */
export interface AccountEntry {
  /** Where it was found; `dsregcmd` for the connection of the PC itself. */
  readonly store: string;
  readonly list: AccountList;
  /** Address and organisation; a number follows when the store has several such entries. */
  readonly label: string;
  readonly kind: 'work' | 'personal' | null;
  readonly advice: 'remove' | 'leave';
  readonly because: AdviceReason;
  readonly costs: readonly RemovalCost[];
}

/** The advice about one entry as evidence, seen at `at`. */
export function adviceEvidence(entry: AccountEntry, at: string): Evidence[] {
  const { store, label, advice, because, costs } = entry;
  return [
    { source: store, name: advice === 'remove' ? mayGoName : staysName, value: label, at },
    { source: store, name: becauseName, value: `${label}: ${because}`, at },
    ...costs.map((cost) => ({ source: store, name: costsName, value: `${label}: ${cost}`, at })),
  ];
}

/** A store that could not be read, with Windows' number for why. */
export function unreadableEvidence(store: string, number: number, at: string): Evidence {
  return { source: store, name: unreadableName, value: number, at };
}

/** The advice that a finding carries, entry by entry. */
export function readAccountEntries({ evidence }: Pick<Finding, 'evidence'>): readonly AccountEntry[] {
  return evidence.flatMap(({ source, name, value }) => {
    const list = accountListOf(source);
    if ((name !== mayGoName && name !== staysName) || typeof value !== 'string' || !list) return [];
    const said = (about: string) =>
      evidence.flatMap((fact) =>
        fact.source === source && fact.name === about && String(fact.value).startsWith(`${value}: `)
          ? [String(fact.value).slice(value.length + 2)]
          : [],
      );
    const because = adviceReasons.find((word) => said(becauseName).includes(word)) ?? 'could-not-tell';
    return [
      {
        store: source,
        list,
        label: value,
        kind: kindOf(evidence, source, value),
        advice: name === mayGoName ? ('remove' as const) : ('leave' as const),
        because,
        costs: removalCosts.filter((word) => said(costsName).includes(word)),
      },
    ];
  });
}

/** An entry of before, and what a later look showed of it. */
export interface AccountLookedAgain {
  readonly entry: AccountEntry;
  /** `unknown`: its list could not be read this time. */
  readonly now: 'gone' | 'still-there' | 'unknown';
}

/** Compares a finding of `accounts.conflict` with a later one: what became of each entry that was advised about. */
export function lookAgainAtAccounts(
  before: Pick<Finding, 'evidence'>,
  after: Pick<Finding, 'evidence' | 'status'>,
): readonly AccountLookedAgain[] {
  const isAnswered = after.status === 'fine' || after.status === 'attention';
  return readAccountEntries(before).map((entry) => {
    // The connection of the PC itself is no entry of an account's store; dsregcmd is not asked again for it.
    if (entry.store === 'dsregcmd') return { entry, now: 'unknown' };
    const labels = labelsIn(after, entry.store);
    if (labels.includes(entry.label)) return { entry, now: 'still-there' };
    const isUnread = after.evidence.some(
      ({ source, name }) => source === entry.store && name === unreadableName,
    );
    // With its other entry gone, an organisation may have lost its name: then this one may only be called otherwise.
    const earlier = labelsIn(before, entry.store);
    const isRenamed = labels.some(
      (label) => addressIn(label) === addressIn(entry.label) && !earlier.includes(label),
    );
    return { entry, now: isAnswered && !isUnread && !isRenamed ? 'gone' : 'unknown' };
  });
}

function labelsIn({ evidence }: Pick<Finding, 'evidence'>, store: string): readonly string[] {
  return evidence.flatMap(({ source, name, value }) =>
    source === store && ['work', 'personal', 'account'].includes(name) ? [String(value)] : [],
  );
}

function addressIn(label: string): string {
  return label.replace(/ (?:\(.*|#\d+)$/, '').toLowerCase();
}

function kindOf(evidence: readonly Evidence[], store: string, label: string): AccountEntry['kind'] {
  const found = evidence.find(
    ({ source, name, value }) =>
      source === store && value === label && (name === 'work' || name === 'personal'),
  );
  return found ? (found.name as 'work' | 'personal') : store === 'dsregcmd' ? 'work' : null;
}
