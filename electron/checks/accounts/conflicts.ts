import type { AdviceReason } from '../../../shared/account-advice';
import type { Likelihood, Message } from '../../../shared/model/finding';
import { isInEntra } from '../../../shared/model/join-kind';
import { say } from '../finding';
import {
  type AccountFacts,
  isInWindows,
  isRewritten,
  organisationOf,
  shadowing,
  twinsOf,
} from './account-facts';
import { judgeEntry, mayGo } from './advise';
import { refusedEntries } from './refused';

/** One way in which accounts stand in each other's way. */
export interface Conflict {
  /** Its word in the evidence. */
  readonly condition: string;
  readonly likelihood: Likelihood;
  readonly message: Message;
}

/**
 * Every conflict on this PC, the strongest first. One work address in both of Windows' lists is none, nor is a
 * personal account, unless its address is a work account's as well or the sign-in service refused the account that
 * was used.
 */
export function findConflicts(facts: AccountFacts): readonly Conflict[] {
  return [
    refusedOne(facts),
    sameAddress(facts),
    duplicate(facts),
    rewritten(facts),
    severalOrganisations(facts),
    personalInTheWay(facts),
    personalByDefault(facts),
    otherInOffice(facts),
    sameOrganisation(facts),
  ].flatMap((conflict) => conflict ?? []);
}

/** The account was refused where it was used: what may have put the wrong one forward becomes likelier. */
function weigh({ refused }: AccountFacts): Likelihood {
  return refused ? 'likely' : 'possible';
}

/**
 * The account that the service did not know is on this PC: an old address, or one that was never meant. What is said
 * agrees with the advice beside it: it is about an entry of Windows' lists, and one that may go, where there is such.
 */
function refusedOne(facts: AccountFacts): Conflict | null {
  const { entries, isNamed, likelihood } = refusedEntries(facts);
  const inWindows = entries.filter(isInWindows);
  const judged = (inWindows.length > 0 ? inWindows : entries).map((entry) => ({
    entry,
    because: judgeEntry(facts, entry),
  }));
  const first = judged.find(({ because }) => mayGo.has(because)) ?? judged[0];
  // That it shares its address with a work account says more; see `sameAddress`.
  if (first === undefined || first.because === 'same-address') return null;
  return {
    condition: 'refused',
    likelihood,
    message: say(`accounts.${sayingOf(first.because, isNamed)}`, { address: first.entry.address }),
  };
}

function sayingOf(because: AdviceReason, isNamed: boolean) {
  switch (because) {
    case 'refused':
      return isNamed ? 'refused' : 'refusedProbably';
    case 'refused-personal':
    case 'signs-in-to-windows':
      return isNamed ? 'refusedPersonal' : 'refusedPersonalProbably';
    default:
      return 'refusedStays';
  }
}

function sameAddress(facts: AccountFacts): Conflict | null {
  const [shadow] = shadowing(facts.accounts);
  return shadow
    ? {
        condition: 'same-address',
        likelihood: weigh(facts),
        message: say('accounts.sameAddress', { address: shadow.address }),
      }
    : null;
}

function duplicate(facts: AccountFacts): Conflict | null {
  // Windows' own lists come before Office's, and what they hold twice says more.
  const first = facts.accounts.find((account) => twinsOf(facts.accounts, account).length > 1);
  if (!first) return null;
  const tenants = new Set(twinsOf(facts.accounts, first).map(({ tenantKey }) => tenantKey));
  const values = { address: first.address };
  if (!isInWindows(first)) {
    return {
      condition: 'duplicate-in-office',
      likelihood: 'unlikely',
      message: say('accounts.duplicate', values),
    };
  }
  return tenants.size > 1
    ? {
        condition: 'duplicate-elsewhere',
        likelihood: weigh(facts),
        message: say('accounts.duplicateElsewhere', values),
      }
    : { condition: 'duplicate', likelihood: 'possible', message: say('accounts.duplicate', values) };
}

