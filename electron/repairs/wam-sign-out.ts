import type { Answers } from '../checks/check';
import type { KnownAccount } from '../host/answers';
import { sentence } from '../words';
import { refusalToRemove } from './refusal';
import { type Selection, sayCost, sayRepair, userRepair } from './repair';

/**
 * Signs accounts out of Windows' account broker on behalf of Teams' client id only, so that Teams gets a fresh token.
 * Single sign-on and the join of a PC stay as they are, as Microsoft says of the same mechanism ("Reset activation
 * state for Microsoft 365 Apps") [C: to be confirmed on Windows]. Classic Teams keeps its tokens elsewhere.
 */
export const wamSignOut = userRepair('wam.sign-out', {
  needsClosedTeams: 'always',
  costs: () => ({ cost: sayCost('signOut.cost'), putBack: sayCost('signOut.putBack') }),
  preview(selection) {
    if (!hasNewTeams(selection.answers)) return null;
    const addresses = [...new Set(toSignOut(selection).map(({ address }) => address))];
    if (addresses.length === 0) return null;
    return {
      changes: addresses.map((target) => ({ action: 'account.sign-out', target })),
      message: sayRepair('wam.sign-out', { who: addresses.join(', ') }),
    };
  },
  capture: (planned) => ({ kind: 'names', names: planned.changes.map(({ target }) => target) }),
  async apply(planned, { user, answers, isStopping }) {
    const refused: string[] = [];
    for (const { address, id } of brokerAccounts(answers)) {
      if (!planned.changes.some(({ target }) => target === address)) continue;
      if (isStopping()) return { ok: false, detail: sentence('outcomes.stoppedBefore', { what: address }) };
      const refusal = refusalToRemove(address, await user.disconnectWamAccount(address, id ?? ''));
      if (refusal !== null) refused.push(refusal);
    }
    return refused.length === 0
      ? { ok: true }
      : { ok: false, detail: sentence('outcomes.kept', { what: refused.join('; ') }) };
  },
  isProven(_finding, answers, planned) {
    if (!answers.accounts.ok || answers.accounts.value.unreadable.some(({ store }) => store === 'wam')) {
      return false;
    }
    const left = brokerAccounts(answers).map(({ address }) => address);
    return !planned.changes.some(({ target }) => left.includes(target));
  },
});

/** The one that the person named, and no other; without a name every work account, but no personal one. */
function toSignOut({ answers, address }: Selection): KnownAccount[] {
  const accounts = brokerAccounts(answers);
  if (address === '') return accounts.filter(({ kind }) => kind === 'work');
  return accounts.filter((account) => account.address.toLowerCase() === address.toLowerCase());
}

function brokerAccounts({ accounts }: Answers): KnownAccount[] {
  return accounts.ok ? accounts.value.accounts.filter(({ store }) => store === 'wam') : [];
}

function hasNewTeams({ teams }: Answers): boolean {
  return teams.ok && teams.value.apps.some(({ kind, installed }) => kind === 'new' && installed);
}
