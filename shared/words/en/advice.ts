const noRepairsHere = 'Repairing this PC: the cause is not on it.';
const noDeletingSignIns = 'Removing saved sign-ins: the next attempt fails in the same way.';

/** What helps and what does not, written once for the many codes with the same remedy. */
export const advice = {
  clock: {
    helps: [
      'Correct the clock of this PC, and check the time zone.',
      'If the clock is right, sign in to Teams afresh.',
      'With a federated organisation and a right clock here, the clock of the federation server is the next suspect.',
    ],
    avoid: ['Pointing a PC of an organisation at another time source.'],
  },
  certificateDate: {
    helps: [
      'Correct the date and time of this PC first: a date that is far off makes every certificate look invalid.',
      'With a right clock, look for a proxy, a firewall or an antivirus that opens encrypted connections, and for outdated root certificates.',
    ],
    avoid: ['Going on past a certificate warning.', noDeletingSignIns],
  },
  freshSignIn: {
    helps: [
      'Sign out of Teams and sign in again, so that a new token is issued.',
      'After a change of password, lock Windows (Windows+L) and sign in with the new password, not the PIN.',
    ],
    avoid: ['Trying again without a new sign-in: the old token stays refused.'],
  },
  newPassword: {
    helps: [
      'Sign in with the right password, or reset it.',
      'If it was changed elsewhere, lock Windows (Windows+L) and sign in with the new password, not the PIN.',
    ],
    avoid: [
      'Guessing: repeated wrong passwords lock the account.',
      'Repairing this PC: it only passes the password on.',
    ],
  },
  changePassword: {
    helps: [
      'Change the password in a browser (for example at the page of your organisation), then sign in again.',
    ],
    avoid: ['Trying the old password again.', 'Repairing this PC: it only passes the password on.'],
  },
  finishPrompt: {
    helps: [
      'Finish the prompt: approve the sign-in on your phone or with the method you registered.',
      'If the method is lost, your organisation has to reset it.',
    ],
    avoid: [noDeletingSignIns],
  },
  registerMethod: {
    helps: [
      'Sign in at https://aka.ms/mysecurityinfo in a browser and set up the method your organisation asks for.',
      'If you cannot, your organisation has to reset your sign-in method.',
    ],
    avoid: [noDeletingSignIns],
  },
  otherAccount: {
    helps: [
      'Choose the account that belongs to the organisation you want to reach.',
      'Sign out the account that was picked by mistake (Settings > Accounts > Email & accounts).',
      'If the account is the right one, that organisation has to invite it.',
    ],
    avoid: [
      'Disconnecting the work account in Access work or school: that can end the management of this PC.',
    ],
  },
  otherOrganisation: {
    helps: [
      'Choose the account that belongs to the organisation you want to reach.',
      'Where this PC knows two work accounts, or one of an organisation you moved away from, sign the old one out (Settings > Accounts > Email & accounts).',
      'If the account is the right one, that organisation has to invite it.',
    ],
    avoid: [
      'Disconnecting the work account in Access work or school: that can end the management of this PC.',
    ],
  },
  oldOrganisation: {
    helps: [
      'After a move to another organisation, look for an account of the old one on this PC and sign it out (Settings > Accounts > Email & accounts).',
      'Otherwise give the code, the correlation id and the time to whoever runs sign-in for your organisation.',
    ],
    avoid: [
      'Disconnecting the work account in Access work or school: that can end the management of this PC.',
      noDeletingSignIns,
    ],
  },
  administrator: {
    helps: ['Give the code, the correlation id and the time to whoever runs sign-in for your organisation.'],
    avoid: [noRepairsHere, noDeletingSignIns],
  },
  conditionalAccess: {
    helps: [
      "Ask your organisation which access rule applied: Entra > Sign-in logs > the sign-in's Conditional Access tab.",
      'Where the rule asks for it, use a device or a network your organisation approves.',
    ],
    avoid: [noRepairsHere, noDeletingSignIns],
  },
  device: {
    helps: [
      'Your organisation has to enable this device in Entra, or register it anew.',
      'Until then Teams may work in a browser.',
    ],
    avoid: ['dsregcmd /leave on your own: it can lock you out of this PC.', noDeletingSignIns],
  },
  locked: {
    helps: ['Wait until the lock ends, or ask your organisation to unlock the account.'],
    avoid: ['Signing in again and again, and opening Teams again: each attempt prolongs the lock.'],
  },
  federation: {
    helps: [
      'Your organisation has to look at its federation server: its log, certificates and clock at the time of the failure.',
      "When away from the office, connect to your organisation's network or VPN and try again.",
    ],
    avoid: [noRepairsHere, noDeletingSignIns],
  },
  keys: {
    helps: [
      "Windows can't open its own sign-in keys. Ask your organisation: firmware of the security chip (TPM), or registering this device anew.",
      'A restart helps when the security chip was only locked or busy.',
    ],
    avoid: [
      'Clearing the TPM: it destroys keys, also those of BitLocker and Windows Hello.',
      noDeletingSignIns,
    ],
  },
  helper: {
    helps: ['Register the sign-in helper of Windows again as the user concerned, not as an administrator.'],
    avoid: ['Running the repair elevated as somebody else: it repairs the wrong profile.'],
  },
  deployment: {
    helps: [
      'Restart Windows and register the sign-in helper again.',
      'If it is refused again, the log Microsoft-Windows-AppXDeploymentServer/Operational names the cause for IT.',
    ],
    avoid: ['Deleting the package folder by hand.'],
  },
  network: {
    helps: [
      'Check the internet connection, then VPN, proxy and firewall.',
      'Try another network, for example a phone hotspot, to tell this PC from the network.',
    ],
    avoid: [noDeletingSignIns, 'Resetting Winsock or turning IPv6 off.'],
  },
  proxy: {
    helps: [
      'Check the proxy settings, and that the proxy lets this PC through to the sign-in hosts of Microsoft.',
    ],
    avoid: [noDeletingSignIns],
  },
  inspection: {
    helps: [
      'Let whoever runs the proxy, firewall or antivirus exempt the sign-in hosts of Microsoft from inspection.',
    ],
    avoid: ['Going on past a certificate warning.', noDeletingSignIns],
  },
  wait: {
    helps: ['Wait a while and try again; the page https://status.cloud.microsoft tells about outages.'],
    avoid: [noRepairsHere],
  },
  application: {
    helps: ['Update Teams. If it stays, give the code and the correlation id to your IT.'],
    avoid: [noDeletingSignIns],
  },
  readInside: {
    helps: [
      'Look for the AADSTS number next to it: only that tells the cause.',
      'Check the clock, then sign in to Teams afresh.',
    ],
    avoid: ['Running every repair on chance: some causes are not on this PC.'],
  },
  lookUpNumber: {
    helps: [
      'Look the number up at https://login.microsoftonline.com/error, or give it to your IT with the correlation id.',
    ],
    avoid: ['Running every repair on chance: some causes are not on this PC.'],
  },
  prompt: {
    helps: ['Sign in when Windows or Teams asks for it. It is no fault by itself.'],
    avoid: [noDeletingSignIns],
  },
} as const satisfies Record<string, { helps: readonly string[]; avoid: readonly string[] }>;
