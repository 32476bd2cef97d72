export const helpText = `Sign-in Repair for Microsoft Teams: finds out why Teams can't sign you in, repairs what is broken on this PC
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
  explain CODE            look a code up, offline
  explain "TEXT"          look a pasted message up; on Windows nothing may stand behind it
  explain -               read the message from standard input
      --file FILE         read the message from a file
  verify                  see which facts about Windows hold on this PC; change nothing, name nobody
      --try-changes       also try what needs a change, on an entry and files of its own

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
`;
