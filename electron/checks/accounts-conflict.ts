import type { Evidence } from '../../shared/model/finding';
import type { KnownAccount } from '../host/answers';
import type { Check } from './check';
import { finding, say, unanswered } from './finding';

/**
 * Accounts that stand in each other's way: one address twice within a list, or one address as a work and as a
 * personal account. A work address in both of Windows' lists is normal. Never removed by us, only shown.
 */
export const accountsConflict: Check<'accounts'> = {
  id: 'accounts.conflict',
  needs: ['accounts'],
  measures: 'accounts',
  perUser: true,
  judge(answers, { at }) {
    const id = 'accounts.conflict';
    if (!answers.accounts.ok) return unanswered(id, answers.accounts.error, at);
    const { accounts, unreadable } = answers.accounts.value;
    const evidence = [...accounts.map((account) => accountEvidence(account, at))];
    const shadowed = findShadowed(accounts);
    if (shadowed) {
      return finding(id, {
        status: 'attention',
        likelihood: 'possible',
        message: say('accounts.sameAddress', { address: shadowed.address }),
        evidence: [...evidence, ...advise([shadowed], [], at)],
      });
    }
    const duplicate = findDuplicate(accounts);
    if (duplicate) {
      const { stays, mayGo } = duplicate;
      const isElsewhere = mayGo.some((account) => account.tenant !== stays.tenant);
      return finding(id, {
        status: 'attention',
        likelihood: 'possible',
        message: say(isElsewhere ? 'accounts.duplicateElsewhere' : 'accounts.duplicate', {
          address: stays.address,
        }),
        evidence: [...evidence, ...advise(mayGo, [stays], at)],
      });
    }
    if (accounts.length === 0 && unreadable.length > 0) {
      return finding(id, { status: 'unknown', message: say('unanswered.accessDenied'), evidence });
    }
    const message = say(unreadable.length > 0 ? 'accounts.partlyRead' : 'accounts.fine');
    return finding(id, { status: 'fine', message, evidence });
  },
};

/** The personal account whose address is a work account's too. */
function findShadowed(accounts: readonly KnownAccount[]): KnownAccount | undefined {
  const work = new Set(accounts.filter((account) => account.kind === 'work').map(addressOf));
  return accounts.find((account) => account.kind === 'personal' && work.has(addressOf(account)));
}

/** The first address that one list holds more than once. What the PC itself is connected with stays. */
function findDuplicate(accounts: readonly KnownAccount[]) {
  for (const account of accounts) {
    const twins = accounts.filter(
      (other) => other.store === account.store && addressOf(other) === addressOf(account),
    );
    if (twins.length < 2) continue;
    const connected = new Set(
      accounts
        .filter((other) => other.store === 'workplace' || other.store === 'device')
        .map((other) => other.tenant),
    );
    const stays = twins.find((twin) => connected.has(twin.tenant)) ?? account;
    return { stays, mayGo: twins.filter((twin) => twin !== stays) };
  }
  return undefined;
}

function addressOf(account: KnownAccount): string {
  return account.address.toLowerCase();
}

function accountEvidence(account: KnownAccount, at: string): Evidence {
  const tenant = account.tenant === null ? '' : ` (${account.tenant})`;
  return { source: account.store, name: account.kind ?? 'account', value: `${account.address}${tenant}`, at };
}

function advise(mayGo: readonly KnownAccount[], stays: readonly KnownAccount[], at: string): Evidence[] {
  const list = (name: string, accounts: readonly KnownAccount[]) =>
    accounts.map((account) => ({ ...accountEvidence(account, at), name }));
  return [...list('may go', mayGo), ...list('stays', stays)];
}
