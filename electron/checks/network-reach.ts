import type { Evidence } from '../../shared/model/finding';
import type { NetworkProbe } from '../host/host';
import type { Check } from './check';
import { finding, say, unanswered } from './finding';

/** Whether this PC reaches Microsoft's sign-in service. */
export const networkReach: Check<'network'> = {
  id: 'network.reach',
  needs: ['network'],
  measures: 'network',
  perUser: false,
  judge(answers, { at }) {
    const id = 'network.reach';
    if (!answers.network.ok) return unanswered(id, answers.network.error, at);
    const probe = answers.network.value;
    const evidence = networkEvidence(probe, at);
    const reached = probe.signInHosts.filter((host) => host.reached);
    const broken = (key: 'offline' | 'captivePortal' | 'blocked') =>
      finding(id, { status: 'broken', likelihood: 'likely', message: say(`network.${key}`), evidence });

    if (probe.connectTest === 'other') return broken('captivePortal');
    if (reached.length === 0) return broken(probe.connectTest === 'expected' ? 'blocked' : 'offline');
    if (reached.length < probe.signInHosts.length) return broken('blocked');
    if (reached.some((host) => host.tls?.publiclyIssued === false)) {
      return finding(id, { status: 'attention', message: say('network.inspected'), evidence });
    }
    return finding(id, { status: 'fine', message: say('network.fine'), evidence });
  },
};

function networkEvidence(probe: NetworkProbe, at: string): Evidence[] {
  const tlsSource = probe.tlsSimulated ? 'tls (simulated)' : 'tls';
  return [
    { source: 'http', name: 'connectTest', value: probe.connectTest, at },
    ...probe.signInHosts.flatMap((host) => [
      {
        source: 'https',
        name: host.host,
        value: host.reached ? 'reached' : (host.error ?? 'not reached'),
        at,
      },
      ...(host.tls
        ? [{ source: tlsSource, name: `issuer of ${host.host}`, value: host.tls.issuer, at }]
        : []),
    ]),
  ];
}
