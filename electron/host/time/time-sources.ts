import type {
  DomainTime,
  TimeMeasurement,
  TimeRefusal,
  TimeSample,
  TimeSources,
  WatchedClock,
} from '../host';
import { connectTest, type NamedServer, signInServer } from '../network/contacted-servers';
import type { AskSecurely } from '../network/secure-web';
import { type DatedExchange, halfWidthOf, middleOf, readHttpDate } from './http-date';
import { measureBySntp, ntpPort, type SntpEndpoint } from './sntp';
import { describeFailure, within } from './within';

/** The browser's fetch, or Node's: only with the first does a request take the system's proxy. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

export interface TimeSourceOptions {
  readonly clock: Pick<WatchedClock, 'wall' | 'monotonic' | 'refresh'>;
  readonly timeServers: readonly (NamedServer & { readonly endpoint: SntpEndpoint })[];
  /** One more that this person has set, or null; an organisation's own wins over it; looked at before each measurement. */
  readonly ownServer?: (() => string | null) | undefined;
  /** Where that one is asked; by default at its name. */
  readonly ownEndpoint?: (name: string) => SntpEndpoint;
  /** Where a domain's controllers are asked; by default at its name. */
  readonly domainEndpoint?: (domain: string) => SntpEndpoint;
  readonly askSecurely: AskSecurely;
  readonly fetch: Fetch;
}

/** Longest wait for one source. All are asked at once, so a measurement lasts hardly longer. */
const sourceLimit = 3000;

type Asked = { readonly sample: TimeSample } | { readonly refusal: TimeRefusal };

/** A clock that moves less than this while it is measured is being slewed; no verdict hangs on so little. */
const slewing = 2;

/** How old this process's own view of the wall clock can be, seconds. */
const oldestView = 60;

export function createTimeSources(options: TimeSourceOptions): TimeSources {
  return {
    async measure(own = Promise.resolve(null)) {
      const first = await measureOnce(options, own);
      // Its samples were taken against two different clocks and can't be compared.
      return first.movedSeconds === undefined ? first : measureOnce(options, own);
    },
    askDomain: (domain) => askDomain(domain, options),
  };
}

async function measureOnce(
  options: TimeSourceOptions,
  own: Promise<string | null>,
): Promise<TimeMeasurement> {
  const wasSeen = await options.clock.refresh();
  const before = wallAgainstCounter(options.clock);
  const asked = await Promise.all([
    ...options.timeServers.map((server) => askTimeServer(server, options)),
    askSignInServer(options),
    askConnectTest(options),
    askOwnServer(own, options),
  ]);
  const isSeen = await options.clock.refresh();
  const moved = wallAgainstCounter(options.clock) - before;
  const movedSeconds = Math.abs(moved) > slewing ? Math.round(moved) : undefined;
  return {
    ...gather(asked.filter((one) => one !== null)),
    ...(movedSeconds !== undefined && { movedSeconds }),
    ...(!wasSeen && !isSeen && { lateBySeconds: oldestView }),
  };
}

const atItsName = (host: string): SntpEndpoint => ({ host, port: ntpPort });

/** Seconds; stays the same as long as nobody moves the wall clock. */
function wallAgainstCounter(clock: TimeSourceOptions['clock']): number {
  return clock.wall() / 1000 - Number(clock.monotonic()) / 1e9;
}

async function askDomain(
  domain: string,
  { clock, domainEndpoint = atItsName }: TimeSourceOptions,
): Promise<DomainTime> {
  await clock.refresh();
  const result = await measureBySntp(domainEndpoint(domain), clock, sourceLimit);
  if (!result.ok) return { answered: false, domain, heard: result.heard, why: result.why };
  const { offsetSeconds, uncertaintySeconds } = result.value;
  return { answered: true, domain, offsetSeconds, uncertaintySeconds };
}

