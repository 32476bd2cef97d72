import type { CheckId } from '../../../shared/checks';
import { exitCodes } from '../../../shared/exit-code';
import type { Owner } from '../../../shared/model/reason';
import type { ReportFacts } from './report-facts';

/** How a PC stood when a run ended; in the order in which it is told. */
export const standings = [
  'fine',
  'repaired',
  'repairable',
  'left',
  'administrator',
  'elsewhere',
  'not-looked-at',
] as const;
export type Standing = (typeof standings)[number];

const byExitCode = new Map<number, Standing>([
  [exitCodes.healthy, 'fine'],
  [exitCodes.restartNeeded, 'fine'],
  [exitCodes.repairable, 'repairable'],
  [exitCodes.left, 'left'],
  [exitCodes.needsAdministrator, 'administrator'],
  [exitCodes.somebodyElse, 'elsewhere'],
]);

/** What the exit code of a report says; one that tells of no verdict (blocked, stopped) is `not-looked-at`. */
export function standingOf({ exitCode, repaired }: ReportFacts): Standing {
  const standing = byExitCode.get(exitCode) ?? 'not-looked-at';
  return standing === 'fine' && repaired.length > 0 ? 'repaired' : standing;
}

/** Who can do something about what is left. `administrator` is somebody with those rights on the PC itself. */
export const leftOwners = [
  'this-pc',
  'administrator',
  'you',
  'organisation',
  'network',
  'unknown',
] as const satisfies (Owner | 'administrator')[];
export type LeftOwner = (typeof leftOwners)[number];

/** Whose turn it is with a PC that stands like this; null where nothing is left, or nobody looked. */
export function ownerOfLeft(facts: ReportFacts): LeftOwner | null {
  switch (standingOf(facts)) {
    case 'repairable':
    case 'left':
      return 'this-pc';
    case 'administrator':
      return 'administrator';
    case 'elsewhere':
      return ownerElsewhere(facts);
    default:
      return null;
  }
}

const networkChecks: ReadonlySet<string> = new Set<CheckId>(['network.reach', 'network.proxy']);

/** Not this PC's by its reason, or broken without a repair here: then it is the network, or for IT. */
function ownerElsewhere({ reason, broken }: ReportFacts): LeftOwner {
  if (reason !== null && reason.owner !== 'this-pc') return reason.owner;
  if (broken.some((check) => networkChecks.has(check))) return 'network';
  return broken.length > 0 ? 'organisation' : 'unknown';
}
