import type { CheckId } from '../../shared/model/check';
import type { FindingStatus } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';

/** What each check is called on the command line. */
export const checkTitles: Readonly<Record<CheckId, string>> = {
  'sign-in.reason': "What Microsoft's server said",
  'network.reach': 'Internet and sign-in service',
  'network.proxy': 'Proxies',
  'clock.offset': 'Date and time',
  'clock.automatic': 'Automatic time',
  'clock.zone': 'Time zone',
  'credentials.teams': 'Saved sign-ins',
  'helper.work': 'Sign-in helper, work',
  'helper.personal': 'Sign-in helper, personal',
  'accounts.conflict': 'Accounts on this PC',
  'teams.state': 'Teams',
  'pc.state': 'This PC',
};

export const repairTitles: Readonly<Record<RepairId, string>> = {
  'network.reset-proxy': "Resetting the proxy of Windows' services",
  'clock.turn-on': 'Turning automatic time on',
  'clock.sync': 'Correcting the clock',
  'clock.set': 'Setting the clock',
  'teams.close': 'Closing Teams',
  'helper.register-work': 'Registering the sign-in helper for work accounts',
  'helper.register-personal': 'Registering the sign-in helper for personal accounts',
  'credentials.remove': 'Removing old saved sign-ins',
  'teams.open': 'Opening Teams',
  'teams.reset-cache': "Resetting Teams' cache",
  'wam.sign-out': 'Signing Teams out of Windows',
  'cache.quarantine-oneauth': 'Setting the account cache aside',
  'cache.quarantine-token-broker': 'Setting the token cache aside',
};

export const statusWords: Record<FindingStatus, string> = {
  fine: 'fine',
  attention: 'worth knowing',
  broken: 'broken',
  unknown: "couldn't check",
  'not-applicable': 'not looked at',
};
