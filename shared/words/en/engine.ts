/** What the engine says, by key: findings, what repairs do, records of earlier runs. */
export const engine = {
  duration: { any: '{{seconds, duration}}', underSecond: 'less than a second' },
  finding: {
    unanswered: {
      accessDenied: "We couldn't check this: Windows denied access.",
      refused: "We couldn't check this: Windows gave an error.",
      timedOut: "We couldn't check this: Windows did not answer in time.",
      sessionEnded: "We couldn't check this: Windows PowerShell ended unexpectedly.",
      sessionMissing: "We couldn't check this: Windows PowerShell could not be started.",
      unreadable: "We couldn't check this: the answer made no sense.",
      scriptsBlocked: "We couldn't check this: scripts are blocked on this PC.",
      scriptsMarked:
        "Windows has marked this app's files as downloaded, or they lie on another computer, and so does not run them. Copy the app to this PC's own disk; open the properties of the downloaded archive, tick Unblock, and unpack it again.",
      unreachable: "We couldn't check this: the network gave no answer.",
      untrusted: "We couldn't check this: the answer can't be trusted.",
      cancelled: 'This was not checked, because the check was stopped.',
      unexpected: "We couldn't check this: something unexpected happened.",
    },
    otherPerson:
      'This app runs as somebody else than the person signed in, so their sign-in data were not looked at.',
    nobodySignedIn:
      'This was not looked at: it belongs to the person who is signed in. Run this as that person.',
    personUnknown: "We couldn't confirm whose sign-in data these are, so they were not judged.",
    signIn: {
      none: 'Windows has recorded no failed sign-in of yours lately.',
      unreadable: "We couldn't read what Windows recorded about your sign-ins.",
      notAllRead:
        'Windows has recorded more about sign-ins this week than we read. What we read names no reason.',
      clock: "Microsoft's sign-in service refused the request because this PC's clock was wrong.",
      staleToken: "Microsoft's sign-in service refused a saved sign-in that is too old or was revoked.",
      helper: "Windows' own sign-in helper failed.",
      password: "Microsoft's sign-in service refused the password: it is wrong, has expired or was changed.",
      interaction: "Microsoft's sign-in service waits for you to finish a prompt.",
      account: "Microsoft's sign-in service does not know this account where it was used.",
      organisation: 'Your organisation has to allow or repair this sign-in.',
      network: "Microsoft's sign-in service could not be reached properly.",
      service: "Microsoft's sign-in service had a problem of its own.",
      unknown: 'A sign-in failed, but the record does not say why.',
      unknownNumber: 'A sign-in failed with {{code}}, a number of which we know nothing.',
      keys: "Windows can't open its own sign-in keys. Removing saved sign-ins won't help.",
      passwordElsewhere:
        'Your password seems to have been changed elsewhere. Lock Windows (Windows+L) and sign in with your new password, not your PIN.',
      passwordInTeams:
        'Your password seems to have been changed elsewhere. Sign in to Teams with your new password.',
      passwordByJoin:
        'Your password seems to have been changed elsewhere. If you sign in to Windows with it, lock Windows (Windows+L) and sign in with the new password, not your PIN; if not, sign in to Teams with the new password.',
      locked:
        'Your account is locked or blocked for the time being. Signing in again and again prolongs that; your organisation can unlock it.',
      federationUnreachable:
        "Your organisation's own sign-in server could not be reached. Connect to your organisation's network or VPN, then try again.",
      federationClock:
        "Microsoft refused what your organisation's own sign-in server issued. This PC's clock is right, so that server's clock is the next suspect.",
    },
    proxy: {
      none: 'No proxy is set on this PC.',
      notForHttps: 'A proxy is set on this PC, but not for secure connections.',
      answers: 'The proxy that is set on this PC answers.',
      asksForSignIn: 'A proxy that is set on this PC asks for a name and password.',
      nothingAnswers:
        'A proxy is set on this PC and does not answer, and without it nothing can be reached either.',
      servicesAway:
        "Windows' own services are told to use a proxy that does not answer, though the internet can be reached without it. Something that is no longer on this PC may have left it behind.",
      servicesAwayManaged:
        "Windows' own services are told to use a proxy that does not answer. Your organisation may have set it, so we leave it alone.",
      ownAway:
        'Your programs are told to use a proxy that does not answer. It is set in Windows Settings, under Proxy.',
      unread: "We couldn't check which proxies are set: Windows' settings for them could not be read.",
    },
    network: {
      fine: "This PC reaches Microsoft's sign-in service.",
      offline: "This PC isn't connected to the internet.",
      captivePortal: 'This Wi-Fi or network needs you to sign in to it.',
      blocked: "The internet works, but Microsoft's sign-in service can't be reached from this network.",
      blockedSome: "A part of Microsoft's sign-in service can't be reached from this network: {{hosts}}.",
      cutOff: "This PC is connected to a network, but can't reach Microsoft's servers through it.",
      answersInstead: "Something on this network seems to answer in place of Microsoft's servers.",
      proxySignIn: 'The proxy of this network asks for a name and password before it lets anything through.',
      proxyAway: "This PC is set to use a proxy that can't be reached.",
      offlineOrProxy: "This PC isn't connected, or the proxy it is set to use can't be reached.",
      federation:
        "Your organisation's own sign-in server, {{host}}, can't be reached from here. Connect to your organisation's network or VPN, then check again.",
      testPage:
        "Microsoft's sign-in service can be reached, but another page answers in place of Windows' internet test.",
      oldTls: 'An encryption that signing in needs, TLS 1.2, is switched off on this PC.',
      inspected:
        'Something between this PC and Microsoft opens encrypted connections. That is normal at many workplaces.',
    },
    clock: {
      fine: "This PC's clock is right.",
      nearlyBehind: "This PC's clock is {{seconds, duration}} behind. That is no problem for signing in.",
      nearlyAhead: "This PC's clock is {{seconds, duration}} ahead. That is no problem for signing in.",
      behind: "This PC's clock is {{seconds, duration}} behind.",
      ahead: "This PC's clock is {{seconds, duration}} ahead.",
      untrusted: {
        fine: "No time source that we can trust answered. Another one agrees with this PC's clock.",
        behind:
          "No time source that we can trust answered. Another one says that this PC's clock is about {{seconds, duration}} behind. Compare it with your phone, and set it in Settings if it's wrong.",
        ahead:
          "No time source that we can trust answered. Another one says that this PC's clock is about {{seconds, duration}} ahead. Compare it with your phone, and set it in Settings if it's wrong.",
      },
      stamped: {
        behind:
          "We couldn't measure this PC's clock. When Microsoft's sign-in service last answered, it was about {{seconds, duration}} behind. Compare it with your phone.",
        ahead:
          "We couldn't measure this PC's clock. When Microsoft's sign-in service last answered, it was about {{seconds, duration}} ahead. Compare it with your phone.",
      },
      slewing: {
        behind:
          "This PC's clock is still {{seconds, duration}} behind. Windows is correcting it bit by bit: check again in a few minutes.",
        ahead:
          "This PC's clock is still {{seconds, duration}} ahead. Windows is correcting it bit by bit: check again in a few minutes.",
      },
      moving:
        "Something keeps changing this PC's clock while we measure it. Wait a minute, then check again.",
      unmeasured: "We couldn't measure this PC's clock: no trustworthy time source answered.",
      contradiction: "Time sources contradict each other, so we can't tell whether this PC's clock is right.",
      automaticOn: 'Windows keeps the time by itself.',
      automaticOff: 'Windows is not set to keep the time by itself.',
      automaticDisabled: 'The Windows Time service is turned off.',
      automaticUnread:
        "We couldn't read how the Windows Time service is set to start, so we leave its settings alone.",
      automaticMissing: 'The Windows Time service is missing from this PC.',
      automaticManaged: 'Your organisation decides how this PC keeps the time.',
      automaticManagedOff:
        'How this PC keeps the time belongs to your organisation, and it is turned off. Ask your IT department.',
      automaticDomainAway:
        "This PC takes the time from your organisation's network, which can't be reached from here. Connect to your organisation's network or VPN, then check again.",
      automaticDomainWrong:
        "This PC takes the time from your organisation's domain controller, whose own clock is wrong. Only your IT department can correct it there.",
      automaticHost:
        'This is a virtual machine, and the computer that it runs on keeps its clock. If the clock stays wrong, correct it there.',
      automaticUnmanagedUnknown:
        "Windows may not keep the time by itself, but we couldn't tell whether your organisation decides that.",
      zoneFine: 'The time zone looks right.',
      zoneSuspect:
        'The clock is off by almost exactly {{count}} minutes, which often means a wrong time zone or daylight setting.',
      zoneDay: 'The clock is off by almost exactly one day: somebody probably set the wrong date.',
      zoneHalfDay:
        'The clock is off by almost exactly 12 hours: morning and afternoon were probably mixed up.',
      zoneDaylight:
        'The clock is off by almost exactly one hour, which often means a wrong time zone or daylight setting.',
      zoneDaylightOff:
        'The clock is off by almost exactly one hour, and Windows is told not to adjust for daylight saving time.',
      zoneDualBoot:
        'The clock is off by just what this time zone differs from world time: another system on this PC probably keeps the hardware clock in its own way.',
      zoneUnknown: "We couldn't tell whether the time zone is right.",
    },
    credentials: {
      none: 'There are no old Teams sign-ins saved.',
      personalOnly_one: 'No old Teams sign-ins are saved. One personal sign-in is left alone.',
      personalOnly_other: 'No old Teams sign-ins are saved. {{count}} personal sign-ins are left alone.',
      found_one: 'One old Teams sign-in is saved.',
      found_other: '{{count}} old Teams sign-ins are saved.',
      leftOver_one: 'One sign-in is left over from classic Teams. The new Teams does not use it.',
      leftOver_other: '{{count}} sign-ins are left over from classic Teams. The new Teams does not use them.',
    },
    helper: {
      work: {
        fine: 'The sign-in helper for work accounts is there.',
        ambiguous:
          'The sign-in helper for work accounts looks healthy, but trouble with it was recorded. Open its window to see whether it works.',
        missing: 'The sign-in helper for work accounts is missing.',
        missingForNow:
          'The sign-in helper for work accounts is missing. On a shared desktop Windows may still be setting it up: check again in a minute.',
        removedAgain:
          'The sign-in helper for work accounts is missing again, although we repaired it lately. Something on this PC removes it, most often an antivirus.',
        damaged: 'The sign-in helper for work accounts is damaged.',
        servicing: 'Windows is working on the sign-in helper for work accounts. Check again in a minute.',
        filesMissing:
          "The sign-in helper for work accounts is broken, and Windows' own files for it are gone. Windows itself needs repair.",
        serviceDisabled:
          'The sign-in helper for work accounts needs the service {{service}}, which is turned off. Whoever manages this PC can turn it on again.',
        serviceDisabledHere:
          'The sign-in helper for work accounts needs the service {{service}}, which is turned off. Turn it on: press Windows+R, type services.msc, open {{service}}, choose the startup type Manual, then Start.',
      },
      personal: {
        fine: 'The sign-in helper for personal accounts is there.',
        ambiguous:
          'The sign-in helper for personal accounts looks healthy, but trouble with it was recorded. Open its window to see whether it works.',
        missing: 'The sign-in helper for personal accounts is missing.',
        missingForNow:
          'The sign-in helper for personal accounts is missing. On a shared desktop Windows may still be setting it up: check again in a minute.',
        removedAgain:
          'The sign-in helper for personal accounts is missing again, although we repaired it lately. Something on this PC removes it, most often an antivirus.',
        damaged: 'The sign-in helper for personal accounts is damaged.',
        servicing: 'Windows is working on the sign-in helper for personal accounts. Check again in a minute.',
        filesMissing:
          "The sign-in helper for personal accounts is broken, and Windows' own files for it are gone. Windows itself needs repair.",
        serviceDisabled:
          'The sign-in helper for personal accounts needs the service {{service}}, which is turned off. Whoever manages this PC can turn it on again.',
        serviceDisabledHere:
          'The sign-in helper for personal accounts needs the service {{service}}, which is turned off. Turn it on: press Windows+R, type services.msc, open {{service}}, choose the startup type Manual, then Start.',
      },
    },
    accounts: {
      fine: 'The accounts on this PC are in order.',
      partlyRead: 'The accounts we could read are in order; some lists could not be read.',
      duplicate: '{{address}} is listed twice.',
      refused:
        "Microsoft's sign-in service does not know {{address}}, which is still on this PC. If that is an old address of yours, remove it and sign in with the new one.",
      refusedProbably:
        "Microsoft's sign-in service does not know the account that was used. That is probably {{address}}, which is still on this PC: if it is an old address of yours, remove it.",
      refusedPersonal:
        "Teams used {{address}}, which is a personal account, and Microsoft's sign-in service does not know it in that organisation. Choose your work account when Teams asks.",
      refusedPersonalProbably:
        "Teams probably used {{address}}, which is a personal account, and Microsoft's sign-in service does not know it in that organisation. Choose your work account when Teams asks.",
      refusedStays:
        "Microsoft's sign-in service does not know the account that was used. That seems to be {{address}}: leave it on this PC, and sign in to Teams with the account that your organisation gave you.",
      duplicateElsewhere: '{{address}} is listed twice; one is for another organisation.',
      sameAddress: '{{address}} is both a work and a personal account on this PC.',
      rewritten: '{{address}} looks like an account that your organisation has deleted or moved.',
      severalOrganisations:
        "This PC has accounts of several organisations, and Microsoft's sign-in service refused the one that was used.",
      personalInTheWay:
        "There is a personal account too ({{address}}), and Microsoft's sign-in service refused the account that was used.",
      personalByDefault: 'Windows signs apps in with a personal account first, not with the work account.',
      otherInOffice: 'Teams or Office on this PC is also tied to {{address}}. That is fine if you use both.',
      onlyOtherInOffice: 'Teams or Office on this PC is tied to {{address}}, not to the account you use.',
      sameOrganisation:
        '{{address}} and {{other}} are two accounts of one organisation. That is fine if you use both.',
      sameOrganisationRefused:
        '{{address}} and {{other}} are two accounts of one organisation, and Microsoft refused one of them. Remove the one whose address is no longer yours.',
      otherInOfficeRefused:
        'Microsoft refused the account that was used, and Teams or Office on this PC is also tied to {{address}}. If that address is no longer yours, sign out of it there.',
      unread:
        "We couldn't read all of Windows' lists of accounts, so we can't say whether they are in order.",
    },
    teams: {
      running: 'Teams is running.',
      installed: 'Teams is installed.',
      absent: 'Teams is not installed for this user.',
    },
    pc: {
      fine: 'Windows is ready for everything we do.',
      personUnread:
        "We couldn't find out who is signed in at this PC, so nothing that belongs to a person is changed.",
      partlyRead: "We couldn't read everything about this Windows. What we could read is in order.",
      tooOld: 'This Windows (build {{build}}) is too old for the sign-in Teams uses.',
      scriptsBlocked: 'Your organisation has blocked the scripts we need ({{what}}).',
      otherPerson:
        'This app runs as {{runningAs}}, but {{signedIn}} is signed in. Close it and open it normally, not with "Run as administrator" or as another user.',
      nobodySignedIn:
        'This app runs where nobody is at the screen: as a service, a task or in a remote shell. Start it as the person who is signed in.',
      asSystem:
        'This runs as SYSTEM, as management tools start it, so only the PC itself was checked: Windows, its clock and the network. For what belongs to a person, run it as the person who is signed in.',
      elevated: 'This app runs with administrator rights, which it does not need.',
      restartPending: 'Windows is waiting for a restart.',
      manyPeople:
        'Many people share this Windows, and your organisation looks after it. Repairs may not last here, so we only report what we find.',
      profileContainer:
        'Your profile comes from the network and is put together anew at each sign-in. Repairs may not last here, so we only report what we find.',
      remote: 'You are connected from afar: everything here is about the PC you are connected to.',
    },
  },
  repair: {
    network: { 'reset-proxy': "Let Windows' own services go without the proxy that does not answer" },
    clock: {
      'turn-on': 'Let Windows keep the time by itself',
      sync: "Correct this PC's clock",
      set: 'Set the clock from the time we measured, if Windows cannot correct it',
    },
    teams: {
      close: "Close Teams for a moment. If you're in a meeting, it will end",
      open: 'Open Teams again',
      'reset-cache': 'Reset Teams on this PC: set its cached data aside, so that it starts afresh',
    },
    wam: { 'sign-out': 'Sign {{who}} out of Teams in Windows, so that Teams asks for a fresh sign-in' },
    cache: {
      'quarantine-oneauth': "Set aside Teams' own sign-in cache",
      'quarantine-shared-oneauth': 'Set aside the sign-in cache that Teams shares with Office and OneDrive',
      'quarantine-token-broker': "Set aside the accounts that Windows' sign-in service remembers for apps",
    },
    helper: {
      'register-work': 'Register the sign-in helper for work accounts again',
      'register-personal': 'Register the sign-in helper for personal accounts again',
    },
    credentials: {
      remove_one: 'Remove one old saved sign-in',
      remove_other: 'Remove {{count}} old saved sign-ins',
    },
    undo: {
      'turn-on': 'Put the Windows Time settings back',
      'reset-proxy': "Put the proxy of Windows' own services back",
      'reset-cache': "Put Teams' cached data back",
      oneauth: "Put Teams' own sign-in cache back",
      'shared-oneauth': 'Put the shared sign-in cache back',
      'token-broker': 'Put the accounts that Windows remembered back',
    },
  },
  secondLine: {
    resetCache: {
      cost: 'Teams loads everything anew and may ask you to sign in. Your own backgrounds stay; other settings of Teams on this PC start afresh.',
      putBack: 'Can be put back. What Teams has saved anew by then is kept aside instead.',
    },
    signOut: {
      cost: 'You have to sign in to Teams again: have your password and your phone ready. Windows, Outlook and Office stay signed in.',
      putBack: "Can't be put back; you simply sign in again.",
    },
    oneauth: {
      cost: 'Teams may ask you to sign in again: have your password and your phone ready. Office and OneDrive stay signed in.',
      putBack: 'Can be put back. What Teams has saved anew by then is kept aside instead.',
    },
    sharedOneauth: {
      cost: 'Teams, Office and OneDrive may ask you to sign in again. Save your work and close Office first; only Teams is closed by us.',
      putBack: 'Can be put back. What was saved anew by then is kept aside instead.',
    },
    tokenBroker: {
      cost: 'Every app that uses your work or school account on this PC asks you to sign in again. Save your work first.',
      putBack: 'Can be put back only until somebody signs in again.',
    },
  },
  record: {
    damaged_one:
      'The record of an earlier run is damaged ({{files}}). It is kept as it is, and what stands before the damage counts.',
    damaged_other:
      'The records of {{count}} earlier runs are damaged ({{files}}). They are kept as they are, and what stands before the damage counts.',
    newer_one:
      'A newer version of this program wrote the record of an earlier run ({{files}}). That version can read and undo all of it.',
    newer_other:
      'A newer version of this program wrote the records of {{count}} earlier runs ({{files}}). That version can read and undo all of them.',
    misnamed_one: 'A record holds another run than its name says ({{files}}). It is left alone.',
    misnamed_other:
      '{{count}} records hold other runs than their names say ({{files}}). They are left alone.',
    'too-large_one': 'A record is too large to be read to its end ({{files}}). What was read of it counts.',
    'too-large_other':
      '{{count}} records are too large to be read to their ends ({{files}}). What was read of them counts.',
    unreadable_one:
      "The record of an earlier run can't be read ({{files}}): another program may hold it, or reading it is not allowed.",
    unreadable_other:
      "The records of {{count}} earlier runs can't be read ({{files}}): another program may hold them, or reading them is not allowed.",
    'not-a-file_one':
      'Something in the journal folder has the name of a record and is a folder, a link or a device ({{files}}). It is left alone.',
    'not-a-file_other':
      '{{count}} things in the journal folder have the names of records and are folders, links or devices ({{files}}). They are left alone.',
    unfinished_one: 'An earlier repair never told its end ({{files}}).',
    unfinished_other: '{{count}} earlier repairs never told their ends ({{files}}).',
    'not-ours_one':
      "Something in the journal folder is none of this program's records ({{files}}). It is ignored.",
    'not-ours_other':
      "{{count}} things in the journal folder are none of this program's records ({{files}}). They are ignored.",
    'no-folder': "The folder of the journal can't be read, so nothing is known of earlier runs.",
    hidden: 'Not everything that was changed may be known, and undo can put back only what is known.',
  },
  step: {
    waitingForPrompt: 'Waiting for your answer to the Windows prompt',
    measuring: 'Measuring the clock again',
    removed: 'Removed {{done}} of {{of}}',
    windowsWorks: 'Windows is working on it',
    settingAside: 'Setting files aside',
  },
  forgotten: {
    gone_one: '1 run was forgotten.',
    gone_other: '{{count}} runs were forgotten.',
    stays_one:
      "1 stays, because it can still be undone, belongs to one that can, or its record can't be read.",
    stays_other:
      "{{count}} stay, because they can still be undone, belong to one that can, or their records can't be read.",
    setAside:
      'Whatever repairs set aside stays too, in %LOCALAPPDATA%\\SignInRepair\\Quarantine, until it is put back.',
  },
} as const;
