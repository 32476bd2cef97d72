/** What the circumstances add to the meaning of a code: sentences of a reason's text. */
export const reasons = {
  unknownCode: 'The code is not known.',
  halfNumber: 'The record ends with this number, so it may be the beginning of another one.',
  keys: "Windows can't open its own sign-in keys. Removing saved sign-ins won't help.",
  federationAsked:
    "It was the organisation's own sign-in server that was asked. Connect to your organisation's network or VPN, then try again.",
  passwordElsewhere:
    'If the password was changed elsewhere and this PC is signed in to with it: lock Windows (Windows+L) and sign in with the new password, not the PIN.',
  federationRefused: {
    named: "The organisation's own sign-in server answered and refused ({{fault}}).",
    plain: "The organisation's own sign-in server answered and refused.",
  },
  certificate: {
    own: 'It is about the key that signed a saved sign-in, not about time: a fresh sign-in gets a new one.',
    federation:
      "It is about the certificate with which the organisation's own sign-in server signs, not about time.",
  },
  numberBeside: "Microsoft's number beside it, {{number}}, is not known here.",
  when: {
    microsoft: '{{ago}} Microsoft refused this sign-in.',
    federation: "{{ago}} the organisation's own sign-in server refused this sign-in.",
    windows: '{{ago}} Windows recorded that a sign-in failed.',
  },
  ago: {
    now: 'Just now',
    minutes_one: 'One minute ago',
    minutes_other: '{{number}} minutes ago',
    hours_one: 'One hour ago',
    hours_other: '{{number}} hours ago',
    days_one: 'One day ago',
    days_other: '{{number}} days ago',
  },
  numbers: {
    '2': 'Two',
    '3': 'Three',
    '4': 'Four',
    '5': 'Five',
    '6': 'Six',
    '7': 'Seven',
    '8': 'Eight',
    '9': 'Nine',
    '10': 'Ten',
    '11': 'Eleven',
    '12': 'Twelve',
  },
  deviceRefused: 'Entra could not authenticate this device: it was disabled or deleted there ({{status}}).',
  clock: {
    behind: '{{seconds}} seconds behind',
    ahead: '{{seconds}} seconds ahead',
    explains: "No such number is recorded, but this PC's clock is {{offset}}, which explains it.",
    certificate: "This PC's clock is right, so something between it and Microsoft is the likely cause.",
    otherSide: "This PC's clock is right, so the other side's is the likely cause.",
    wrong: "This PC's clock is {{offset}}.",
    wasWrong: "By the server's time stamp the clock was {{offset}} then.",
    wasWrongRightNow: "By the server's time stamp the clock was {{offset}} then, although it is right now.",
    right: {
      federation:
        "This PC's clock is right, so the clock of the organisation's federation server is the next suspect.",
      token: "This PC's clock is right, so an old saved token is the likely cause.",
    },
    unseen: {
      federation:
        "Nothing shows that the clock was wrong, so the clock of the organisation's federation server is the next suspect.",
      token: 'Nothing shows that the clock was wrong, so an old saved token is the likely cause.',
    },
    contradiction:
      "The clock is {{offset}} now, yet the server's answer shows that an encrypted connection worked: the clock was probably right when this was recorded.",
  },
} as const;