function rewritten({ accounts }: AccountFacts): Conflict | null {
  const found = accounts.find((account) => isInWindows(account) && isRewritten(account));
  return found
    ? {
        condition: 'rewritten',
        likelihood: 'possible',
        message: say('accounts.rewritten', { address: found.address }),
      }
    : null;
}

/** Two organisations are normal for many people; after a refusal of the account they are a suspect. */
function severalOrganisations(facts: AccountFacts): Conflict | null {
  if (facts.refused === null) return null;
  const work = facts.accounts.filter((account) => isInWindows(account) && account.kind === 'work');
  const isSeveral = work.some((one) =>
    work.some((other) => one.sameAs !== other.sameAs && organisationOf(one) !== organisationOf(other)),
  );
  return isSeveral
    ? {
        condition: 'several-organisations',
        likelihood: 'possible',
        message: say('accounts.severalOrganisations'),
      }
    : null;
}

function personalInTheWay({ accounts, refused, target }: AccountFacts): Conflict | null {
  const personal = accounts.find(
    (account) => isInWindows(account) && account.kind === 'personal' && account.sameAs !== target,
  );
  return personal && refused
    ? {
        condition: 'personal-account',
        likelihood: 'possible',
        message: say('accounts.personalInTheWay', { address: personal.address }),
      }
    : null;
}

/** On a PC of one's own a personal default is what Windows sets up; on one of an organisation's it is not. */
function personalByDefault({ accounts, join, registration, refused }: AccountFacts): Conflict | null {
  if (registration?.defaultAuthority !== 'consumers') return null;
  const isJoined = isInEntra(join);
  const hasWork = accounts.some((account) => isInWindows(account) && account.kind === 'work');
  return isJoined || (hasWork && refused)
    ? {
        condition: 'default-account',
        likelihood: 'possible',
        message: say('accounts.personalByDefault'),
      }
    : null;
}

/** People with several work accounts in Office are many: it weighs only when the account for Teams is not there. */
function otherInOffice({ accounts, target, refused }: AccountFacts): Conflict | null {
  // com.microsoft.Teams and com.microsoft.Office [K: to be confirmed on Windows].
  const tied = accounts.filter(({ apps }) => apps.some((app) => /\.(teams|office)$/i.test(app)));
  const other = tied.find(({ kind, sameAs }) => kind !== 'personal' && sameAs !== target);
  if (!other || target === null) return null;
  const isBeside = tied.some(({ sameAs }) => sameAs === target);
  const values = { address: other.address };
  const otherWord = isBeside ? 'accounts.otherInOfficeRefused' : 'accounts.onlyOtherInOffice';
  return {
    condition: 'office-association',
    likelihood: isBeside && !refused ? 'unlikely' : 'possible',
    message: say(isBeside && !refused ? 'accounts.otherInOffice' : otherWord, values),
  };
}

/**
 * Counted within a list: the two lists may know one account by its sign-in name and by its mail address. After a
 * refusal one of the two is the likeliest suspect, in whichever list it stands.
 */
function sameOrganisation({ accounts, refused }: AccountFacts): Conflict | null {
  const work = accounts.filter(
    (account) =>
      isInWindows(account) && account.kind === 'work' && account.tenantKey !== null && !isRewritten(account),
  );
  const isOneOfThem = refused !== null && refused.address === null;
  for (const one of work) {
    const other = work.find(
      ({ store, tenantKey, sameAs }) =>
        (isOneOfThem || store === one.store) && tenantKey === one.tenantKey && sameAs !== one.sameAs,
    );
    if (other) {
      const values = { address: one.address, other: other.address };
      return isOneOfThem
        ? {
            condition: 'same-organisation',
            likelihood: 'possible',
            message: say('accounts.sameOrganisationRefused', values),
          }
        : {
            condition: 'same-organisation',
            likelihood: 'unlikely',
            message: say('accounts.sameOrganisation', values),
          };
    }
  }
  return null;
}
