import type { HostClock, Network, TimeSources } from '../electron/host/host';
import { createNetwork } from '../electron/host/network';
import { timeServers } from '../electron/host/places';
import { createTimeSources } from '../electron/host/time-sources';
import type { Scenario } from '../shared/scenario';
import { createSimulatedWeb } from './simulated-web';
import { startTimeServer } from './time-server';
import { startConnectTestServer, startSignInServer } from './web-server';

/** Everything outside the simulated PC that it can ask over a network. */
export interface SimulatedSurroundings {
  readonly time: TimeSources;
  readonly network: Network;
  close(): Promise<void>;
}

/**
 * Starts one loopback server for each time server and two web servers, all of which tell true time and behave as the
 * PC's network allows at the moment they are asked. Nothing leaves this computer.
 */
export async function startSurroundings(
  readNetwork: () => Scenario['network'],
  clock: Pick<HostClock, 'wall' | 'monotonic'>,
): Promise<SimulatedSurroundings> {
  const ntpAnswers = () => readNetwork().online && readNetwork().ntp === 'open';
  const [signIn, connectTest, ...ntp] = await Promise.all([
    startSignInServer(readNetwork),
    startConnectTestServer(readNetwork),
    ...timeServers.map(() => startTimeServer(ntpAnswers)),
  ]);
  const web = createSimulatedWeb({
    readNetwork,
    clock,
    signInPort: signIn.port,
    connectTestPort: connectTest.port,
  });
  return {
    time: createTimeSources({
      clock,
      timeServers: timeServers.map((server, index) => ({
        ...server,
        endpoint: { host: server.name, port: ntp[index]?.port ?? 0, lookup: web.lookup },
      })),
      askSecurely: web.askSecurely,
      fetch: web.fetch,
    }),
    network: createNetwork({ fetch: web.fetch, askSecurely: web.askSecurely, tlsSimulated: true }),
    async close() {
      await Promise.all([signIn, connectTest, ...ntp].map((server) => server.close()));
    },
  };
}
