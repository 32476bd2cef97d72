import { isInNoDirectory } from '../../shared/model/join-kind';
import { advice as sentences } from '../../shared/words/en/advice';
import { type AdviceName, adviceOf, type StepName } from './advice';
import { type KnownPc, nothingKnown } from './known-pc';

/** Steps that help, and what not to try, as sentences. */
export interface AdviceTexts {
  readonly helps: string[];
  readonly avoid: string[];
}

/** What stands in place of a step on a PC of which something is known; `null` leaves it out. */
type Instead = (pc: KnownPc) => StepName | null | undefined;

const onOwnHelper: Instead = ({ helper }) => (helper === 'healthy' ? null : undefined);
const onNumber: Instead = ({ hasNumber }) => (hasNumber === true ? 'numberTells' : undefined);
const onManaged =
  (step: StepName): Instead =>
  ({ managed }) =>
    managed === true ? step : undefined;

/**
 * Steps that this PC may show as done, or as impossible. What is not known leaves a step as it is: such steps name
 * their own condition.
 */
const instead: Partial<Record<StepName, Instead>> = {
  correctClock: ({ clockRight }) => (clockRight === true ? null : undefined),
  correctDate: ({ clockRight }) => (clockRight === true ? null : undefined),
  signInIfClockRight: ({ clockRight }) => (clockRight === true ? 'signInAfresh' : undefined),
  // What the number beside it says decides that.
  checkClockAndSignIn: ({ clockRight, hasNumber }) =>
    hasNumber === true ? null : clockRight === true ? 'signInAfresh' : undefined,
  readInside: onNumber,
  lookBesideTag: onNumber,
  // Windows checks the new password at the lock screen only where it signs in with the account of the organisation.
  afterNewPassword: ({ joined }) => {
    if (joined === null) return undefined;
    return isInNoDirectory(joined) ? 'newPasswordInTeams' : 'lockWindows';
  },
  registerHelper: onOwnHelper,
  restartAndRegister: ({ helper }) => (helper === 'healthy' ? 'restartAndTry' : undefined),
  turnOnService: onManaged('askToTurnOnService'),
  turnOnTimeService: onManaged('askToTurnOnTimeService'),
  turnOnHelperServices: onManaged('askToTurnOnHelperServices'),
  checkConnection: ({ online }) => (online === true ? 'connectionFine' : undefined),
  otherNetwork: ({ online }) => (online === true ? null : undefined),
  checkProxy: ({ proxy }) => (proxy === false ? 'otherNetwork' : undefined),
  signOutWrongAccount: ({ accounts }) => (hasOther(accounts) ? undefined : null),
  signOutOldOfTwo: ({ accounts }) => (hasOther(accounts) ? undefined : null),
  signOutOldOrganisation: ({ accounts }) => (accounts === 0 ? null : undefined),
  otherwiseTellIt: ({ accounts }) => (accounts === 0 ? 'tellIt' : undefined),
  reconnectAccount: ({ joined }) => (joined === null || joined === 'registered' ? undefined : null),
};

/** Whether there may be another account than the one that was used. */
function hasOther(accounts: number | null): boolean {
  return accounts === null || accounts > 1;
}

/** What is told where a PC shows every step of an advice as done. */
const whenAllIsDone: StepName = 'tellIt';

/** The advice of a name, without what this PC shows as done or impossible. There is always one step at least. */
export function adviceFor(name: AdviceName, pc: KnownPc = nothingKnown): AdviceTexts {
  const told = adviceOf(name);
  const steps = told.helps.flatMap((step) => {
    const other = instead[step]?.(pc);
    return other === null ? [] : [other ?? step];
  });
  const helps = steps.length > 0 ? steps : [whenAllIsDone];
  return {
    helps: [...new Set(helps)].map((step) => sentences[step]),
    avoid: told.avoid.map((step) => sentences[step]),
  };
}
