import { describe, expect, test } from 'vitest';
import { asciiJson } from '../../shared/ascii-json';
import type { Finding } from '../../shared/model/finding';
import { Plan } from '../../shared/model/plan';
import type { RunReport } from '../../shared/model/report';
import { type Result, success } from '../../shared/result';
import { context, credential, healthyAnswers, registrationText, sample } from '../checks/answers.fixture';
import type { Answers } from '../checks/check';
import { collectNames, type Kinds, noNames, visit } from '../checks/private-names';
import { readReason } from '../checks/sign-in-reason/read-reason';
import { type TextKind, textKinds } from '../checks/text-kinds';
import { checks } from '../engine/catalog';
import { planRepairs } from '../engine/plan-repairs';
import { namesToldBy } from '../engine/report-run';
import { buildReport } from '../report/build-report';
import { renderHtml } from '../report/render-html';
import { renderText } from '../report/render-text';
import { ticketText } from '../report/ticket-text';
import { speak } from '../words';

type Question = keyof typeof textKinds;
const questions = Object.keys(textKinds) as Question[];
const at = '2026-04-14T11:00:00.000Z';

/** A PC of an organisation, of which there is something to tell in every place of every answer. */
function fullAnswers(): Answers {
  const answers = healthyAnswers();
  const pc = answers.pc.ok ? answers.pc.value : null;
  if (!pc) throw new Error('The fixture has lost its PC.');
  const probe = (host: string, reached: boolean) => ({
    host,
    reached,
    via: 'direct' as const,
    failure: reached ? null : ('tls' as const),
    tls: { issuer: 'CN=inspector, O=someone', validFrom: at, validTo: at, publiclyIssued: false },
    error: 'somebody is in between',
  });
  const account = { tenant: 'home', tenantId: 'home-id', id: 'account-id', apps: ['com.microsoft.Teams'] };
  return {
    ...answers,
    pc: success({
      ...pc,
      identity: {
        ...pc.identity,
        name: 'pc\\somebody',
        signedIn: { sid: 'S-1-5-21-1-2-3-1002', name: 'corp\\other' },
        microsoftAccount: { number: 0, address: 'private@example.org' },
      },
      web: { ...pc.web, proxy: 'proxy.example.org:8080' },
      unread: [{ part: 'edition', number: 5 }],
    }),
    timeService: success({
      service: { startType: 'Disabled', status: 'Stopped' },
      type: 'NT5DS',
      server: 'ntp.example.org,0x9',
      policy: false,
      timeZone: 'UTC',
      hardwareClockIsUtc: false,
      zoneBiasMinutes: 0,
      daylightSavingOff: false,
      virtualMachine: false,
      domain: 'ad.example.org',
    }),
    signInEvents: success({
      logs: [{ log: 'Microsoft-Windows-AAD/Operational', number: 0, skipped: 1, cut: 1, more: false }],
      events: [
        {
          log: 'Microsoft-Windows-AAD/Operational',
          id: 1098,
          recordId: 7,
          at,
          userSid: 'S-1-5-21-1-2-3-1001',
          text: 'Error: 0xCAA20003 AADSTS50126: Error. Client: 1fec8e78-bce4-4aaf-ab1b-5451cc387264',
        },
      ],
    }),
    registration: registrationText(
      [
        'AzureAdJoined : YES',
        'DomainJoined : YES',
        'DomainName : ad',
        'DeviceId : 872cd9fa-d31f-45e0-9eab-6e460a02d1f1',
        'TenantName : someone',
        'TenantId : 872cd9fa-d31f-45e0-9eab-6e460a02d1f2',
        'MdmUrl : https://mdm.example.org/x',
        'DeviceAuthStatus : FAILED. Device is either disabled or deleted',
        'AzureAdPrt : NO',
        'AzureAdPrtUpdateTime : 2026-04-14 10:00:00.000 UTC',
        'Previous Prt Attempt : 2026-04-14 10:00:00.000 UTC',
        'Attempt Status : 0xc000006d',
        'HTTP Error : 0x80072ee7',
        'Endpoint URI : https://sts.fabrikam.example/adfs/services/trust/13/usernamemixed',
        'Server Error Code : invalid_grant',
        'Server Error Description : AADSTS50126: Error',
        'Previous Registration : 2026-04-14 10:00:00.000 UTC',
        'Client ErrorCode : 0x801c001d',
        'Correlation ID : 872cd9fa-d31f-45e0-9eab-6e460a02d1f4',
      ].join('\n'),
    ),
    credentials: success({
      credentials: [
        { ...credential('LegacyGeneric:target=msteams_of/somebody'), user: 'somebody', lastWritten: at },
        {
          ...credential('LegacyGeneric:target=MicrosoftAccount:user=other@example.org'),
          user: 'x',
          lastWritten: at,
        },
        { ...credential('LegacyGeneric:target=MicrosoftOffice16_Data:somebody'), user: 'x', lastWritten: at },
      ],
    }),
    workHelper: success({
      name: 'Microsoft.AAD.BrokerPlugin',
      listed: true,
      registered: null,
      manifestExists: true,
      services: [{ name: 'TokenBroker', startType: 'Disabled', status: 'Stopped' }],
    }),
    accounts: success({
      accounts: [
        { ...account, store: 'wam', address: 'work@example.org', kind: 'work' },
        {
          ...account,
          store: 'wam',
          address: 'work@example.org',
          kind: 'work',
          tenant: 'old',
          tenantId: 'old-id',
        },
        { ...account, store: 'microsoft-account', address: 'private@example.org', kind: 'personal' },
        { ...account, store: 'oneauth', address: 'third@example.org', kind: 'work' },
      ],
      unreadable: [{ store: 'office', number: 5 }],
    }),
    teams: success({
      apps: [
        { kind: 'new', installed: true, version: '24091.214.2846.1452', processIds: [4] },
        { kind: 'classic', installed: true, version: '1.7', processIds: [] },
      ],
      inCall: false,
    }),
    caches: success({
      caches: [{ name: 'teams', items: 3 }],
      quarantined: [{ runId: 'an-old-run', cache: 'teams', items: 3, hasList: true }],
      tokenBroker: 'Running',
    }),
    time: success({
      samples: [sample(-660), sample(-660, { server: 'time.two.test', operator: 'two', trusted: false })],
      refusals: [{ source: 'sntp', server: 'time.three.test', why: 'no answer' }],
    }),
    domainTime: success({ answered: false, domain: 'ad.example.org', heard: false, why: 'no answer' }),
    network: success({
      connectTest: 'other',
      cloud: 'public',
      signInHosts: [probe('login.microsoftonline.com', true), probe('login.microsoft.com', false)],
      federation: probe('fs.example.org', true),
      proxy: 'used',
      tlsSimulated: false,
    }),
    proxies: success({
      setting: {
        person: { proxy: 'proxy.example.org:8080', script: 'http://wpad.example.org/x.pac' },
        machine: { native: 'AAAA', wow: 'AAAA' },
        policy: false,
        unread: [{ part: 'wow', number: 5 }],
      },
      states: [{ host: 'proxy.example.org', port: 8080, state: 'away' }],
      direct: true,
    }),
  };
}

