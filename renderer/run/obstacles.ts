import type { Finding } from '../../shared/model/finding';

/** Not connected at all; every other broken network is connected, and something on the way is in between. */
export function isOffline({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.network.offline' || message.key === 'finding.network.offlineOrProxy';
}

/** The network lets nothing through before somebody has signed in to it. */
export function isPortal({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.network.captivePortal';
}

/** The account is locked, and each further attempt prolongs that. */
function isLocked({ message }: Pick<Finding, 'message'>): boolean {
  return message.key === 'finding.signIn.locked';
}

/** Whether to invite to try Teams in the browser: not without the internet, and not with a locked account. */
export function mayTryBrowser(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => isOffline(finding) || isPortal(finding) || isLocked(finding));
}
