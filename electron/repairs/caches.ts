import type { RepairIdOf } from '../../shared/repairs';
import type { RepairKey } from '../../shared/words/word-keys';
import type { CacheName } from '../host/answers';
import { type Costs, sayCost } from './repair';

/** What is decided by which cache it is. */
interface CacheFacts {
  /** The repair that sets it aside. */
  readonly repair: RepairIdOf<'user'>;
  /** What is said of setting it aside, and of putting it back. */
  readonly words: RepairKey;
  readonly undoWords: RepairKey;
  readonly costs: Costs;
}

/** Every cache that can be set aside. */
export const cacheTable: Readonly<Record<CacheName, CacheFacts>> = {
  teams: {
    repair: 'teams.reset-cache',
    words: 'teams.reset-cache',
    undoWords: 'undo.reset-cache',
    costs: { cost: sayCost('resetCache.cost'), putBack: sayCost('resetCache.putBack') },
  },
  oneauth: {
    repair: 'cache.quarantine-oneauth',
    words: 'cache.quarantine-oneauth',
    undoWords: 'undo.oneauth',
    costs: { cost: sayCost('oneauth.cost'), putBack: sayCost('oneauth.putBack') },
  },
  'shared-oneauth': {
    repair: 'cache.quarantine-oneauth',
    words: 'cache.quarantine-shared-oneauth',
    undoWords: 'undo.shared-oneauth',
    costs: { cost: sayCost('sharedOneauth.cost'), putBack: sayCost('sharedOneauth.putBack') },
  },
  'token-broker': {
    repair: 'cache.quarantine-token-broker',
    words: 'cache.quarantine-token-broker',
    undoWords: 'undo.token-broker',
    costs: { cost: sayCost('tokenBroker.cost'), putBack: sayCost('tokenBroker.putBack') },
  },
};
