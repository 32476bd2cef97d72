import type { Chance } from './chance';
import { type PastRecord, signInRecord } from './past-record';

/** Apps that sign in through Windows' account broker, by their client ids. */
export const apps = {
  teams: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  teamsWeb: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  office: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  oneDrive: 'ab9b8c07-8f02-4f72-87fa-80105867a763',
  edge: 'ecd6b820-32c2-49b6-98a6-444530e5a77a',
  companyPortal: '9ba1a5c7-f17a-4de9-a1f1-6178c8d51223',
  search: '26a7ee05-5602-4d76-a7ba-eae8b7b67941',
  /** One that nobody's table knows. */
  lineOfBusiness: '7d1f0a34-5b2c-4e7e-9a61-0c4de8f3b926',
} as const;
export type App = keyof typeof apps;
export const otherApps = [
  'office',
  'oneDrive',
  'edge',
  'companyPortal',
  'search',
  'lineOfBusiness',
] as const satisfies readonly App[];

/** What one attempt to sign in leaves. */
export interface Attempt {
  readonly app: App;
  readonly secondsAgo: number;
  readonly as?: PastRecord['as'];
}

/** What the server said, as OAuth puts it: the number, and the sentence that stands with it. */
export interface Refusal {
  readonly aadsts: number;
  readonly sentence: string;
  /** An older wording, in which another number only opens the sentence. */
  readonly opening?: string;
  readonly grant?: 'invalid_grant' | 'interaction_required' | 'access_denied';
}

const grants = {
  invalid_grant: { number: 0xcaa20003, says: 'Authorization grant failed for this assertion.' },
  interaction_required: { number: 0xcaa2000c, says: 'The request requires user interaction.' },
  access_denied: {
    number: 0xcaa20004,
    says: 'The request needs to be approved by a resource owner or authorization server.',
  },
} as const;

/** An attempt that the server refused: its answer, now and then followed by the broker's line about it. */
export function refused(chance: Chance, refusal: Refusal, attempt: Attempt): PastRecord[] {
  const { number, says } = grants[refusal.grant ?? 'invalid_grant'];
  const correlation = chance.guid();
  const { app, secondsAgo, as = 'user' } = attempt;
  const answer = [
    `Code: ${refusal.grant ?? 'invalid_grant'}`,
    `Description: ${refusal.opening ? `${refusal.opening} ` : ''}AADSTS${refusal.aadsts}: ${refusal.sentence}`,
    `Trace ID: ${chance.guid()} Correlation ID: ${correlation} Timestamp: {serverTime}`,
    'TokenEndpoint: https://login.microsoftonline.com/common/oauth2/token',
    'Logged at oauthtokenrequestbase.cpp, line: 449, method: OAuthTokenRequestBase::ProcessOAuthResponse.',
    requestOf(app),
  ].join(' ');
  const id = chance.percent(10) ? 1097 : 1098;
  const told = signInRecord({ id, as, secondsAgo, number, rest: `${says} ${answer}` });
  return chance.percent(35) ? [told, brokerLine(correlation, { app, secondsAgo, as })] : [told];
}

function brokerLine(correlation: string, { app, secondsAgo, as = 'user' }: Attempt): PastRecord {
  const rest = `Token broker operation failed. Operation name: RequestToken. Correlation ID: ${correlation} Logged at webaccountprocessor.cpp, line: 520, method: AAD::Core::WebAccountProcessor::ReportOperationError. ${requestOf(app)}`;
  return signInRecord({ id: 1098, as, secondsAgo: Math.max(0, secondsAgo - 1), number: 0xcaa5001c, rest });
}

/** Lines that Windows writes on the way to an ordinary prompt, or where a way of signing in is not the one for this PC. */
const routine = [
  { id: 1098, number: 0xcaa10001, says: 'Need user interaction to continue.' },
  { id: 1098, number: 0xcaa2000c, says: 'The request requires user interaction.' },
  { id: 1097, number: 0xcaa90004, says: 'Getting token by refresh token failed.' },
  { id: 1097, number: 0xcaa90056, says: 'Renew token by the primary refresh token failed.' },
  {
    id: 1098,
    number: 0xcaa9001f,
    says: 'Integrated Windows authentication supported only in federation flow.',
  },
  {
    id: 1098,
    number: 0xcaa90022,
    says: 'Could not discover endpoint for Integrate Windows Authentication. Check your ADFS settings.',
  },
  {
    id: 1097,
    number: 0x4aa50081,
    says: 'An application specific account is loading in cloud joined session.',
  },
  { id: 1097, number: 0x4aa90010, says: 'The authority discovery was skipped.' },
] as const;

/** One of the lines that stand in the log of every healthy PC. */
export function routineLine(chance: Chance, { app, secondsAgo, as = 'user' }: Attempt): PastRecord {
  const { id, number, says } = chance.pick(routine);
  const rest = `${says} Logged at aggregatedtokenrequest.cpp, line: ${chance.between(60, 220)}, method: AggregatedTokenRequest::AcquireToken. ${requestOf(app)}`;
  return signInRecord({ id, as, secondsAgo, number, rest });
}

/** What was tried while there was no network, or a VPN was being built up. */
const lostNetwork = [
  { number: 0xcaa82ee7, says: 'The server name or address could not be resolved.' },
  { number: 0xcaa82ee2, says: 'The request has timed out.' },
  { number: 0xcaa82efd, says: 'The attempt to connect to the server failed.' },
  { number: 0xcaa82efe, says: 'The connection to the server has been reset or terminated.' },
  { number: 0xcaa70007, says: 'The download of the specified resource has failed.' },
  { number: 0xcaa70004, says: 'The server or proxy was not found.' },
] as const;

/** An app that met no network. */
export function lostNetworkLine(chance: Chance, { app, secondsAgo, as = 'user' }: Attempt): PastRecord {
  const { number, says } = chance.pick(lostNetwork);
  const rest = `${says} Logged at xmlhttpwebrequest.cpp, line: 163, method: XMLHTTPWebRequest::ReceiveResponse. ${requestOf(app)}`;
  return signInRecord({ id: 1098, as, secondsAgo, number, rest });
}

const transportFaults = [0x80072ee7, 0x80072ee2, 0x80072efd, 0x80072efe] as const;

/** What Windows' own logon writes where it reaches nobody, at every start without a network. */
export function transportLine(
  chance: Chance,
  secondsAgo: number,
  host = 'login.microsoftonline.com',
): PastRecord {
  const number = chance.pick(transportFaults);
  const rest = `https://${host}/common/UserRealm?api-version=1.0 Correlation ID: ${chance.guid()}`;
  return signInRecord({ id: 1084, as: 'system', secondsAgo, number, rest });
}

/** What the app asked for, as the broker writes it at the end. */
function requestOf(app: App): string {
  const client = apps[app];
  return `Request: authority: https://login.microsoftonline.com/common, client: ${client}, redirect URI: ms-appx-web://Microsoft.AAD.BrokerPlugin/${client}, resource: https://${app === 'teams' ? 'api.spaces.skype.com' : 'graph.microsoft.com'}`;
}
