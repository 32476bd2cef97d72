import type { Finding } from '../../shared/model/finding';
import type { FindingKey } from '../../shared/words/word-keys';

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

const otherPersons: readonly string[] = [
  'finding.pc.otherPerson',
  'finding.pc.asSystem',
  'finding.pc.nobodySignedIn',
] satisfies readonly `finding.${FindingKey}`[];

/** This program runs as somebody else than whoever uses Teams here: what it opens, it opens as them. */
export function runsAsSomebodyElse({ message }: Pick<Finding, 'message'>): boolean {
  return otherPersons.includes(message.key);
}

/** Whether there is a Teams on this PC to open; where nobody could look, there may be. */
export function hasTeams(findings: readonly Finding[]): boolean {
  return !findings.some(({ message }) => message.key === 'finding.teams.absent');
}

/** How to see Teams sign in: in the app, or where there is none, in the browser; where we would open it as somebody else, not from here. */
export function wayIntoTeams(
  findings: readonly Finding[],
): 'open-teams' | 'teams-web' | 'check-again' | 'close' {
  if (findings.some(runsAsSomebodyElse)) return 'close';
  if (hasTeams(findings)) return 'open-teams';
  return mayTryBrowser(findings) ? 'teams-web' : 'check-again';
}

/** How Teams in the browser is a way round: this program opens it, or the person does; not without the internet, and not with a locked account. */
export function wayIntoBrowser(findings: readonly Finding[]): 'open' | 'by-hand' | null {
  if (findings.some((finding) => isOffline(finding) || isPortal(finding) || isLocked(finding))) return null;
  return findings.some(runsAsSomebodyElse) ? 'by-hand' : 'open';
}

/** Whether to offer to open Teams in the browser. */
export function mayTryBrowser(findings: readonly Finding[]): boolean {
  return wayIntoBrowser(findings) === 'open';
}
