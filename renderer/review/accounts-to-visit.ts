import { type AccountList, lookAgainAtAccounts, readAccountEntries } from '../../shared/account-advice';
import type { Finding } from '../../shared/model/finding';

/** The page of Settings that shows a list. */
export function placeOfList(list: AccountList) {
  return list === 'work-or-school' ? 'settings-work-accounts' : 'settings-email-accounts';
}

/** The lists that still hold an entry which may go, as last seen. */
export function listsToVisit(
  finding: Finding | null | undefined,
  after: Finding | null,
): readonly AccountList[] {
  if (!finding) return [];
  const seen = after === null ? [] : lookAgainAtAccounts(finding, after);
  const isGone = (store: string, label: string) =>
    seen.some(({ entry, now }) => now === 'gone' && entry.store === store && entry.label === label);
  const left = readAccountEntries(finding).filter(
    ({ advice, store, label }) => advice === 'remove' && !isGone(store, label),
  );
  return [...new Set(left.map(({ list }) => list))];
}
