/** What is decided by which check it is, and what nothing but the check itself has to know stands in its own file. */
interface CheckFacts {
  /** False where it has a verdict without PowerShell, and so is what is left to look at where scripts are blocked. */
  readonly needsScripts: boolean;
  /** It judges the clock as it was measured, and so again once somebody has moved it. */
  readonly judgesClock?: true;
}

/**
 * Every check, in the order in which checks are made and shown. Its ids are a public contract; all that goes by check
 * derives from this list or is a `Record` of all of it. Apart from `model/`, whose parser the first page has no use for.
 */
export const checkTable = {
  'sign-in.reason': { needsScripts: true },
  'network.reach': { needsScripts: false },
  'network.proxy': { needsScripts: true },
  'clock.offset': { needsScripts: false, judgesClock: true },
  'clock.automatic': { needsScripts: true, judgesClock: true },
  'clock.zone': { needsScripts: true, judgesClock: true },
  'credentials.teams': { needsScripts: true },
  'helper.work': { needsScripts: true },
  'helper.personal': { needsScripts: true },
  'accounts.conflict': { needsScripts: true },
  'teams.state': { needsScripts: true },
  'pc.state': { needsScripts: true },
} as const satisfies Record<string, CheckFacts>;

export type CheckId = keyof typeof checkTable;

export const checkIds = Object.keys(checkTable) as readonly CheckId[];

/** The checks that rest on a measurement of the clock; what Windows has recorded is judged by the clock as it was then. */
export const clockChecks = checkIds.filter((id) => 'judgesClock' in checkTable[id]);
