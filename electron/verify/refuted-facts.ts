import { failure, type Result } from '../../shared/result';
import type { Answers } from '../checks/check';
import { judgeAll } from './judge-facts';
import type { Observations } from './observations';

const unasked = failure('cancelled', 'not asked');

/**
 * The ids of the facts that the answers of a check refute: the same judges as `verify`, over less.
 * @param answers what was asked, in the check's own names
 */
export function refutedFacts(answers: Partial<Answers>, simulated: boolean): string[] {
  const given = <T>(answer: Result<T> | undefined): Result<T> => answer ?? unasked;
  const seen: Observations = {
    simulated,
    started: unasked,
    session: unasked,
    around: { before: { wall: 0, monotonic: 0n }, after: { wall: 0, monotonic: 0n } },
    settings: unasked,
    eventLogs: unasked,
    pc: given(answers.pc),
    timeService: given(answers.timeService),
    events: given(answers.signInEvents),
    registration: given(answers.registration),
    credentials: given(answers.credentials),
    helperWork: given(answers.workHelper),
    helperPersonal: given(answers.personalHelper),
    teams: given(answers.teams),
    cachesBefore: given(answers.caches),
    accounts: given(answers.accounts),
    cachesAfter: unasked,
    node: unasked,
    tried: null,
  };
  return judgeAll(seen).flatMap(({ id, verdict }) => (verdict === 'refuted' ? [id] : []));
}
