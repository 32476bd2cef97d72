/** The words of what comes next: listening to Teams, the second line, and causes that somebody else removes. */
export const next = {
  listening: {
    now: "Sign in to Teams now. We're listening.",
    promise: 'If Microsoft turns Teams away, we say so here at once.',
    left_one: 'Less than a minute left.',
    left_other: 'About {{count}} minutes left.',
    silence: 'We heard of no new failure. Did Teams sign you in?',
    unreadable:
      "We couldn't read what Windows records about Teams, so please tell us: did Teams sign you in?",
    failure: {
      clock: "Teams reached Microsoft, but this PC's time didn't match ({{code}}).",
      'stale-token': 'Teams reached Microsoft, but a saved sign-in was refused ({{code}}).',
      helper: "Teams tried, but Windows' own sign-in helper failed ({{code}}).",
      password: 'Teams reached Microsoft, but your password was refused ({{code}}).',
      interaction: 'Teams reached Microsoft, which waits for you to finish a prompt ({{code}}).',
      account: 'Teams reached Microsoft, but this account is not known there ({{code}}).',
      organisation:
        "Teams reached Microsoft, but your organisation doesn't let this sign-in through ({{code}}).",
      network: "Teams tried, but couldn't reach Microsoft properly ({{code}}).",
      service: 'Teams reached Microsoft, whose service had a problem of its own ({{code}}).',
      unknown: 'Teams reached Microsoft, but was turned away ({{code}}).',
    },
    failureNext: 'That is new. A check of it shows what helps.',
    seeFound: 'See what we found',
  },
  reasonHelp: {
    title: 'What helps',
    password:
      'Use your newest password. If it was changed, lock Windows (Windows+L) and sign in with the new password, not your PIN. If you have lost it, reset it.',
    interaction:
      'Open Teams and finish the prompt it shows, with your phone at hand. If your phone is new, your organisation must reset your sign-in method.',
    account:
      'Sign in with the address your organisation gave you. In the browser you can choose the account: if another one works there, use that one in Teams.',
    organisation: 'Only your IT admin can allow or repair this. The details tell them where to look.',
    network:
      "Connect to your organisation's network or VPN, or try another network such as your phone's. Then check again.",
    service: 'This usually passes. Wait a few minutes, then check again.',
    unknown: 'Join in your browser meanwhile. Your IT admin can look the sign-in up with the details.',
    lockWindows:
      'If your password was changed: lock Windows (Windows+L) and sign in with the new password, not your PIN.',
    resetPassword: 'Reset your password',
    openWeb: 'Open Teams in the browser',
    openNetwork: 'Open network settings',
    openNetworkSignIn: "Open the network's sign-in page",
  },
  offer: {
    freshTitle: 'A fresh sign-in',
    freshChoose: 'Sign in afresh',
    freshAdd: 'Add a fresh sign-in',
  },
  still: {
    title: "Still not working? Let's narrow it down",
    lead: 'Easiest first. Nothing is changed before you have seen what.',
    browserTitle: 'Try Teams in your browser',
    browserText: 'It shows whether it is this PC or the account.',
    browserAsk: 'Did that work?',
    browserYes: 'Then your account is fine, and something on this PC is left. Try the next one.',
    browserYesAlone:
      'Then your account is fine, and something on this PC is left that we know no repair for. Give your IT admin the details.',
    browserNo: 'Then it is the account or your organisation, not this PC. Give your IT admin the details.',
    listenTitle: 'Open Teams and try to sign in',
    listenText: 'If Microsoft turns Teams away, we hear why and say so here.',
    offersTitle: 'What else can be done on this PC',
    more: 'What else can be tried',
    noOffers: 'There is nothing more that we can safely change on this PC.',
    see: 'See what will change ({{count}})',
    copyTitle: 'Ask your IT admin',
    copyText: 'The details say what was seen, what was done, and where to look.',
  },
  windowTest: {
    offer: "Windows' own test tells whether the helper works: a window opens, or none does.",
    open: 'Open the test window',
    ask: {
      work: 'Did a window called “Work or school account” open?',
      personal: 'Did a window called “Microsoft account” open?',
    },
    fine: 'Then the helper works. You can close that window.',
    broken: 'Then registering it again is worth a try.',
    repair: 'Repair the sign-in helper',
  },
} as const;
