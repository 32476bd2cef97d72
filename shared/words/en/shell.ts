/** What boxes of Windows, notifications and the words of a start that goes wrong say. */
export const shell = {
  stop: {
    question: 'Stop the repair?',
    detail:
      'The step in flight is finished first, so that nothing is left half done. What was changed can be undone.',
    keepGoing: 'Keep going',
    stop: 'Stop after this step',
  },
  told: {
    check: 'The check is done',
    fix: 'The repair run is over',
    undo: 'The undo run is over',
    turnedAway: 'Teams was turned away',
    look: 'Open the window to see how things stand.',
  },
  box: { title: 'Sign-in Repair', ok: 'OK' },
  save: { title: 'Save report' },
  simulated: { title: 'Simulation', place: 'On a real PC this opens {{address}}. Nothing was opened.' },
  pageLost: {
    unfilled: 'The window could not be filled',
    unfilledDetail:
      'The page of this program did not load ({{why}}). Close this program and start it again; if that does not help, install it again.',
    stopped: 'The window stopped working',
    stoppedDetail:
      'What was running goes on until its current step is done. Close this program and start it again: it will check first and tell you how things stand.',
  },
  start: {
    openAlready:
      "Sign-in Repair is open already but does not answer (perhaps it runs as administrator), or its folder {{folder}} can't be used. Look for its window on the taskbar.",
    forbiddenSwitch: 'This program does not start with --{{name}}.',
    noSimulator: 'This release has no simulator, so --simulate is refused.',
    onShare:
      "This program can't run from a network folder ({{program}}). Copy its whole folder to this PC first, then start it there.",
    noDisplay:
      'This program needs a display on Linux: start it with xvfb-run. The command line also runs with --ozone-platform=headless.',
    notWindows:
      'This program repairs Windows; here it can only work on a simulated PC: name one with --simulate FILE.',
    outNeedsSimulate: '--simulate-out needs --simulate.',
    noEngine:
      'The simulator\'s engine program {{engine}} is missing. Build it with "npm start", then try again.',
    scenario: "The scenario {{file}} can't be used: {{why}}.",
    scenarioUnread: "it can't be read ({{why}})",
    scenarioNotJson: 'it is not JSON ({{why}})',
    noProfile:
      'Windows names no folder of your profile, so there is no place for the records of this program. Sign out of Windows and in again.',
    dataFolder:
      "The data folder {{folder}} can't be used: {{why}}. Name another one with --data, or leave --data out.",
    dataFolderElsewhere:
      'it is not in your own profile ({{profile}}), so other people might be able to write there',
  },
} as const;
