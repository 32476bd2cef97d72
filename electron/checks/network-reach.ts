import type { Finding } from '../../shared/model/finding';
import type { FindingKey } from '../../shared/words/word-keys';
import type { HostProbe, NetworkProbe, ReachFailure } from '../host/host';
import type { Check } from './check';
import { finding, say, unanswered } from './finding';
import { networkEvidence, webEvidence } from './network-evidence';

const id = 'network.reach';

/** Whether this PC reaches Microsoft's sign-in service, and its organisation's own where Windows names one. */
export const networkReach: Check<'network' | 'pc'> = {
  id,
  needs: ['network', 'pc'],
  measures: 'network',
  perUser: false,
  judge(answers, { at }) {
    if (!answers.network.ok) return unanswered(id, answers.network.error, at);
    const probe = answers.network.value;
    const web = answers.pc.ok ? answers.pc.value.web : null;
    const evidence = [...networkEvidence(probe, at), ...webEvidence(web, at)];
    return finding(id, { ...judgeReach(probe, web?.tls12Off === true), evidence });
  },
};

/** Whether nothing seems to be in the way of Microsoft's own sign-in service. */
export function reachesSignIn(probe: NetworkProbe): boolean {
  const missing = probe.signInHosts.filter((host) => !host.reached);
  const verdict = judgeProxy(probe, missing) ?? judgeTestPage(probe, missing) ?? judgeMissing(probe, missing);
  return verdict?.status !== 'broken';
}

type Verdict = Pick<Finding, 'status' | 'message'> & Partial<Pick<Finding, 'likelihood'>>;

/** What explains most comes first: a proxy or a portal in the way explains every host behind it. */
function judgeReach(probe: NetworkProbe, tls12Off: boolean): Verdict {
  const missing = probe.signInHosts.filter((host) => !host.reached);
  return (
    judgeProxy(probe, missing) ??
    judgeTestPage(probe, missing) ??
    judgeMissing(probe, missing) ??
    judgeFederation(probe) ??
    judgeReached(probe, tls12Off)
  );
}

/**
 * A proxy that can't be reached stops programs that obey it even where the direct way is open. One that asks for a
 * sign-in stops us; whether it stops Teams too, which may hold a name and password for it, we can't see.
 */
function judgeProxy(probe: NetworkProbe, missing: readonly HostProbe[]): Verdict | null {
  if (probe.proxy === 'away') {
    const isOnline = missing.length < probe.signInHosts.length;
    return broken(isOnline ? 'proxyAway' : 'offlineOrProxy', 'likely');
  }
  if (probe.proxy !== 'asks-for-sign-in') return null;
  return missing.length > 0 ? broken('proxySignIn', 'possible') : attention('proxySignIn');
}

/** Another page in place of Windows' own internet test: a portal, or a filter that only minds the test. */
function judgeTestPage(probe: NetworkProbe, missing: readonly HostProbe[]): Verdict | null {
  if (probe.connectTest !== 'other') return null;
  if (missing.length > 0) return broken('captivePortal', 'likely');
  // Where nobody proved to be Microsoft, whoever answered for the page may have answered for everything.
  const isProved = probe.signInHosts.some((host) => host.tls?.publiclyIssued === true);
  return isProved ? attention('testPage') : broken('answersInstead', 'possible');
}

/** Failures that show a network that answers: this PC is connected to something. */
const signsOfLife: readonly (ReachFailure | null)[] = [
  'refused',
  'cut-off',
  'tls',
  'wrong-server',
  'proxy-refused',
];

function judgeMissing(probe: NetworkProbe, missing: readonly HostProbe[]): Verdict | null {
  if (missing.length === 0) return null;
  if (missing.length < probe.signInHosts.length) {
    const hosts = missing.map(({ host }) => host).join(', ');
    // Teams' first request goes to a login host; the others serve the page's pictures and the device.
    // biome-ignore lint/plugin: the name of a server, not an id of ours
    const isEntrance = missing.some(({ host }) => host.startsWith('login.'));
    return broken('blockedSome', isEntrance ? 'likely' : 'possible', { hosts });
  }
  if (probe.connectTest === 'expected') return broken('blocked', 'likely');
  const isAnswered = missing.some(({ failure }) => signsOfLife.includes(failure));
  return broken(isAnswered ? 'cutOff' : 'offline', 'likely');
}

function judgeFederation({ federation }: NetworkProbe): Verdict | null {
  if (federation === null || federation.reached) return null;
  return broken('federation', 'likely', { host: federation.host });
}

/** Our own questions bring their own TLS; what Windows' is not allowed to do shows in its settings only. */
function judgeReached(probe: NetworkProbe, tls12Off: boolean): Verdict {
  if (tls12Off) return attention('oldTls', 'possible');
  const isInspected = probe.signInHosts.some((host) => host.tls?.publiclyIssued === false);
  return isInspected ? attention('inspected') : { status: 'fine', message: say('network.fine') };
}

type NetworkKey = Extract<FindingKey, `network.${string}`> extends `network.${infer Key}` ? Key : never;

function broken(
  key: NetworkKey,
  likelihood: Finding['likelihood'],
  values: Record<string, string> = {},
): Verdict {
  return { status: 'broken', likelihood, message: say(`network.${key}`, values) };
}

function attention(key: NetworkKey, likelihood: Finding['likelihood'] = 'unlikely'): Verdict {
  return { status: 'attention', likelihood, message: say(`network.${key}`) };
}
