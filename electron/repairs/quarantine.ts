import type { PlannedRepair } from '../../shared/model/plan';
import type { RepairIdOf } from '../../shared/repairs';
import type { Answers } from '../checks/check';
import { meantTeams } from '../checks/teams-state';
import { CacheName } from '../host/answers';
import type { UserLane } from '../host/host';
import { saying, sentence } from '../words';
import { cacheTable } from './caches';
import { notFound, refusalOf } from './refusal';
import { sayRepair, sayStep, userRepair } from './repair';

/**
 * Sets one cache aside: a move within the person's own profile, with a list of what was where.
 * @param choose the cache that is meant on this PC; null where it may not be done at all
 */
function quarantine<Id extends RepairIdOf<'user'>>(id: Id, choose: (answers: Answers) => CacheName | null) {
  return userRepair(id, {
    needsClosedTeams: 'always',
    measures: 'caches',
    costs: (answers) => cacheTable[choose(answers) ?? 'teams'].costs,
    preview({ answers }) {
      const cache = choose(answers);
      if (cache === null || itemsOf(answers, cache) === 0) return null;
      return {
        changes: [{ action: 'files.move', target: cache }],
        message: sayRepair(cacheTable[cache].words),
      };
    },
    capture: (planned) => ({ kind: 'quarantine', cache: cacheOf(planned) }),
    async apply(planned, { user, runId, progress }) {
      const cache = cacheOf(planned);
      const caches = await user.readSignInCaches();
      if (caches.ok && itemsOf({ caches }, cache) === 0) {
        return { left: saying('outcomes.quarantine.nothingLeft') };
      }
      progress(sayStep('settingAside'));
      const refusal = refusalOf(await user.moveToQuarantine(cache, runId));
      if (refusal === null) return { ok: true };
      return { ok: false, detail: `${refusal} ${await takeBack(user, cache, runId)}` };
    },
    isProven: (_finding, answers, planned) => answers.caches.ok && itemsOf(answers, cacheOf(planned)) === 0,
  });
}

/** What was approved names its cache. */
function cacheOf({ changes }: Pick<PlannedRepair, 'changes'>): CacheName {
  return CacheName.parse(changes[0]?.target);
}

/** A cache is moved whole or not at all: somebody who holds one of its files open leaves it torn otherwise. */
async function takeBack(user: UserLane, cache: CacheName, runId: string): Promise<string> {
  const back = await user.restoreFromQuarantine(cache, runId);
  const number = back.ok ? back.value.number : null;
  // Of that cache this run has set nothing aside.
  if (number === notFound) return sentence('outcomes.quarantine.nothingMoved');
  return number === 0
    ? sentence('outcomes.quarantine.takenBack')
    : sentence('outcomes.quarantine.notTakenBack');
}

function itemsOf({ caches }: Pick<Answers, 'caches'>, cache: CacheName): number {
  return caches.ok ? (caches.value.caches.find(({ name }) => name === cache)?.items ?? 0) : 0;
}

export const resetCache = quarantine('teams.reset-cache', () => 'teams');

/**
 * Microsoft, "Another account ... already signed in": OneAuth and IdentityCache may be removed while signed out. The new
 * Teams has its own in its package; moving those that Office and OneDrive share would sign these out and leave Teams as
 * it is. Only the classic Teams has no other.
 */
export const quarantineOneAuth = quarantine('cache.quarantine-oneauth', (answers) => {
  const meant = meantTeams(answers);
  return meant === null ? null : meant === 'new' ? 'oneauth' : 'shared-oneauth';
});

/**
 * On a joined or registered PC these files hold what its single sign-on rests on. The service keeps them open; whether
 * an un-elevated process may stop it is not tried out, and reading the accounts may have started it
 * [K: to be confirmed on Windows].
 */
export const quarantineTokenBroker = quarantine('cache.quarantine-token-broker', (answers) =>
  standsAlone(answers) &&
  answers.caches.ok &&
  (answers.caches.value.tokenBroker !== 'Running' || isElevated(answers))
    ? 'token-broker'
    : null,
);

/** Neither joined nor registered, by everything that could tell; what could not be read counts as joined. */
function standsAlone({ registration, accounts, pc }: Answers): boolean {
  if (!registration.ok || !accounts.ok || !pc.ok || pc.value.mdmEnrolled !== false) return false;
  const { joined, workplaceJoined } = registration.value.device;
  if (joined !== 'workgroup' || workplaceJoined !== false) return false;
  const connected = [...accounts.value.accounts, ...accounts.value.unreadable];
  return !connected.some(({ store }) => store === 'workplace' || store === 'device');
}

function isElevated({ pc }: Answers): boolean {
  return pc.ok && pc.value.identity?.elevated === true;
}
