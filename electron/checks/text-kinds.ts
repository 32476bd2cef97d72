import type { Result } from '../../shared/result';
import type { Answers } from './check';

/**
 * What a text of an answer tells about whom.
 * `person`: an address, an account or a sign-in name. `organisation`: its name, or a domain of its own. `servers`: one
 * or several servers, of which some are everybody's. `issuer`: who signed a certificate. `target`: what a saved sign-in
 * is for. `id`: of a person, a device, an organisation or an account. `free`: written by Windows or by a server, so
 * that anything may stand in it; of it only codes, times and ids of requests get into a finding, or what the rules of
 * redaction look through. `open`: names nobody.
 */
export type TextKind = 'person' | 'organisation' | 'servers' | 'issuer' | 'target' | 'id' | 'free' | 'open';

/** What a text of an answer is, for every place where one stands. */
type KindsOf<T> = KindsIn<NonNullable<T>>;
type KindsIn<T> = string extends T
  ? TextKind
  : [T] extends [readonly (infer Element)[]]
    ? KindsOf<Element>
    : {
        readonly [Key in KeysOf<T> as true extends HasText<ValueOf<T, Key>, T> ? Key : never]: KindsOf<
          ValueOf<T, Key>
        >;
      };

/** Of a value that has several forms, what any of them has. */
type KeysOf<T> = T extends object ? keyof T : never;
type ValueOf<T, Key extends PropertyKey> = T extends object
  ? Key extends keyof T
    ? Extract<NonNullable<T[Key]>, string | object>
    : never
  : never;

/** Whether a text may stand in a value that is not one of a fixed set of words. What holds its own like is left out. */
type HasText<T, Around> = [T] extends [never]
  ? false
  : string extends T
    ? true
    : T extends string
      ? false
      : [T] extends [Around]
        ? false
        : T extends readonly (infer Element)[]
          ? HasText<Extract<NonNullable<Element>, string | object>, Around>
          : true extends { [Key in KeysOf<T>]: HasText<ValueOf<T, Key>, T> }[KeysOf<T>]
            ? true
            : false;

type Told<T extends Result<unknown>> = Extract<T, { readonly ok: true }>['value'];

/** Answers that come from this PC; the rest is concluded from them. */
type AskedQuestion = Exclude<keyof Answers, 'reason'>;

/**
 * Where in the answers a text stands, and what it tells. A text that is missing here does not compile, so that nobody
 * can forget to say whether it may leave this PC.
 */
export const textKinds: { readonly [Name in AskedQuestion]: KindsOf<Told<Answers[Name]>> } = {
  pc: {
    locale: 'open',
    languageMode: 'open',
    scriptPolicy: 'open',
    identity: {
      sid: 'id',
      name: 'person',
      signedIn: { sid: 'id', name: 'person' },
      microsoftAccount: { address: 'person' },
    },
    edition: 'open',
    installation: 'open',
    web: { proxy: 'servers' },
    unread: { part: 'open' },
  },
  timeService: { type: 'open', server: 'servers', timeZone: 'open', domain: 'organisation' },
  signInEvents: { logs: { log: 'open' }, events: { log: 'open', at: 'open', userSid: 'id', text: 'free' } },
  registration: {
    text: 'free',
    device: {
      domainName: 'organisation',
      deviceId: 'id',
      tenantName: 'organisation',
      tenantId: 'id',
      mdmUrl: 'servers',
      deviceAuthStatus: 'free',
      azureAdPrtUpdatedAt: 'open',
      attemptStatus: 'open',
      attemptAt: 'open',
      httpError: 'open',
      endpoint: 'servers',
      serverErrorCode: 'free',
      serverErrorDescription: 'free',
      joinError: 'open',
      joinAttemptAt: 'open',
      correlationId: 'open',
    },
  },
  credentials: { credentials: { target: 'target', user: 'person', lastWritten: 'open' } },
  workHelper: { registered: { fullName: 'open', status: 'open' }, services: { name: 'open' } },
  personalHelper: { registered: { fullName: 'open', status: 'open' }, services: { name: 'open' } },
  accounts: {
    accounts: { address: 'person', tenant: 'organisation', tenantId: 'id', id: 'id', apps: 'open' },
  },
  teams: { apps: { version: 'open' } },
  caches: { quarantined: { runId: 'open' } },
  settings: { timeServer: 'servers', supportText: 'free', stated: { value: 'free' } },
  time: {
    samples: { server: 'servers', operator: 'open' },
    refusals: { server: 'servers', why: 'free' },
  },
  domainTime: { domain: 'organisation', why: 'free' },
  network: {
    signInHosts: {
      host: 'servers',
      tls: { issuer: 'issuer', validFrom: 'open', validTo: 'open' },
      error: 'free',
    },
    federation: {
      host: 'servers',
      tls: { issuer: 'issuer', validFrom: 'open', validTo: 'open' },
      error: 'free',
    },
  },
  proxies: {
    setting: {
      person: { proxy: 'servers', script: 'servers' },
      machine: { native: 'free', wow: 'free' },
      unread: { part: 'open' },
    },
    states: { host: 'servers' },
  },
};
