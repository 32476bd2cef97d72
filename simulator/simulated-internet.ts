import type { Network, TimeSources, WatchedClock } from '../electron/host/host';
import { timeServers } from '../electron/host/network/contacted-servers';
import { createNetwork } from '../electron/host/network/network';
import { createTimeSources } from '../electron/host/time/time-sources';
import type { Scenario } from '../shared/scenario';
import { createSimulatedWeb, type WallClocks } from './simulated-web';
import { startTimeServer } from './time-server';
import { startConnectTestServer, startSignInServer, startSilentServer } from './web-server';

/** Everything outside the simulated PC that it can ask over a network. */
export interface SimulatedSurroundings {
  readonly time: TimeSources;
  readonly network: Network;
  close(): Promise<void>;
}

/** The domain controller that a member of a domain asks for the time. */
export interface DomainController {
  readonly answers: () => boolean;
  /** Its own clock minus true time. */
  readonly aheadSeconds: () => number;
}

interface SurroundingsOptions {
  readonly readNetwork: () => Scenario['network'];
  readonly clock: WatchedClock;
  readonly walls: WallClocks;
  readonly domainController?: DomainController;
  /** See `WindowsHostOptions`; it answers as the others do. */
  readonly timeServer?: (() => string | null) | undefined;
}

const noController: DomainController = { answers: () => false, aheadSeconds: () => 0 };

/**
 * Starts one loopback server for each time server and three web servers, of which two tell true time and one never
 * answers. Which of them a question gets to is as the PC's network allows at that moment. Nothing leaves this computer.
 */
export async function startSurroundings({
  readNetwork,
  clock,
  walls,
  domainController = noController,
  timeServer,
}: SurroundingsOptions): Promise<SimulatedSurroundings> {
  const ntpAnswers = () => readNetwork().online && readNetwork().ntp === 'open';
  const domainAnswers = () => readNetwork().online && domainController.answers();
  const [signIn, connectTest, silent, domain, own, ...ntp] = await Promise.all([
    startSignInServer(),
    startConnectTestServer(readNetwork),
    startSilentServer(),
    startTimeServer(domainAnswers, domainController.aheadSeconds),
    // An own server stands in the same network: no firewall is in between.
    startTimeServer(() => readNetwork().online),
    ...timeServers.map(() => startTimeServer(ntpAnswers)),
  ]);
  const web = createSimulatedWeb({
    readNetwork,
    clock,
    walls,
    ports: { signIn: signIn.port, connectTest: connectTest.port, silent: silent.port },
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
      ownServer: timeServer,
      ownEndpoint: (host) => ({ host, port: own.port, lookup: web.lookup }),
      domainEndpoint: (host) => ({ host, port: domain.port, lookup: web.lookup }),
    }),
    network: createNetwork({ ...web, clock, tlsSimulated: true }),
    async close() {
      await Promise.all([signIn, connectTest, silent, domain, own, ...ntp].map((server) => server.close()));
    },
  };
}