function gather(asked: readonly Asked[]): TimeMeasurement {
  return {
    samples: asked.flatMap((one) => ('sample' in one ? [one.sample] : [])),
    refusals: asked.flatMap((one) => ('refusal' in one ? [one.refusal] : [])),
  };
}

async function askTimeServer(
  server: TimeSourceOptions['timeServers'][number],
  { clock }: TimeSourceOptions,
): Promise<Asked> {
  const result = await measureBySntp(server.endpoint, clock, sourceLimit);
  if (!result.ok) return { refusal: { source: 'sntp', server: server.name, why: result.why } };
  const { name, operator } = server;
  return { sample: { source: 'sntp', server: name, operator, ...result.value, trusted: true } };
}

/**
 * The server that the organisation has set, or else the person; null where neither has, or it is asked anyway. Its
 * operator is nobody else's: it stands for itself among the others.
 */
async function askOwnServer(own: Promise<string | null>, options: TimeSourceOptions): Promise<Asked | null> {
  const { timeServers, ownServer, ownEndpoint = atItsName } = options;
  const organisations = await within(sourceLimit, () => own).catch(() => null);
  const name = organisations ?? ownServer?.() ?? null;
  if (name === null || timeServers.some((server) => server.name === name)) return null;
  return askTimeServer({ name, operator: name, endpoint: ownEndpoint(name) }, options);
}

/**
 * The head of the sign-in page. Asked over TLS that we can look into, it is trusted when the certificate is good but
 * for its dates, which a wrong clock spoils. Through a proxy we see no certificate: then it is evidence only.
 */
async function askSignInServer(options: TimeSourceOptions): Promise<Asked> {
  const source = 'https-date';
  const viaBrowser = exchange(`https://${signInServer.name}/`, options);
  viaBrowser.catch(() => undefined);
  try {
    const answer = await within(sourceLimit, (signal) => options.askSecurely(signInServer.name, signal));
    return judge(source, signInServer, answer, answer.nameMatches && answer.publiclyIssued);
  } catch (directly) {
    try {
      return judge(source, signInServer, (await viaBrowser).dated, false);
    } catch {
      return { refusal: { source, server: signInServer.name, why: describeFailure(directly) } };
    }
  }
}

/** Plain HTTP works even where a wrong clock breaks TLS, and anybody on the way can forge it. */
async function askConnectTest(options: TimeSourceOptions): Promise<Asked> {
  const source = 'http-date';
  try {
    const { dated, body } = await exchange(connectTest.url, options);
    if (body !== connectTest.expected) {
      return { refusal: { source, server: connectTest.name, why: 'another page answered in its place' } };
    }
    return judge(source, connectTest, dated, false);
  } catch (error) {
    return { refusal: { source, server: connectTest.name, why: describeFailure(error) } };
  }
}

function exchange(url: string, { clock, fetch }: TimeSourceOptions) {
  return within(sourceLimit, async (signal) => {
    const sentAt = clock.wall();
    const begun = clock.monotonic();
    const response = await fetch(url, { signal, cache: 'no-store', redirect: 'manual' });
    const answeredAt = clock.monotonic();
    const elapsed = Number(answeredAt - begun) / 1e6;
    const { headers } = response;
    const dated = { sentAt, elapsed, answeredAt, date: headers.get('date'), age: headers.get('age') };
    return { dated, body: await response.text() };
  });
}

function judge(
  source: TimeSample['source'],
  server: NamedServer,
  dated: DatedExchange,
  trusted: boolean,
): Asked {
  const reading = readHttpDate(dated);
  if (!reading.usable) return { refusal: { source, server: server.name, why: reading.why } };
  const offsetSeconds = middleOf(reading.interval);
  const anchor = {
    utcMilliseconds: dated.sentAt + dated.elapsed - offsetSeconds * 1000,
    monotonicNanoseconds: dated.answeredAt,
  };
  const uncertaintySeconds = halfWidthOf(reading.interval);
  const { name, operator } = server;
  return { sample: { source, server: name, operator, offsetSeconds, uncertaintySeconds, anchor, trusted } };
}
