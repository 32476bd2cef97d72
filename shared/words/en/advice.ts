/** Steps that help against a code, and steps that cost something and can't help, by name; which code has which stands in the table of advice. */
export const advice = {
  // What helps.
  correctClock: 'Correct the clock of this PC, and check the time zone.',
  signInIfClockRight: 'If the clock is right, sign in to Teams afresh.',
  signInAfresh: 'Sign out of Teams and sign in again, so that Microsoft issues a new sign-in.',
  federationClock:
    "With a sign-in server of the organisation's own and a right clock here, that server's clock is the next suspect.",
  correctDate:
    'Correct the date and time of this PC first: a date that is far off makes every certificate look invalid.',
  lookForInspection:
    'With a right clock, look for a proxy, a firewall or an antivirus that opens encrypted connections, and for outdated root certificates.',
  afterNewPassword:
    'After a change of password: on a PC of an organisation lock Windows (Windows+L) and sign in with the new password, not the PIN; on any other sign in to Teams with the new password.',
  lockWindows:
    'After a change of password, lock Windows (Windows+L) and sign in with the new password, not the PIN.',
  newPasswordInTeams: 'After a change of password, sign in to Teams with the new password.',
  rightPassword: 'Sign in with the right password, or reset it.',
  changePassword:
    'Change the password in a browser (for example at the page of your organisation), then sign in again.',
  useNewestPassword: 'Sign in with the newest password: this one was used before.',
  finishPrompt: 'Finish the prompt: approve the sign-in on your phone or with the method you registered.',
  resetMethod: 'If the method is lost, your organisation has to reset it.',
  registerMethod:
    'Sign in at https://aka.ms/mysecurityinfo in a browser and set up the method your organisation asks for.',
  resetIfStuck: 'If you cannot, your organisation has to reset your sign-in method.',
  rightAccount: 'Choose the account that belongs to the organisation you want to reach.',
  signOutWrongAccount:
    'Sign out the account that was picked by mistake (Settings > Accounts > Email & accounts).',
  inviteAccount: 'If the account is the right one, that organisation has to invite it.',
  signOutOldOfTwo:
    'Where this PC knows two work accounts, or one of an organisation you moved away from, sign the old one out (Settings > Accounts > Email & accounts).',
  signOutOldOrganisation:
    'After a move to another organisation, look for an account of the old one on this PC and sign it out (Settings > Accounts > Email & accounts).',
  signOutDeleted:
    'If you have another account there by now, sign in with that one, and sign this one out (Settings > Accounts > Email & accounts).',
  restoreAccount: 'If the account should still exist, your organisation has to restore it.',
  addSuffix:
    'Your IT has to give your account an address that ends in a public domain of the organisation (a UPN suffix): the sign-in service does not know names such as corp.local.',
  tellIt: 'Give the code, the correlation id and the time to whoever runs sign-in for your organisation.',
  otherwiseTellIt:
    'Otherwise give the code, the correlation id and the time to whoever runs sign-in for your organisation.',
  askForRule:
    "Ask your organisation which access rule applied: Entra > Sign-in logs > the sign-in's Conditional Access tab.",
  approvedDevice: 'Where the rule asks for it, use a device or a network your organisation approves.',
  enableDevice: 'Your organisation has to enable this device in Entra, or register it anew.',
  tryBrowser: 'Until then Teams may work in a browser.',
  waitForUnlock: 'Wait until the lock ends, or ask your organisation to unlock the account.',
  lookAtFederation:
    'Your organisation has to look at its own sign-in server: its log, certificates and clock at the time of the failure.',
  useVpn: "When away from the office, connect to your organisation's network or VPN and try again.",
  renewFederationCertificate:
    'Your organisation has to compare the signing certificate of its own sign-in server with the one Entra knows, and to update it there.',
  askForKeys:
    "Windows can't open its own sign-in keys. Ask your organisation: firmware of the security chip (TPM), or registering this device anew.",
  restartForChip: 'A restart helps when the security chip was only locked or busy.',
  reconnectAccount:
    'On a PC of your own that no organisation manages you can disconnect the work account (Settings > Accounts > Access work or school), restart, and add it again.',
  registerHelper:
    'Register the sign-in helper of Windows again as the user concerned, not as an administrator.',
  restartAndTry: 'Restart Windows and try again.',
  restartAndRegister: 'Restart Windows and register the sign-in helper again.',
  readDeploymentLog:
    'If it is refused again, the log Microsoft-Windows-AppXDeploymentServer/Operational names the cause for IT.',
  freeSpace:
    'Free some space on the disk Windows is on (Settings > System > Storage): a few gigabytes, then restart Windows and try again.',
  closeSignInWindows: 'Close the windows that ask for a sign-in, then try again.',
  waitForInstall: 'Windows is installing or updating something: wait a few minutes, then try again.',
  turnOnHelperServices:
    'Turn on the services behind the sign-in helper: press Windows+R, type services.msc, press Enter; for Web Account Manager (TokenBroker) and Microsoft Account Sign-in Assistant (wlidsvc) choose the startup type Manual, then Start.',
  turnOnTimeService:
    'Turn on the service Windows Time (W32Time): press Windows+R, type services.msc, press Enter; choose the startup type Manual or Automatic, then Start. Turning on "Set time automatically" in Settings > Time & language does the same.',
  turnOnService:
    'Find out which service it is: it is named beside the code. To turn it on press Windows+R, type services.msc, press Enter, choose the startup type Manual, then Start.',
  askToTurnOnService:
    'Ask whoever manages this PC to turn on the service that is named beside the code; they turned it off, or a policy did.',
  askToTurnOnTimeService:
    'Ask whoever manages this PC to turn on the service Windows Time (W32Time); they turned it off, or a policy did.',
  askToTurnOnHelperServices:
    'Ask whoever manages this PC to turn on the services Web Account Manager (TokenBroker) and Microsoft Account Sign-in Assistant (wlidsvc); they turned them off, or a policy did.',
  restoreService:
    'The service has been taken out of Windows, for example by a program that slims Windows down: it comes back with a repair installation of Windows.',
  runElevated:
    'Run it as an administrator: correcting the time of this PC needs that. "Sync now" in Settings > Time & language asks for it by itself.',
  startFirewall:
    'Turn on the service Windows Defender Firewall (mpssvc): Windows installs no package without it.',
  exemptHelper:
    'If it comes back, an antivirus or an application control is the likely cause: whoever runs it has to exempt Microsoft.AAD.BrokerPlugin and backgroundTaskHost.exe.',
  resetTokenCache:
    'The profile of this user was moved: the saved account files of the sign-in helper have to be set aside (folder AC\\TokenBroker\\Accounts of its package), then Windows restarted. On a PC of an organisation that is for IT.',
  denyCause:
    'Something denies Windows access to the package: an antivirus, an application control, or changed permissions of the profile folder. IT finds the file in the log Microsoft-Windows-AppXDeploymentServer/Operational.',
  repairWindowsFiles:
    'Files of Windows are missing: sfc /scannow and DISM /Online /Cleanup-Image /RestoreHealth, run by an administrator, bring them back.',
  useWindowsPowerShell:
    'Run the command in Windows PowerShell 5.1 (powershell.exe), not in PowerShell 7 (pwsh): it can not load that part of Windows.',
  checkConnection: 'Check the internet connection, then VPN, proxy and firewall.',
  connectionFine: 'The connection is fine now. If it fails again, look at VPN, proxy and firewall.',
  otherNetwork: 'Try another network, for example a phone hotspot, to tell this PC from the network.',
  checkProxy:
    'Check the proxy settings, and that the proxy lets this PC through to the sign-in hosts of Microsoft.',
  exemptHosts:
    'Let whoever runs the proxy, firewall or antivirus exempt the sign-in hosts of Microsoft from inspection.',
  pageInsteadOfData:
    "A page came where data were expected: on a public network sign in to that network first; otherwise whoever runs the proxy, or the organisation's own sign-in server, has to look at it.",
  wait: 'Wait a while and try again; the page https://status.cloud.microsoft tells about outages.',
  updateTeams: 'Update Teams. If it stays, give the code and the correlation id to your IT.',
  numberTells:
    'The number that begins with AADSTS in the same text tells the cause: do what helps against that.',
  readInside: 'Look for a number that begins with AADSTS beside this code: only that tells the cause.',
  checkClockAndSignIn: 'Check the clock, then sign in to Teams afresh.',
  lookUpNumber:
    'Look the number up at https://login.microsoftonline.com/error, or give it to your IT with the correlation id.',
  signInWhenAsked: 'Sign in when Windows or Teams asks for it. It is no fault by itself.',
  personalAccount:
    'It is about a personal Microsoft account. For Teams at work choose the work account; a personal one is put in order at https://account.microsoft.com.',
  enrolmentPages:
    'Your IT has to look at how devices are enrolled: the terms of use pages of device management, and the licence for it (Intune) of your account.',
  checkLicence:
    'See at https://www.office.com, with the same account, whether it has a licence for the app; if not, your organisation has to assign one.',
  checkOneDriveOnline:
    'Open OneDrive in a browser with the same account: it tells whether the account, its licence and its storage are in order.',
  relinkOneDrive:
    "If they are, unlink this PC in OneDrive's settings, under Account, and sign in to OneDrive again.",
  updateWindows: 'Install the updates of Windows, restart it and sign in again.',
  lookBesideTag: 'Look for a number beside it or under "More details", and look that up.',

  // What costs something and can't help.
  noRepairsHere: 'Repairing this PC because of this: its cause is elsewhere.',
  noDeletingSignIns: 'Removing saved sign-ins: the next attempt fails in the same way.',
  noOtherTimeSource: 'Pointing a PC of an organisation at another time source.',
  noIgnoredWarning: 'Going on past a certificate warning.',
  noTryingAgain: 'Trying again without a new sign-in: the old one stays refused.',
  noGuessing: 'Guessing: repeated wrong passwords lock the account.',
  noRepairForPassword: 'Repairing this PC: it only passes the password on.',
  noOldPassword: 'Trying the old password again.',
  noDisconnecting:
    'Disconnecting the work account in Access work or school: that can end the management of this PC.',
  noLeaving: 'dsregcmd /leave on your own: it can lock you out of this PC.',
  noRepeating: 'Signing in again and again, and opening Teams again: each attempt prolongs the lock.',
  noClearingChip: 'Clearing the TPM: it destroys keys, also those of BitLocker and Windows Hello.',
  noElevatedRepair: 'Running the repair elevated as somebody else: it repairs the wrong profile.',
  noDeletingPackage: 'Deleting the package folder by hand.',
  noRegistering: 'Registering the sign-in helper again: it is not what is missing.',
  noNetworkResets: 'Resetting Winsock or turning IPv6 off.',
  noChance: 'Running every repair on chance: some causes are not on this PC.',
} as const;
