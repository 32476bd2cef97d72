import { adviceEvidence, readAccountEntries, unreadableEvidence } from '../../shared/account-advice';
import type { Evidence, Finding } from '../../shared/model/finding';
import type { KnownAccountAnswer } from '../host/answers';
import { type AccountFacts, gatherFacts, type LabelledAccount } from './accounts/account-facts';
import { adviseAll } from './accounts/advise';
import { findConflicts } from './accounts/conflicts';
import type { Answers, Check, CheckContext } from './check';
import { finding, say, unanswered } from './finding';
import { meantTeams } from './teams-state';

const id = 'accounts.conflict';
type Needs = 'accounts' | 'registration' | 'reason' | 'pc' | 'teams';

/** Windows' own lists: unread, nothing can be called in order. The others only add to them. */
const needed = new Set(['workplace', 'device', 'wam', 'microsoft-account']);

/**
 * Accounts that stand in each other's way. Never more than `attention`: nothing is removed by us, only shown.
 *
 * Evidence: `work`, `personal` or `account` for each account found, its source being the store; `condition` for each
 * conflict, the strongest first; `forTeams`, the account that is meant, where it can be told; `unreadable` for each
 * store that could not be read; and with a conflict the advice about every entry of Windows' lists, in the form that
 * `shared/account-advice.ts` defines and reads.
 */
export const accountsConflict: Check<Needs> = {
  id,
  needs: ['accounts', 'registration', 'reason', 'pc', 'teams'],
  measures: 'accounts',
  perUser: true,
  // What is only worth knowing needs no visit to Settings.
  needsPerson: (found) =>
    found.status === 'attention' && readAccountEntries(found).some(({ advice }) => advice === 'remove'),
  judge(answers, context) {
    const { at } = context;
    if (!answers.accounts.ok) return unanswered(id, answers.accounts.error, at);
    const known = answers.accounts.value;
    const facts = factsOf(answers, known, context);
    const evidence = [
      ...facts.found.map((account) => accountEvidence(account, at)),
      ...unread(known).map(([store, number]) => unreadableEvidence(store, number, at)),
      ...(facts.target === null ? [] : [{ source: 'accounts', name: 'forTeams', value: facts.target, at }]),
    ];
    const conflicts = findConflicts(facts);
    const [strongest] = conflicts;
    if (!strongest) return inOrder(known, evidence);
    return finding(id, {
      status: 'attention',
      likelihood: strongest.likelihood,
      message: strongest.message,
      evidence: [
        ...evidence,
        ...conflicts.map(({ condition }) => ({
          source: 'accounts',
          name: 'condition',
          value: condition,
          at,
        })),
        ...adviseAll(facts).flatMap((entry) => adviceEvidence(entry, at)),
      ],
    });
  },
};

function inOrder({ accounts, unreadable }: KnownAccountAnswer, evidence: readonly Evidence[]): Finding {
  if (unreadable.some(({ store }) => needed.has(store))) {
    return finding(id, { status: 'unknown', message: say('accounts.unread'), evidence });
  }
  if (accounts.length === 0 && unreadable.length > 0) {
    return finding(id, { status: 'unknown', message: say('unanswered.accessDenied'), evidence });
  }
  const message = say(unreadable.length > 0 ? 'accounts.partlyRead' : 'accounts.fine');
  return finding(id, { status: 'fine', message, evidence });
}

/** Each store once, however many of its parts could not be read. */
function unread({ unreadable }: KnownAccountAnswer): readonly [string, number][] {
  return [...new Map(unreadable.map(({ store, number }) => [store as string, number]))];
}

function factsOf(
  answers: Pick<Answers, Needs>,
  { accounts }: KnownAccountAnswer,
  context: CheckContext,
): AccountFacts {
  const { registration, pc, reason } = answers;
  return gatherFacts({
    accounts,
    registration: registration.ok ? registration.value.device : null,
    pc: pc.ok ? pc.value : null,
    address: context.address,
    refused: reason.ok ? reason.value.refusedAccount : null,
    sharesOffice: meantTeams(answers) === 'classic',
  });
}

function accountEvidence({ store, kind, label }: LabelledAccount, at: string): Evidence {
  return { source: store, name: kind ?? 'account', value: label, at };
}
