import { sentence } from '../../shell-words';
import type { CloudName } from '../host';

/** Every server that this program contacts by itself, and who runs it. The About page and SECURITY.md list them. */

export interface NamedServer {
  readonly name: string;
  readonly operator: string;
}

/** Public time servers of several operators, so that no single one decides. */
export const timeServers: readonly NamedServer[] = [
  { name: 'time.windows.com', operator: 'Microsoft' },
  { name: 'time.cloudflare.com', operator: 'Cloudflare' },
  { name: 'time.google.com', operator: 'Google' },
  { name: 'time.apple.com', operator: 'Apple' },
];

/** The server whose idea of the time decides whether a sign-in is valid. */
export const signInServer: NamedServer = { name: 'login.microsoftonline.com', operator: 'Microsoft' };

/**
 * Hosts that a work sign-in of Teams needs: for the public cloud by Microsoft's list of Entra end points; of the
 * clouds apart from it only the one that "Microsoft Entra authentication & national clouds" names for each, because a
 * wrong guess at the others would be called blocked.
 */
export const signInHosts: Readonly<Record<CloudName, readonly string[]>> = {
  public: [
    signInServer.name,
    'login.microsoft.com',
    'login.windows.net',
    'enterpriseregistration.windows.net',
    'aadcdn.msauth.net',
  ],
  'us-government': ['login.microsoftonline.us'],
  china: ['login.partner.microsoftonline.cn'],
};

/** The page by which Windows itself tells whether it is online; plain HTTP, so a wrong clock does not matter. */
export const connectTest = {
  name: 'www.msftconnecttest.com',
  operator: 'Microsoft',
  url: 'http://www.msftconnecttest.com/connecttest.txt',
  expected: 'Microsoft Connect Test',
} as const;

/** What this program contacts, and nothing else; where it depends on this PC, with the condition. */
export const contactedHosts: readonly string[] = [
  ...timeServers.map((server) => server.name),
  ...signInHosts.public,
  connectTest.name,
  ...[...signInHosts['us-government'], ...signInHosts.china].map((host) =>
    sentence('host.contacts.cloud', { host }),
  ),
  sentence('host.contacts.proxies'),
  sentence('host.contacts.federation'),
  sentence('host.contacts.controller'),
];
