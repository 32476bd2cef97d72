import type { Finding } from './model/finding';
import type { Reason } from './model/reason';
import { factsOf, hasRepair, isSecondLine } from './repairs';

/** The exit codes of the command line; a public contract, explained in `docs/exit-codes.md`. */
export const exitCodes = {
  healthy: 0,
  repairable: 1,
  left: 2,
  needsAdministrator: 3,
  unsupported: 4,
  blocked: 5,
  stopped: 6,
  somebodyElse: 7,
  wrongUsage: 64,
  internalFault: 70,
  busy: 75,
  restartNeeded: 3010,
} as const;

/** What decides an exit code: findings as last measured, never what a repair said of itself. */
export interface ExitFacts {
  /** `--what-if` exits as `check`. */
  readonly command: 'check' | 'fix' | 'undo';
  readonly findings: readonly Pick<Finding, 'id' | 'status' | 'repairs'>[];
  readonly reason: Pick<Reason, 'owner'> | null;
  readonly unsupported?: boolean;
  readonly scriptsBlocked?: boolean;
  readonly stopped?: boolean;
  /** Elevation was declined, blocked, not available or not wanted. */
  readonly administratorMissing?: boolean;
  /** An undo measured that something is not as it was captured. */
  readonly notPutBack?: boolean;
  /** An undo could not read all that there is to put back. */
  readonly undoUnsure?: boolean;
  readonly restartNeeded?: boolean;
}

/** The one place where an exit code is decided: the first rule that fits. */
export function exitCodeOf(facts: ExitFacts): number {
  if (facts.unsupported) return exitCodes.unsupported;
  if (facts.scriptsBlocked) return exitCodes.blocked;
  if (facts.stopped) return exitCodes.stopped;

  const left = facts.findings.filter((finding) => finding.status === 'broken');
  const repairable = left.filter((finding) => firstLine(finding).length > 0);
  const elsewhere =
    (facts.reason !== null && facts.reason.owner !== 'this-pc') || left.length > repairable.length;
  const unanswered = facts.findings.some((finding) => finding.status === 'unknown' && hasRepair(finding.id));

  if (facts.command === 'check') {
    if (repairable.length > 0) return exitCodes.repairable;
    if (elsewhere) return exitCodes.somebodyElse;
    return unanswered ? exitCodes.left : exitCodes.healthy;
  }
  if (facts.undoUnsure || (facts.notPutBack && !facts.administratorMissing)) return exitCodes.left;
  if (repairable.length > 0) {
    const onlyForAdministrator = repairable.every((finding) =>
      firstLine(finding).every((repair) => factsOf(repair).lane === 'admin'),
    );
    return facts.administratorMissing && onlyForAdministrator ? exitCodes.needsAdministrator : exitCodes.left;
  }
  if (facts.notPutBack) return exitCodes.needsAdministrator;
  if (elsewhere) return exitCodes.somebodyElse;
  if (unanswered) return exitCodes.left;
  return facts.restartNeeded ? exitCodes.restartNeeded : exitCodes.healthy;
}

function firstLine(finding: Pick<Finding, 'repairs'>) {
  return finding.repairs.filter((repair) => !isSecondLine(repair));
}
