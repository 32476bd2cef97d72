import type { FindingKey } from '../../shared/words/word-keys';
import type { ProxyAddress, ProxyState } from '../host/host';
import { type Check, evidenceFrom, type ProxyAnswer } from './check';
import { finding, say, unanswered } from './finding';
import { isManaged } from './management';
import { proxyForHttps, readMachineProxy } from './proxy-setting';

const id = 'network.proxy';
type Needs = 'proxies' | 'registration' | 'timeService' | 'pc';

/**
 * Whether the proxies that are set on this PC answer: the person's, and that of Windows' own services. No source shows
 * that the services' one carries a person's sign-in (`docs/decisions/0013`), so this is worth knowing and never more,
 * and what resets it is offered only where nobody else can have wanted it.
 */
export const networkProxy: Check<Needs> = {
  id,
  needs: ['proxies', 'registration', 'timeService', 'pc'],
  measures: 'proxies',
  perUser: false,
  judge(answers, { at }) {
    if (!answers.proxies.ok) return unanswered(id, answers.proxies.error, at);
    const proxies = answers.proxies.value;
    const seen = look(proxies);
    const managed = isManaged(answers);
    const evidence = [
      ...evidenceFrom('windows', at, {
        userProxy: proxies.setting.person?.proxy || null,
        userScript: proxies.setting.person?.script || null,
        servicesProxy: seen.services.kind === 'set' ? seen.services.servers : seen.services.kind,
        servicesBypass: seen.services.kind === 'set' ? seen.services.bypass : undefined,
        proxyPolicy: proxies.setting.policy,
      }),
      ...evidenceFrom('http', at, {
        userProxyState: seen.ownState ?? undefined,
        servicesProxyState: seen.servicesState ?? undefined,
        directWay: proxies.direct,
      }),
      ...evidenceFrom('host', at, { managed }),
    ];
    const tell = (status: 'fine' | 'attention' | 'unknown', key: FindingKey, more: object = {}) =>
      finding(id, { status, message: say(key), evidence, ...more });

    if (seen.isUnread) return tell('unknown', 'proxy.unread');
    if (seen.ownState === null && seen.servicesState === null) {
      return tell('fine', seen.isNamed ? 'proxy.notForHttps' : 'proxy.none');
    }
    const states = [seen.ownState, seen.servicesState];
    if (states.includes('away') && !proxies.direct) return tell('attention', 'proxy.nothingAnswers');
    if (seen.servicesState === 'away') {
      const mayBeWanted = managed !== false || proxies.setting.policy !== false;
      if (mayBeWanted) return tell('attention', 'proxy.servicesAwayManaged');
      return tell('attention', 'proxy.servicesAway', {
        likelihood: 'possible',
        repairs: ['network.reset-proxy'],
      });
    }
    if (seen.ownState === 'away') return tell('attention', 'proxy.ownAway', { likelihood: 'possible' });
    return states.includes('asks-for-sign-in')
      ? tell('attention', 'proxy.asksForSignIn')
      : tell('fine', 'proxy.answers');
  },
};

function look({ setting, states }: ProxyAnswer) {
  const services = readMachineProxy(setting.machine?.native ?? null);
  const stateOf = (address: ProxyAddress | null): ProxyState | null =>
    states.find(({ host, port }) => host === address?.host && port === address.port)?.state ?? null;
  const own = setting.person?.proxy ?? '';
  return {
    services,
    isNamed: own !== '' || services.kind === 'set',
    isUnread: setting.person === null || setting.machine === null || services.kind === 'unreadable',
    ownState: stateOf(proxyForHttps(own)),
    servicesState: services.kind === 'set' ? stateOf(proxyForHttps(services.servers)) : null,
  };
}
