import type { ReasonClass } from '../../shared/model/reason';
import type { advice as sentences } from '../../shared/words/en/advice';

/** A step, or what not to try, by the name of its sentence. */
export type StepName = keyof typeof sentences;

/** What helps against a kind of fault. Who can do it follows from the class of the code. */
export interface Advice {
  /** The first to try first. */
  readonly helps: readonly [StepName, ...StepName[]];
  /** What costs something and can't help. */
  readonly avoid: readonly StepName[];
  /** Where that stands, or what it follows from. */
  readonly source: string;
}

const learn = 'https://learn.microsoft.com';
const entra = `${learn}/entra/identity-platform/reference-error-codes`;
const hybrid = `${learn}/entra/identity/devices/troubleshoot-hybrid-join-windows-current`;
const signIn = `${learn}/troubleshoot/microsoft-365/admin/authentication`;
const activation = `${learn}/troubleshoot/microsoft-365-apps/activation`;
const apps = `${learn}/troubleshoot/entra/entra-id/app-integration`;
const packages = `${learn}/windows/win32/appxpkg/troubleshooting`;
const teams =
  'https://support.microsoft.com/office/why-am-i-having-trouble-signing-in-to-microsoft-teams-a02f683b-61a3-4008-9447-ee60c5593b0f';
const otherAccount = `${apps}/error-code-aadsts50020-user-account-identity-provider-does-not-exist`;
const brokerErrors = `${learn}/entra/msal/dotnet/advanced/exceptions/wam-errors`;
const services = `${learn}/windows/win32/debug/system-error-codes--1000-1299-`;

