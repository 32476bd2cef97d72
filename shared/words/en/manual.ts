/** The words of the way by hand, where scripts may not run. */
export const manual = {
  manual: {
    title: 'Your organisation blocks the scripts we need',
    lead: 'So we show you the way, and you take the four steps yourself. We check what needs no scripts: the clock and the network.',
    begin: 'Begin with step 1',
    goOn: 'Next',
    finish: 'Finish',
    stepTitle: 'Step {{number}} of 4: {{name}}',
    steps: 'Steps',
    done: "I've done this",
    isDone: 'Done by you',
    isOpen: 'Not done yet',
    isStillWrong: 'Not right yet',
    checkedHere: 'What we can check',
    clock: {
      name: 'Date and time',
      lead: 'A wrong clock makes Microsoft refuse every sign-in.',
      right: 'The clock is right, so there is nothing to do in this step.',
      todo: {
        automatic: 'Turn “Set time automatically” off and on again.',
        sync: 'Choose “Sync now”.',
        zone: 'See that the time zone is right.',
      },
      note: 'On a PC of your organisation these may be greyed out. Then this step is one for your IT admin.',
      open: 'Open Date & time',
    },
    credentials: {
      name: 'Saved sign-ins',
      lead: 'Old entries of Teams can stand in the way of a new sign-in.',
      todo: {
        list: 'Choose “Windows Credentials” and look under “Generic Credentials”.',
        remove: 'Open an entry of Teams, as named below, and choose “Remove”.',
      },
      look: 'Remove names that begin with',
      leave: 'Leave everything else, above all',
      note: 'If there is none of them, this step is done: new Teams often keeps nothing here.',
      open: 'Open Credential Manager',
    },
    helper: {
      name: 'Sign-in helper',
      lead: 'The part of Windows that signs you in to work apps. Its window shows whether it works.',
      fine: 'Then the helper works, and this step is done. You can close that window.',
      broken:
        'Then only your IT admin can repair it here: Microsoft.AAD.BrokerPlugin has to be registered again for you, not for the admin.',
    },
    accounts: {
      name: 'Accounts',
      lead: 'Windows has two lists. One address in both is normal; the same address twice in one list is not.',
      todo: {
        old: 'Remove an organisation that you have left.',
        twin: 'Of two entries with the same address in one list, remove the one you do not need.',
      },
      never:
        'Never disconnect an entry that says “Connected to”: that can cut this PC off from your organisation.',
      openEmail: 'Open Email & accounts',
      openWork: 'Open Access work or school',
    },
    endTitle: "That's all that can be done by hand",
    endLead: 'Open Teams and try to sign in. If it still fails, your IT admin can go on with the details.',
    yours: 'What you did',
    ours: 'What we checked',
    unchecked: 'What we could not check',
    uncheckedText:
      "Saved sign-ins, the sign-in helper, the accounts, and what Microsoft's server said: all of these need scripts.",
    again: 'Back to the steps',
  },
} as const;
