import type { Chance } from './chance';
import { type PastRecord, packageStateRecord, registrationRecord, signInRecord } from './past-record';

/**
 * The hourly attempt to join a PC of a domain to Entra where the organisation has not set that up (KB 4480781: to be
 * ignored).
 */
export function notSetUpToJoin(secondsAgo: number): PastRecord[] {
  const number = 0x801c001d;
  return [
    registrationRecord({ id: 304, secondsAgo, number, rest: 'undefined join error discover' }),
    registrationRecord({ id: 307, secondsAgo, number, rest: 'Failed to lookup the registration service' }),
  ];
}

const notYetSynchronised = (device: string, chance: Chance) =>
  `{"ErrorType":"DirectoryError","Message":"The device object by the given id (${device}) is not found.","TraceId":"${chance.guid()}","Time":"{serverTime}"}`;

/** An attempt to join before the device object has reached Entra: it is tried again, and works in the end. */
export function stillWaitingToJoin(chance: Chance, secondsAgo: number): PastRecord[] {
  const number = chance.pick([0x801c03f2, 0x801c03f3]);
  return [
    registrationRecord({ id: 204, secondsAgo, number, rest: notYetSynchronised(chance.guid(), chance) }),
    registrationRecord({ id: 304, secondsAgo, number, rest: 'DirectoryError' }),
  ];
}

/** The logon of somebody who mistyped a password. Windows writes it as SYSTEM, whoever it was. */
export function refusedLogon(chance: Chance, secondsAgo: number): PastRecord[] {
  const correlation = chance.guid();
  const rest = `OAuth response error: invalid_grant Error description: AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: ${chance.guid()} Correlation ID: ${correlation} Timestamp: {serverTime} CorrelationID: ${correlation}`;
  return [signInRecord({ id: 1081, as: 'system', secondsAgo, number: 0xc000006d, rest })];
}

/** The federation server answered the logon and refused it, in the words of WS-Trust and without a number. */
export function refusedByFederation(chance: Chance, secondsAgo: number): PastRecord[] {
  const fault = chance.pick([
    '<s:Text xml:lang="en-US">ID3082: The request scope is not valid or is unsupported.</s:Text>',
    '<s:Text xml:lang="en-US">ID3242: The security token could not be authenticated or authorized.</s:Text>',
  ]);
  const rest = `WSTrust response error: InvalidScope Error description: ${fault} CorrelationID: ${chance.guid()} Endpoint Uri: https://sts.example.com/adfs/services/trust/13/windowstransport`;
  return [signInRecord({ id: 1088, as: 'system', secondsAgo, number: 0, rest })];
}

/** The federation server is not to be found from outside: logged at every logon away from the office. */
export function federationOutOfReach(secondsAgo: number): PastRecord {
  const rest =
    'WSTrust response error: Endpoint Uri: https://sts.example.com/adfs/services/trust/13/windowstransport';
  return signInRecord({ id: 1088, as: 'system', secondsAgo, number: 0x80072ee7, rest });
}

/** Windows found the state of a sign-in helper wanting and mended it, as it does at a restart. */
export function mendedHelper(chance: Chance, secondsAgo: number): PastRecord {
  const number = chance.pick([0x80070005, 0x80073d05, 0x80070003]);
  const rest = 'Triggered repair because operation LocalSettings Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy';
  return packageStateRecord({ id: chance.pick([20, 23, 24]), secondsAgo, number, rest });
}