/** The same value with other texts, each made from the old one and its kind. */
function filled(
  value: unknown,
  kinds: Kinds | undefined,
  make: (text: string, kind: TextKind) => string,
): unknown {
  if (kinds === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => filled(element, kinds, make));
  if (typeof kinds === 'string') return typeof value === 'string' ? make(value, kinds) : value;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([part, inside]) => [part, filled(inside, kinds[part], make)]),
  );
}

/** Gives every text that may be private words of its own, in the form in which such texts come. */
function withCanaries(answers: Answers): { answers: Answers; canaries: string[] } {
  const canaries: string[] = [];
  const next = () => {
    const canary = `zq${canaries.length}kanari`;
    canaries.push(canary);
    return canary;
  };
  const make = (text: string, kind: TextKind): string => {
    if (kind === 'open' || kind === 'free') return text;
    if (text.includes('\\')) return `${next().toUpperCase()}\\${next()}`;
    if (text.includes('@')) return text.replace(/[\w.]+@[\w.]+/, () => `${next()}@${next()}.example`);
    if (text.includes('='))
      return text.replace(/(?<=[=/_:])(?!target|user|MicrosoftAccount|MicrosoftOffice)[a-z]\w*/g, next);
    if (/login\.microsoft|^S-1-/.test(text)) return text;
    return text.replace(/[a-z][\w-]*(?=[.,:/]|$)(?<!https?)/gi, next);
  };
  const pairs = questions.map((question) => {
    const answer = answers[question] as Result<unknown>;
    return [question, answer.ok ? success(filled(answer.value, textKinds[question], make)) : answer];
  });
  return { answers: { ...answers, ...Object.fromEntries(pairs) }, canaries };
}

