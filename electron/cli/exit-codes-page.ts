import { exitCodes } from '../../shared/exit-code';

/*
 * `docs/exit-codes.md`, for whoever writes scripts around the command line. A code without a meaning here does not
 * compile.
 */

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  healthy: `healthy, or everything repaired and verified`,
  repairable: `\`check\` found something repairable`,
  left: `something repairable is left after \`fix\`; a check that has repairs could not be answered; or \`undo\` could not put everything back, or could not read all that there is to put back`,
  needsAdministrator: `all that is left needs an administrator: permission was declined, blocked or not wanted`,
  unsupported: `this Windows is too old; or this is not Windows and no \`--simulate\` was given`,
  blocked: `scripts are blocked by policy or language mode`,
  stopped: `stopped: by a person, by Ctrl+C or Ctrl+Break, because the console was closed, or by a request to end (SIGTERM)`,
  somebodyElse: `what is left is somebody else's: the reason is not this PC's, or something broken has no repair here`,
  wrongUsage: `wrong usage: the sentence on standard error names what and what to do; nothing was changed`,
  internalFault: `internal fault, or something that every command needs is missing, or the program lies in a network folder; \`report\`: the record of the run is damaged or can't be read; \`history\`: the folder of the journal can't be read; also when a document could not be put where \`--output\` or \`--simulate-out\` said: the report then stands on standard output, with the run's own code in it`,
  busy: `another repair is running on this PC, or another program holds its place: nothing was begun; try again later`,
  restartNeeded: `repaired, a restart is needed (a shell off Windows shows 194)`,
};

const head = `# Exit codes

Decided by one pure function, \`shared/exit-code.ts\`, from findings as last measured - never from what a repair said of itself.
*Repairable* is a finding that is \`broken\` and has a repair that is offered at once. \`npm run pages\` makes this page from \`electron/cli/exit-codes-page.ts\`.

`;

const more = `
The first that fits wins: \`check\` (and \`fix --what-if\`) 70 64 4 5 6 1 7 2 0; \`fix\` and \`undo\` 70 64 4 5 6 2 3 7 2 3010 0, where the
second 2 stands for an unanswered check. 75 is decided before a repair begins, by the lock of the data folder
([decision 0010](decisions/0010-the-system-holds-the-lock.md)); a check takes no lock. \`explain\` answers 0 when it recognised a code and
1 when it recognised none; 64 for a file or standard input that can't be read, is empty, larger than 1 MB or no text.

Files that Windows has marked as downloaded are no policy of anybody: where they can't be unblocked nothing can be asked, and the
code is 2, not 5. Unblocking or installing this program anew helps; nobody's policy has to change.

Consoles of management tools explain small codes with Windows' own error texts ("The system cannot find the file specified" for 2);
those texts have nothing to do with this program.

\`verify\` answers 0 when no fact was refuted on this PC and 1 when one was; 2 when Windows PowerShell could not be asked, 5 where a
policy keeps scripts from running: what it could see stands in its output all the same. 4, 6, 64 and 70 mean what they mean above.
`;

/** The whole page; `npm run pages` writes it. */
export function describeExitCodes(): string {
  const rows = Object.entries(exitCodes).map(
    ([name, code]) => `| ${code} | ${meanings[name as keyof typeof exitCodes]} |`,
  );
  return [`${head}| code | meaning |`, '|---|---|', ...rows, more].join('\n');
}
