/** What the command line says. All of it is ASCII: a console shows it alike in every code page. */
export const cli = {
  help: `Sign-in Repair for Microsoft Teams: finds out why Teams can't sign you in, repairs what is broken on this PC
and proves it.

  check                   run every check; change nothing
  fix                     check, then repair everything that is broken
      --only id,id        only these checks or repairs; naming saved sign-ins includes personal ones
      --what-if           print what would be done; change nothing
      --no-admin          never ask for administrator rights
  undo [run]              put back what the last (or the named) run changed
      --no-admin          never ask for administrator rights
  report [run]            the redacted report of the last (or the named) run
      --format F          json, html or text
  history                 the runs this PC has seen
      --delete            forget them, but for those that can still be undone
  explain CODE            look a code up, offline
  explain "TEXT"          look a pasted message up; on Windows nothing may stand behind it
  explain -               read the message from standard input
      --file FILE         read the message from a file
  verify                  see which facts about Windows hold on this PC; change nothing, name nobody
      --try-changes       also try what needs a change, on an entry and files of its own
  overview FOLDER         the JSON reports in a folder as one page and one table (overview.html, overview.csv)
      --addresses         name the addresses that the reports hold
      --format F          only one of html, csv, json or text

Everywhere:
  --json                  one JSON document on standard output
  --output FILE           write the document there instead
  --quiet                 no progress
  --data DIR              where the journal lives
  --prompt-timeout S      seconds to wait for the permission prompt (150)
  --yes-set-date          allow the clock to be set by more than a day
  --simulate FILE         a simulated PC instead of this one (development builds)
  --simulate-out FILE     write the simulated PC's state there afterwards
  --help, --version

Exit codes: 0 healthy or repaired, 1 something can be repaired, 2 something is left, 3 an administrator is needed,
4 unsupported system, 5 scripts are blocked, 6 stopped, 7 the cause is elsewhere, 64 wrong usage, 70 internal fault,
75 another repair is running, 3010 restart needed.
`,
  check: {
    'sign-in': { reason: 'What Windows recorded' },
    network: { reach: 'Internet and sign-in service', proxy: 'Proxies' },
    clock: { offset: 'Date and time', automatic: 'Automatic time', zone: 'Time zone' },
    credentials: { teams: 'Saved sign-ins' },
    helper: { work: 'Sign-in helper, work', personal: 'Sign-in helper, personal' },
    accounts: { conflict: 'Accounts on this PC' },
    teams: { state: 'Teams' },
    pc: { state: 'This PC' },
  },
  repair: {
    network: { 'reset-proxy': "Resetting the proxy of Windows' services" },
    clock: { 'turn-on': 'Turning automatic time on', sync: 'Correcting the clock', set: 'Setting the clock' },
    teams: { close: 'Closing Teams', open: 'Opening Teams', 'reset-cache': "Resetting Teams' cache" },
    helper: {
      'register-work': 'Registering the sign-in helper for work accounts',
      'register-personal': 'Registering the sign-in helper for personal accounts',
    },
    credentials: { remove: 'Removing old saved sign-ins' },
    wam: { 'sign-out': 'Signing Teams out of Windows' },
    cache: {
      'quarantine-oneauth': 'Setting the account cache aside',
      'quarantine-token-broker': 'Setting the token cache aside',
    },
  },
  status: {
    fine: 'fine',
    attention: 'worth knowing',
    broken: 'broken',
    unknown: "couldn't check",
    'not-applicable': 'not looked at',
  },
  wrong: {
    seeHelp: '{{what}} See --help.',
    noCommand: 'No command was given.',
    unknownCommand: 'There is no command "{{name}}".',
    foreignOption: '{{command}} does not take --{{option}}.',
    surplus: '{{command}} does not take "{{word}}".',
    fileNeedsName: '--file needs the name of a file.',
    textOrFile: 'explain takes a text or --file, not both.',
    noText: 'explain needs a code or a text, - for standard input, or --file FILE.',
    emptyPath: '--{{option}} needs a path; it is empty.',
    promptTimeout: '--prompt-timeout takes a number of seconds above 0 and up to 86400, not "{{text}}".',
    unknownId: '--only does not know the check or repair "{{id}}".',
    format: '--format takes one of {{formats}} here, not "{{text}}".',
  },
  unexpected: 'Something unexpected happened: {{why}}',
  gaveUp:
    'Something unexpected happened: {{why}}. If a repair was under way, "check" tells how things stand and "undo" puts back what was changed.',
  stopped: 'Stopped before anything was changed.',
  noPowerShell:
    'Windows PowerShell could not be started ({{why}}). Repair Windows PowerShell 5.1, then try again.',
  document: {
    unwritable: "{{option}} {{file}} can't be written ({{why}}). Name a file in a folder you may write to.",
    failedAtEnd:
      '--output {{file}} could not be written in the end ({{why}}): its content stands on standard output instead.',
    stateFailed: '--simulate-out {{file}} could not be written ({{why}}).',
    folderUnwritable: "The data folder {{folder}} can't be written ({{why}}). Name another one with --data.",
    noFolder: 'it is not a folder',
    historyNotKept: '{{why}} This check goes on and will not be in the history.',
  },
  given: {
    file: 'The file {{file}}',
    standardInput: 'Standard input',
    unread: "{{name}} can't be read ({{why}}).",
    tooLarge: '{{name}} holds more than {{kilobytes}} KB: give only the part around the error.',
    noText: '{{name}} holds no text: save it as UTF-8 or as Unicode (UTF-16).',
    empty: '{{name}} is empty.',
    cause: {
      EACCES: 'that is not allowed, EACCES',
      EBADF: 'nothing is connected to it, EBADF',
      EBUSY: 'another program holds it, EBUSY',
      EISDIR: 'it is a folder, EISDIR',
      ENOENT: 'it is not there, ENOENT',
      ENOTDIR: 'its folder is a file, ENOTDIR',
      EPERM: 'that is not allowed, EPERM',
    },
  },
  progress: {
    asking: {
      clock: 'Windows is asking for permission to correct the clock.',
      proxy: "Windows is asking for permission to change the proxy of Windows' own services.",
      both: "Windows is asking for permission to correct the clock and change the proxy of Windows' own services.",
    },
    lookForShield: "If you don't see it, look for a flashing shield on the taskbar.",
    answered: 'Permission: {{answer}}.',
  },
  summary: {
    simulated: 'Simulation: nothing here is about this PC.',
    reason: {
      none: '{{text}}',
      server: "Microsoft's server refused the sign-in. {{text}}",
      failed: 'A sign-in failed. {{text}}',
    },
    serverSaid: "What Microsoft's server said",
    when: 'Recorded {{seconds, duration}} ago: {{local}} ({{utc}} UTC)',
    helps: 'What helps: {{help}}',
    likelihood: {
      likely: 'likely the cause',
      possible: 'possibly the cause',
      unlikely: 'unlikely to be the cause',
    },
    done: 'What was done:',
    putBack: 'put back',
    confirmDate: '"fix --yes-set-date" confirms it.',
    planned: 'What "fix" would do:',
    repair: '{{lane}}, can be put back: {{undo}}',
    lane: { admin: 'as administrator', user: 'as you' },
    nothingPutBack: 'There was nothing to put back.',
    unsurePutBack: "Nothing was put back, and we can't tell whether there is something to put back.",
  },
  conclusion: {
    healthy: {
      fine: 'Everything that was checked is fine.',
      nothing: 'Nothing needs to be repaired.',
      worth: 'Nothing needs to be repaired, but this is worth a look: {{names}}.',
      repairedSince:
        'What was broken is repaired. The sign-in failed ({{code}}) before that: open Teams and see whether it signs you in.',
      repairedUnanswered: "What was broken is repaired, but this couldn't be checked: {{names}}.",
      likelyHere:
        'Nothing was found broken, yet the cause is most likely on this PC ({{code}}): see above what helps.',
      possiblyHere:
        'Nothing was found broken. If Teams still fails, the cause may be on this PC ({{code}}): see above what helps.',
    },
    unanswered: "Nothing was found broken, but this couldn't be checked: {{names}}.",
    left: 'This is left and could not be repaired: {{names}}.',
    somethingLeft: 'Something is left that could not be put back.',
    elsewhere: {
      you: 'What keeps Teams out is for you to solve, not for this PC ({{code}}): see above what helps.',
      organisation: 'What keeps Teams out is for your organisation to solve, not for this PC ({{code}}).',
      network: 'What keeps Teams out is in the network or at the service, not on this PC ({{code}}).',
      unknown: "A sign-in failed ({{code}}), and what was recorded doesn't say who can solve it.",
      noRepair: "This is broken, and this program can't repair it here: {{names}}.",
    },
    code: {
      '1': 'Something here can be repaired: run "fix".',
      '3': 'What is left needs an administrator.',
      '4': 'This Windows is too old.',
      '5': 'Scripts are blocked on this PC, so nothing could be repaired.',
      '6': 'Stopped.',
      '3010': 'Repaired. Restart this PC to finish.',
    },
  },
  history: {
    none: 'No runs yet.',
    unread: 'No run can be read.',
    neverEnded: 'never ended',
    exitCode: 'exit code {{code}}',
    simulated: 'simulated',
    canUndo: 'can be undone',
    fault: 'record {{fault}}',
    noneRecorded: 'no change is on record',
    nothing: 'nothing changed',
    mayHaveChanged: 'may have changed: {{repairs}}',
  },
  report: {
    noneReadable: 'No finished run can be read.',
    unread: 'The report of the run "{{run}}" can\'t be read.',
    noFinished: 'There is no finished run "{{run}}". "history" lists the runs.',
    neverReported: 'The run "{{run}}" never came to a report. "history" lists the runs.',
    noneEnded: 'No run has come to its end yet, so there is no report. Run "check" first.',
    noneRecorded: 'No run has been recorded yet. Run "check" first.',
  },
  undo: {
    noLookUp: 'The run "{{run}}" can\'t be looked up. {{why}}',
    noRun: 'There is no run "{{run}}". "history" lists the runs.',
  },
  explain: {
    code: 'Code: {{code}}',
    family: 'Code: {{code}} (only its family is known)',
    line: 'Read from the line: {{line}}',
    whoCanFix: 'Who can fix it: {{owner}}',
    notToTry: 'Not to try: {{vain}}',
    source: 'Source: {{source}}',
    nothing: 'We found no error code in this text. It looks like 0xCAA20003 or AADSTS50126.',
  },
  verify: {
    announcement: `verify --try-changes is about to, on things of its own alone:
  - write one saved sign-in named SignInRepair.verify, without a password, and remove it again;
  - make a folder sign-in-repair-verify-... in this person's folder for temporary files, write, mark, move and flush
    files in it, and remove it again.
`,
    stopped: 'Stopped. Nothing was left behind.',
  },
} as const;
