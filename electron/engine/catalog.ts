import { type CheckId, checkIds } from '../../shared/checks';
import { type RepairId, repairIds } from '../../shared/repairs';
import { accountsConflict } from '../checks/accounts-conflict';
import type { Check } from '../checks/check';
import { clockAutomatic } from '../checks/clock-automatic';
import { clockOffset } from '../checks/clock-offset';
import { clockZone } from '../checks/clock-zone';
import { credentialsTeams } from '../checks/credentials-teams';
import { helperPersonal, helperWork } from '../checks/helper';
import { networkProxy } from '../checks/network-proxy';
import { networkReach } from '../checks/network-reach';
import { pcState } from '../checks/pc-state';
import { signInReason } from '../checks/sign-in-reason';
import { teamsState } from '../checks/teams-state';
import { clockSet } from '../repairs/clock-set';
import { clockSync } from '../repairs/clock-sync';
import { clockTurnOn } from '../repairs/clock-turn-on';
import { credentialsRemove } from '../repairs/credentials-remove';
import { networkResetProxy } from '../repairs/network-reset-proxy';
import { quarantineOneAuth, quarantineTokenBroker, resetCache } from '../repairs/quarantine';
import { registerPersonal, registerWork } from '../repairs/register-helper';
import type { Repair } from '../repairs/repair';
import { teamsClose, teamsOpen } from '../repairs/teams';
import { wamSignOut } from '../repairs/wam-sign-out';

const checkOfId: Readonly<Record<CheckId, Check>> = {
  'sign-in.reason': signInReason,
  'network.reach': networkReach,
  'network.proxy': networkProxy,
  'clock.offset': clockOffset,
  'clock.automatic': clockAutomatic,
  'clock.zone': clockZone,
  'credentials.teams': credentialsTeams,
  'helper.work': helperWork,
  'helper.personal': helperPersonal,
  'accounts.conflict': accountsConflict,
  'teams.state': teamsState,
  'pc.state': pcState,
};

const repairOfId: { readonly [Id in RepairId]: Repair & { readonly id: Id } } = {
  'network.reset-proxy': networkResetProxy,
  'clock.turn-on': clockTurnOn,
  'clock.sync': clockSync,
  'clock.set': clockSet,
  'teams.close': teamsClose,
  'helper.register-work': registerWork,
  'helper.register-personal': registerPersonal,
  'credentials.remove': credentialsRemove,
  'wam.sign-out': wamSignOut,
  'teams.reset-cache': resetCache,
  'cache.quarantine-oneauth': quarantineOneAuth,
  'cache.quarantine-token-broker': quarantineTokenBroker,
  'teams.open': teamsOpen,
};

export function checkOf(id: CheckId): Check {
  return checkOfId[id];
}

export function repairOf(id: RepairId): Repair {
  return repairOfId[id];
}

/** Every check, in the order in which they are made and shown. */
export const checks: readonly Check[] = checkIds.map(checkOf);

/** Every repair, in the order of a run. */
export const repairs: readonly Repair[] = repairIds.map(repairOf);
