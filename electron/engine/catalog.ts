import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import { accountsConflict } from '../checks/accounts-conflict';
import type { Check } from '../checks/check';
import { clockAutomatic } from '../checks/clock-automatic';
import { clockOffset } from '../checks/clock-offset';
import { clockZone } from '../checks/clock-zone';
import { credentialsTeams } from '../checks/credentials-teams';
import { helperPersonal, helperWork } from '../checks/helper';
import { networkReach } from '../checks/network-reach';
import { pcState } from '../checks/pc-state';
import { signInReason } from '../checks/sign-in-reason';
import { teamsState } from '../checks/teams-state';
import { clockSet } from '../repairs/clock-set';
import { clockSync } from '../repairs/clock-sync';
import { clockTurnOn } from '../repairs/clock-turn-on';
import { credentialsRemove } from '../repairs/credentials-remove';
import { quarantineOneAuth, quarantineTokenBroker, resetCache } from '../repairs/quarantine';
import { registerPersonal, registerWork } from '../repairs/register-helper';
import type { Repair } from '../repairs/repair';
import { teamsClose, teamsOpen } from '../repairs/teams';
import { wamSignOut } from '../repairs/wam-sign-out';

/** Every check, in the order in which they are made and shown. */
export const checks: readonly Check[] = [
  signInReason,
  networkReach,
  clockOffset,
  clockAutomatic,
  clockZone,
  credentialsTeams,
  helperWork,
  helperPersonal,
  accountsConflict,
  teamsState,
  pcState,
];

/**
 * Every repair, in the order of a run: the one elevation prompt comes first, while the person is there; Teams is
 * closed before and opened after what it would otherwise write again.
 */
export const repairs: readonly Repair[] = [
  clockTurnOn,
  clockSync,
  clockSet,
  teamsClose,
  registerWork,
  registerPersonal,
  credentialsRemove,
  wamSignOut,
  resetCache,
  quarantineOneAuth,
  quarantineTokenBroker,
  teamsOpen,
];

export function checkOf(id: CheckId): Check {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`No check is named ${id}.`);
  return check;
}

export function repairOf(id: RepairId): Repair {
  const repair = repairs.find((candidate) => candidate.id === id);
  if (!repair) throw new Error(`No repair is named ${id}.`);
  return repair;
}