/** The remedies, each written once for the many codes that share it. */
export const advice = {
  clock: {
    helps: ['correctClock', 'signInIfClockRight', 'federationClock'],
    avoid: ['noOtherTimeSource'],
    source: teams,
  },
  certificateDate: {
    helps: ['correctDate', 'lookForInspection'],
    avoid: ['noIgnoredWarning', 'noDeletingSignIns'],
    source: hybrid,
  },
  freshSignIn: {
    helps: ['signInAfresh', 'afterNewPassword'],
    avoid: ['noTryingAgain'],
    source: `${apps}/error-code-aadsts50173-grant-expired-revoked`,
  },
  newPassword: {
    helps: ['rightPassword', 'afterNewPassword'],
    avoid: ['noGuessing', 'noRepairForPassword'],
    source: `${learn}/entra/identity/devices/troubleshoot-primary-refresh-token`,
  },
  newestPassword: {
    helps: ['useNewestPassword', 'afterNewPassword'],
    avoid: ['noOldPassword', 'noRepairForPassword'],
    source: entra,
  },
  changePassword: {
    helps: ['changePassword'],
    avoid: ['noOldPassword', 'noRepairForPassword'],
    source: entra,
  },
  finishPrompt: { helps: ['finishPrompt', 'resetMethod'], avoid: ['noDeletingSignIns'], source: entra },
  registerMethod: {
    helps: ['registerMethod', 'resetIfStuck'],
    avoid: ['noDeletingSignIns'],
    source: `${learn}/entra/identity/authentication/concept-registration-mfa-sspr-combined`,
  },
  otherAccount: {
    helps: ['rightAccount', 'signOutWrongAccount', 'inviteAccount'],
    avoid: ['noDisconnecting'],
    source: otherAccount,
  },
  otherOrganisation: {
    helps: ['rightAccount', 'signOutOldOfTwo', 'inviteAccount'],
    avoid: ['noDisconnecting'],
    source: otherAccount,
  },
  oldOrganisation: {
    helps: ['signOutOldOrganisation', 'otherwiseTellIt'],
    avoid: ['noDisconnecting', 'noDeletingSignIns'],
    source: entra,
  },
  deletedAccount: {
    helps: ['restoreAccount', 'signOutDeleted'],
    avoid: ['noRepairsHere', 'noDisconnecting'],
    source: brokerErrors,
  },
  addSuffix: {
    helps: ['addSuffix'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: `${learn}/microsoft-365/enterprise/prepare-a-non-routable-domain-for-directory-synchronization`,
  },
  administrator: { helps: ['tellIt'], avoid: ['noRepairsHere', 'noDeletingSignIns'], source: entra },
  conditionalAccess: {
    helps: ['askForRule', 'approvedDevice'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: `${learn}/entra/identity/conditional-access/troubleshoot-conditional-access`,
  },
  device: {
    helps: ['enableDevice', 'tryBrowser'],
    avoid: ['noLeaving', 'noDeletingSignIns'],
    source: `${signIn}/connection-issue-when-sign-in-office-2016`,
  },
  enrolment: {
    helps: ['enrolmentPages', 'tellIt'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: `${learn}/troubleshoot/mem/intune/device-enrollment/troubleshoot-windows-enrollment-errors`,
  },
  locked: { helps: ['waitForUnlock'], avoid: ['noRepeating'], source: entra },
  federation: {
    helps: ['lookAtFederation', 'useVpn'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: hybrid,
  },
  federationCertificate: {
    helps: ['renewFederationCertificate', 'tellIt'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: `${learn}/entra/identity/hybrid/connect/how-to-connect-fed-o365-certs`,
  },
  keys: {
    helps: ['askForKeys', 'restartForChip'],
    avoid: ['noClearingChip', 'noDeletingSignIns'],
    source: `${activation}/tpm-malfunctioned`,
  },
  lostKeys: {
    helps: ['reconnectAccount', 'askForKeys'],
    avoid: ['noClearingChip', 'noDeletingSignIns'],
    source: `${signIn}/connection-issue-when-sign-in-office-2016`,
  },
  helper: {
    helps: ['registerHelper', 'restartAndTry', 'exemptHelper'],
    avoid: ['noElevatedRepair'],
    source: `${signIn}/automatic-authentication-fails`,
  },
  helperStart: {
    helps: ['restartAndTry', 'exemptHelper'],
    avoid: ['noDeletingPackage', 'noRegistering'],
    source: `${signIn}/cannot-sign-in-microsoft-365-desktop-apps`,
  },
  movedProfile: {
    helps: ['resetTokenCache'],
    avoid: ['noRegistering', 'noDeletingPackage'],
    source: `${learn}/troubleshoot/microsoft-365-apps/outlook/profiles-and-accounts/event-1098-and-cannot-create-new-profiles`,
  },
  deployment: {
    helps: ['restartAndRegister', 'readDeploymentLog'],
    avoid: ['noDeletingPackage'],
    source: packages,
  },
  packageInUse: {
    helps: ['closeSignInWindows', 'restartAndTry'],
    avoid: ['noDeletingPackage'],
    source: packages,
  },
  packageBusy: {
    helps: ['waitForInstall', 'restartAndTry'],
    avoid: ['noDeletingPackage'],
    source: packages,
  },
  packageDenied: {
    helps: ['denyCause'],
    avoid: ['noDeletingPackage', 'noElevatedRepair'],
    source: packages,
  },
  packageFiles: { helps: ['repairWindowsFiles'], avoid: ['noDeletingPackage'], source: packages },
  fullDisk: { helps: ['freeSpace'], avoid: ['noDeletingPackage', 'noRegistering'], source: packages },
  firewallService: { helps: ['startFirewall'], avoid: ['noRegistering'], source: packages },
  service: { helps: ['turnOnService'], avoid: ['noRegistering'], source: services },
  helperService: { helps: ['turnOnHelperServices'], avoid: ['noRegistering'], source: services },
  timeService: {
    helps: ['turnOnTimeService'],
    avoid: ['noRegistering', 'noOtherTimeSource'],
    source: `${learn}/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings`,
  },
  elevate: {
    helps: ['runElevated'],
    avoid: ['noOtherTimeSource'],
    source: `${learn}/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings`,
  },
  missingService: { helps: ['restoreService'], avoid: ['noRegistering'], source: services },
  windowsPowerShell: {
    helps: ['useWindowsPowerShell'],
    avoid: ['noDeletingPackage'],
    source: 'https://github.com/PowerShell/PowerShell/issues/13138',
  },
  licence: {
    helps: ['checkLicence', 'tellIt'],
    avoid: ['noRepairsHere', 'noDeletingSignIns'],
    source: `${activation}/office-activation-process-issues`,
  },
  oneDrive: {
    helps: ['checkOneDriveOnline', 'relinkOneDrive'],
    avoid: ['noChance'],
    source: `${learn}/sharepoint/troubleshoot/sync/sign-into-onedrive-error-0x8004de80-or-0x8004de86`,
  },
  updateWindows: {
    helps: ['updateWindows', 'tellIt'],
    avoid: ['noDeletingSignIns'],
    source: `${apps}/application-using-tls-1dot0-1dot1-authentication-fail`,
  },
  network: {
    helps: ['checkConnection', 'otherNetwork'],
    avoid: ['noDeletingSignIns', 'noNetworkResets'],
    source: `${activation}/network-connection-issues`,
  },
  proxy: {
    helps: ['checkProxy'],
    avoid: ['noDeletingSignIns'],
    source: `${activation}/network-connection-issues`,
  },
  inspection: {
    helps: ['exemptHosts'],
    avoid: ['noIgnoredWarning', 'noDeletingSignIns'],
    source: `${learn}/microsoft-365/enterprise/urls-and-ip-address-ranges`,
  },
  pageInstead: {
    helps: ['pageInsteadOfData', 'useVpn'],
    avoid: ['noDeletingSignIns', 'noNetworkResets'],
    source: `${learn}/entra/identity/devices/troubleshoot-primary-refresh-token`,
  },
  wait: {
    helps: ['wait'],
    avoid: ['noRepairsHere'],
    source: `${learn}/microsoft-365/enterprise/view-service-health`,
  },
  application: { helps: ['updateTeams'], avoid: ['noDeletingSignIns'], source: entra },
  readInside: { helps: ['readInside', 'checkClockAndSignIn'], avoid: ['noChance'], source: entra },
  windowsPart: {
    helps: ['restartAndTry', 'readInside'],
    avoid: ['noChance'],
    source: `${learn}/windows/win32/com/com-error-codes-1`,
  },
  lookUpNumber: { helps: ['lookUpNumber'], avoid: ['noChance'], source: entra },
  prompt: { helps: ['signInWhenAsked'], avoid: ['noDeletingSignIns'], source: entra },
  personalAccount: {
    helps: ['personalAccount'],
    avoid: ['noDisconnecting'],
    source: brokerErrors,
  },
  tag: {
    helps: ['lookBesideTag'],
    avoid: ['noChance'],
    source: `${signIn}/cannot-sign-in-microsoft-365-desktop-apps`,
  },
} as const satisfies Record<string, Advice>;

/** The names of the shared advice. */
export type AdviceName = keyof typeof advice;

/** What helps where nothing but the class is known, or where the circumstances gave a code another class. */
export const adviceOfClass: Readonly<Record<ReasonClass, AdviceName>> = {
  clock: 'clock',
  'stale-token': 'freshSignIn',
  helper: 'helper',
  password: 'newPassword',
  interaction: 'finishPrompt',
  account: 'otherAccount',
  organisation: 'administrator',
  network: 'network',
  service: 'wait',
  unknown: 'readInside',
};

/** The advice of a name. */
export function adviceOf(name: AdviceName): Advice {
  return advice[name];
}

/** Whether a text, for example out of an older report, is the name of an advice. */
export function isAdviceName(text: string): text is AdviceName {
  return Object.hasOwn(advice, text);
}
