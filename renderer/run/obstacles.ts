import type { Finding } from '../../shared/model/finding';

/** Not connected at all; every other broken network is connected, and something on the way is in between. */
export function isOffline({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.network.offline' || message.key === 'finding.network.offlineOrProxy';
}

/** What keeps this PC from the sign-in service. */
export function isNetwork({ id }: Pick<Finding, 'id'>): boolean {
  return id === 'network.reach';
}

/** The network lets nothing through before somebody has signed in to it. */
export function isPortal({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.network.captivePortal';
}

/** The account is locked, and each further attempt prolongs that. */
function isLocked({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.signIn.locked';
}

/** Whether there is a Teams on this PC to open; where nobody could look, there may be. */
export function hasTeams(findings: readonly Finding[]): boolean {
  return !findings.some(({ message }) => message.key === 'finding.teams.absent');
}

/** How to see Teams sign in: in the app, or where there is none, in the browser. */
export function wayIntoTeams(findings: readonly Finding[]): 'open-teams' | 'teams-web' | 'check-again' {
  if (hasTeams(findings)) return 'open-teams';
  return mayTryBrowser(findings) ? 'teams-web' : 'check-again';
}

/** Whether to invite to try Teams in the browser: not without the internet, and not with a locked account. */
export function mayTryBrowser(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => isOffline(finding) || isPortal(finding) || isLocked(finding));
}
