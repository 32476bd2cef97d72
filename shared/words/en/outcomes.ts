/** How the steps of a run ended and why they were left out, as it is kept on record and shown beside each. */
export const outcomes = {
  done: 'Checked again: done.',
  asBefore: 'Windows reported no error, but the check still finds it as before.',
  asBeforeOrPartly:
    'Windows reported no error, but the check still finds what it found before, or a part of it.',
  notCheckedAgain:
    'Windows reported no error, but it could not be checked again, so it does not count as done.',
  couldNot: 'Windows could not do this.',
  answered: 'Windows answered {{number}}.',
  kept: 'Windows kept {{what}}.',
  /** What Windows or another program said in its own words. */
  said: '{{text}}',
  nothingToDo: 'There was nothing to do.',
  notNeeded: 'Not needed: the step before it helped.',
  stopped: 'The run was stopped before this.',
  stoppedAfter: 'Stopped after {{done}} of {{of}}.',
  stoppedBefore: 'Stopped before {{what}}.',
  elevation: {
    notWanted: 'No administrator rights were wanted.',
    declined: 'Permission was not given.',
    unanswered: 'Nobody answered the permission prompt.',
    notWaited: 'Went on without waiting for permission.',
    lost: 'The elevated part stopped reporting; the check still finds it as before.',
    overBefore: 'The elevated part had ended before this.',
    ended: 'The elevated script ended with exit code {{code}}.',
    endedUnseen: 'The elevated script ended with no exit code.',
    says: '{{step}} says {{outcome}}',
    saysNumber: '{{step}} says {{outcome}} ({{number}})',
  },
  clock: {
    otherHour:
      'This hour comes twice, because clocks are put back, and Windows took the other one. Repair again when it is over.',
    organisation: "This PC's time belongs to its organisation.",
    virtualMachine: 'The host of this virtual machine keeps its clock.',
    tooFewSources: 'Too few time sources agree to set the clock from them.',
    tooOld: 'The measured time is older than this program, so it is not believed.',
    unconfirmed: 'The clock would move by more than a day, which needs a person to confirm the date.',
    leftAlone: 'The date was left alone, as you chose.',
    slewing: 'Windows is correcting the clock bit by bit; it is not right yet.',
    unseen: 'It could not be seen whether the clock is right now. Check again in a minute.',
    domainAway: "The domain that keeps this PC's time could not be asked.",
    tooFar: 'The time service of Windows ignores errors of more than 15 hours.',
    moved: 'The clock was moved meanwhile: it is measured again.',
  },
  teams: {
    inCall: 'A call is running in Teams. Do this again after the call.',
    unseen: "It couldn't be told whether Teams is closed.",
    running: 'Teams is still running, and this needs it closed.',
  },
  putBack: {
    needless: 'It is already as it was.',
    done: 'Measured again: it is as it was.',
    notDone: 'It is not as it was.',
    noError: 'Windows reported no error.',
  },
  quarantine: {
    nothingLeft: 'Nothing of it is left to set aside.',
    nothingMoved: 'Nothing had been moved.',
    takenBack: 'What had been moved was put back.',
    notTakenBack: 'Something that had been moved could not be put back yet; undo tries again.',
    empty: 'Nothing of it lies in quarantine any more.',
    emptied: 'Measured again: nothing is left in quarantine.',
    emptiedByFolder:
      'The list of what was set aside is damaged; everything that lay there was put back by the folder it lay in.',
    uncounted: 'What is still set aside could not be counted.',
    left: '{{items}} of it still set aside, and can be put back later.',
    listLost: 'The list of what was set aside is damaged, so where the rest belongs is not known.',
    leadsElsewhere:
      'The list of what was set aside, or a link on the way, leads to another place than it came from. Nothing was moved.',
  },
  deployment: {
    answered: 'Windows answered {{answer}}. {{help}}',
    answeredBecause: 'Windows answered {{answer}}, because of {{inner}}. {{help}}',
    /** What helps against an answer of Windows' package deployment. */
    help: {
      dependencies:
        'For IT: repair Windows (DISM /RestoreHealth, then SFC), which brings back what it depends on.',
      fullDisk: 'Free some space on the disk Windows is on, then try again.',
      log: 'For IT: the log Microsoft-Windows-AppXDeploymentServer/Operational tells why.',
      onlyCheckTells: 'Only the check tells whether what is there works. If not, for IT: repair Windows.',
      installOver: 'For IT: repair Windows by installing it over itself; files and programs stay.',
      policy: 'For IT: allow it by policy (AppLocker, packages on temporary or roaming profiles).',
      inUse: 'Close every window that asks for a sign-in, or restart, then try again.',
      restart: 'Restart, then try again.',
      firewall:
        'For IT: the service mpssvc (Windows Defender Firewall) has to run while packages are registered.',
      filesMissing: "For IT: the package's files or its container are incomplete; repair Windows.",
      denied: "For IT: the permissions of this user's package data, or an antivirus, deny access.",
      servicesOff: 'For IT: turn the services TokenBroker, wlidsvc, AppXSvc and StateRepository on again.',
      unknown: 'For IT: registering was refused, and what is there does not work.',
    },
  },
  /** Why a repair of the second line is not offered. */
  secondLine: {
    nothingHere: 'There is nothing on this PC that it could do.',
    forbidden: 'It is turned off on this PC, by a setting of the organisation or of this person.',
    limited: 'Nothing that belongs to this person may be changed here.',
    elsewhere: 'It would not help: {{code}} is not caused by this PC.',
    stillBroken: 'Something here is still broken. Run "fix" first.',
    notTried:
      'It is offered only after a run of "fix" has left nothing to repair and did not help. Run "fix" first.',
  },
} as const;
