import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectTest } from '../electron/host/network/contacted-servers';
import type { Scenario } from '../shared/scenario';

/** A loopback HTTP server. */
export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

type ReadNetwork = () => Scenario['network'];

/** Stands for every sign-in host: answers each request with its head. */
export function startSignInServer(): Promise<WebServer> {
  return startServer((_request, response) => {
    response.writeHead(200, { date: trueTime() }).end();
  });
}

/** Stands for every host behind a firewall that drops what it does not like: takes connections and never answers. */
export function startSilentServer(): Promise<WebServer> {
  return startServer(() => undefined);
}

/** Stands for the connect test page, or for the page that a captive portal puts in its place. */
export function startConnectTestServer(readNetwork: ReadNetwork): Promise<WebServer> {
  return startServer((_request, response) => {
    const { captivePortal } = readNetwork();
    const body = captivePortal ? '<html><title>Welcome to our Wi-Fi</title></html>' : connectTest.expected;
    response
      .writeHead(200, { date: trueTime(), 'content-type': captivePortal ? 'text/html' : 'text/plain' })
      .end(body);
  });
}

/** Node's own Date header is cached for up to a second, which would be a second of error. */
function trueTime(): string {
  return new Date().toUTCString();
}

async function startServer(listener: RequestListener): Promise<WebServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