/** What a run would report of these answers: every verdict, and a plan of everything that can be planned. */
function reportOf(answers: Answers): RunReport {
  const reason = readReason({
    events: answers.signInEvents.ok ? answers.signInEvents.value : null,
    registration: answers.registration.ok ? answers.registration.value.device : null,
    typed: '',
    offsetSeconds: -660,
    isReached: null,
    user: { sid: 'S-1-5-21-1-2-3-1001' },
    now: Date.parse(context.at),
    startedAt: null,
    newerThanRecord: null,
  });
  const all = { ...answers, reason: success(reason) };
  const findings = checks.map((check): Finding => check.judge(all, context));
  const plan = Plan.parse(
    planRepairs({
      id: 'plan',
      findings,
      answers: all,
      wish: { kind: 'named', ids: checks.map(({ id }) => id), personal: [] },
      address: '',
      offered: [],
      admin: true,
      reason: null,
    }),
  );
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version: '1.0.0' },
    simulated: false,
    run: { id: 'a-run-of-a-test', kind: 'fix', startedAt: at, milliseconds: 1, clockOffsetSeconds: -660 },
    reason: reason.reason,
    findings: findings.map(({ message, ...finding }) => ({ ...finding, summary: speak(message) })),
    plan: {
      id: plan.id,
      repairs: plan.repairs.map(({ id, lane, undo, changes }) => ({ id, lane, undo, changes })),
    },
    outcomes: plan.repairs.map(({ id, changes }) => ({
      repair: id,
      outcome: 'failed',
      verified: false,
      detail: changes.map(({ target }) => `${target} was refused.`).join(' '),
    })),
    restartNeeded: false,
    exitCode: 2,
  };
}

/** Another finding is told where another thing is in order: each of these shows what the others hide. */
const variants: Record<string, Partial<Answers>> = {
  'of an organisation': {},
  'of nobody': {
    registration: registrationText('AzureAdJoined : NO\nDomainJoined : NO\nWorkplaceJoined : NO'),
  },
  'with everything in order': healthyAnswers(),
  'with one person': {
    pc: healthyAnswers().pc,
    network: healthyAnswers().network,
    time: success({ samples: [sample(0)], refusals: [] }),
    domainTime: success({
      answered: true,
      domain: 'ad.example.org',
      offsetSeconds: 90,
      uncertaintySeconds: 1,
    }),
  },
};

describe.each(Object.entries(variants))('the report of a PC %s', (_name, changes) => {
  const { answers, canaries } = withCanaries({ ...fullAnswers(), ...changes });
  const report = reportOf(answers);
  const known = noNames();
  for (const question of questions) collectNames(question, answers[question], known);
  const names = namesToldBy(report, known);
  const redacted = buildReport(report, { names });
  const documents = {
    json: asciiJson(redacted),
    text: renderText(redacted),
    html: renderHtml(redacted),
    ticket: ticketText(report, false, { names }),
  };

  test('would tell of them, were it not redacted', () => {
    const told = canaries.filter((canary) => JSON.stringify(report).toLowerCase().includes(canary));
    expect(told.length).toBeGreaterThan(5);
  });

  test.each(Object.entries(documents))('tells nothing of them as %s', (_format, document) => {
    expect(canaries.filter((canary) => document.toLowerCase().includes(canary))).toEqual([]);
  });

  test('keeps the code and the servers that are the same for everybody', () => {
    const needed = [report.reason?.code ?? '"reason": null', 'login.microsoftonline.com'];
    const told = needed.filter((word) => JSON.stringify(report, null, 2).includes(word));
    expect(told.filter((word) => !documents.json.includes(word))).toEqual([]);
  });
});

test('the sample has a text in every place that the list of kinds knows', () => {
  const places = (kinds: Kinds, path: string): string[] =>
    typeof kinds === 'string'
      ? [path]
      : Object.entries(kinds).flatMap(([part, inside]) => places(inside, `${path}.${part}`));
  const visited = new Set<string>();
  const answers = fullAnswers();
  for (const question of questions) {
    const named = (kinds: Kinds, path: string): Kinds =>
      typeof kinds === 'string'
        ? (path as TextKind)
        : Object.fromEntries(
            Object.entries(kinds).map(([part, inside]) => [part, named(inside, `${path}.${part}`)]),
          );
    const answer = answers[question];
    if (answer.ok)
      visit(answer.value, named(textKinds[question], question), (_text, path) => visited.add(path));
  }
  const missing = questions
    .flatMap((question) => places(textKinds[question], question))
    .filter((place) => !visited.has(place));
  // Only a helper that is there has a name, and settings are left as they come.
  expect(missing.filter((place) => place.split('.')[0] !== 'settings')).toEqual([
    'workHelper.registered.fullName',
    'workHelper.registered.status',
    'personalHelper.services.name',
  ]);
});
