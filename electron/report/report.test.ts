import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../shared/model/report';
import { buildReport } from './build-report';
import { RedactedReport } from './redacted-report';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { correlationId, report, secrets } from './report.fixture';
import { describeOffset, trueTime } from './report-words';
import { ticketText } from './ticket-text';

const options = { salt: 'pepper' };
const at = '2026-05-20T11:45:00.000Z';
const redacted = buildReport(report, options);
const survivors = (text: string) => secrets.filter((secret) => text.toLowerCase().includes(secret));
const withReason = (changes: Partial<NonNullable<RunReport['reason']>>): RunReport => ({
  ...report,
  reason: report.reason && { ...report.reason, ...changes },
});

describe('the redacted report', () => {
  test('fits its schema and hides whom it is about', () => {
    expect(RedactedReport.parse(redacted)).toEqual(redacted);
    expect(survivors(JSON.stringify(redacted))).toEqual([]);
  });

  test('keeps what support traces a failure by', () => {
    expect(redacted.run.id).toBe(report.run.id);
    expect(redacted.reason?.correlationId).toBe(correlationId);
    const [traced, aside] = redacted.findings[0]?.evidence ?? [];
    expect(traced?.value).toBe(correlationId);
    expect(aside?.value).toContain('872cd9fa-d31f-45e0-9eab-6e460a02d1f1');
  });

  test('keeps the words of our own vocabulary, even when a person is called like one', () => {
    const called = ['clock', 'fix', 'broken', 'wam', 'credentials', 'hybrid'];
    const [first, ...findings] = report.findings;
    if (!first) throw new Error('The fixture has lost its findings.');
    const addresses = called.map((name) => `${name}@fabrikam.example`).join(' ');
    const evidence = [...first.evidence, { source: 'wam', name: 'account', value: addresses, at }];
    const built = buildReport({ ...report, findings: [{ ...first, evidence }, ...findings] }, options);
    expect(built.run.kind).toBe('fix');
    expect(built.findings.map(({ id, status }) => [id, status])).toEqual(
      report.findings.map(({ id, status }) => [id, status]),
    );
    expect(built.outcomes[0]?.repair).toBe('clock.sync');
  });

  test('shows one person as one, and uses new pseudonyms for each report', () => {
    const address = redacted.findings[2]?.summary.split(' ')[0];
    expect(address).toMatch(/^user#[0-9a-f]{8}$/);
    expect(redacted.findings[2]?.evidence[0]?.value).toContain(address);
    expect(buildReport(report).findings[2]?.summary).not.toBe(redacted.findings[2]?.summary);
  });

  test('leaves the report it was made from as it was', () => {
    expect(report.findings[2]?.summary).toContain('lena.maier');
  });

  test('tells what the evidence says about the PC', () => {
    expect(redacted.pc).toMatchObject({
      windowsBuild: 22631,
      joined: 'hybrid',
      teams: [{ kind: 'new', version: '24091.214.2846.1452' }],
    });
    expect(redacted.pc.deviceId).toMatch(/^id#/);
    expect(buildReport({ ...report, findings: [] }).pc).toEqual({
      windowsBuild: null,
      joined: null,
      deviceId: null,
      teams: [],
    });
  });
});

describe.each([
  ['text', renderText],
  ['html', renderHtml],
])('as %s', (_format, render) => {
  const page = render(redacted);
  test('it hides whom it is about', () => {
    expect(survivors(page)).toEqual([]);
  });
  test.each([
    'AADSTS50126',
    correlationId,
    '11 min behind',
    '2026-05-20T11:56:00Z',
    'credentials.remove',
    'not verified',
    'Windows build 22631',
    'exit code 2',
    'Guessing',
  ])('it says %s', (words) => {
    expect(page).toContain(words);
  });
  test('it says when it is simulated, and what is not known', () => {
    const bare = buildReport({
      ...report,
      simulated: true,
      reason: null,
      findings: [],
      outcomes: [],
      plan: { id: 'p', repairs: [] },
    });
    expect(render(bare)).toMatch(/simulated/i);
    expect(render(bare)).toContain('No failed sign-in');
    expect(page).not.toMatch(/simulated:/i);
  });
});

describe('the page', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const page = renderHtml({
    ...redacted,
    outcomes: [{ repair: 'clock.sync', outcome: 'failed', verified: false, detail: hostile }],
    plan: {
      id: 'p',
      repairs: [
        {
          id: 'clock.sync',
          lane: 'admin',
          undo: 'none',
          changes: [{ action: 'time.resync', target: hostile }],
        },
      ],
    },
    findings: [
      {
        id: 'clock.offset',
        status: 'broken',
        likelihood: 'likely',
        summary: hostile,
        repairs: [],
        evidence: [{ source: hostile, name: hostile, value: hostile, at: '2026-05-20T11:45:00.000Z' }],
      },
    ],
  });
  test('escapes everything it shows', () => {
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/&lt;script&gt;/g)).toHaveLength(6);
  });
  test('fetches and runs nothing', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(
      /<(?:script|link|img|iframe|object|form)|<[^>]*\son\w+=|url\(|@import|href=|<[^>]*\ssrc=/i,
    );
  });
  test('follows the theme of the reader', () => {
    expect(page).toContain('color-scheme: light dark');
    expect(page).toContain('@media (prefers-color-scheme: dark)');
  });
});

describe('the ticket', () => {
  test('names nobody unless the person wants it', () => {
    expect(survivors(ticketText(report, false, options))).toEqual([]);
  });

  test('names the address, the PC and the device when the person wants it, and nothing else', () => {
    const text = ticketText(report, true, {
      ...options,
      identity: { address: null, computerName: 'DESKTOP-7Q4A1B2' },
    });
    expect(text).toContain('Address: lena.maier@fabrikam.example');
    expect(text).toContain('PC name: DESKTOP-7Q4A1B2');
    expect(text).toContain('Device ID: aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee');
    expect(text.match(/lena/gi)).toHaveLength(1);
  });

  test('names no address when several could be meant', () => {
    const [wam] = report.findings[2]?.evidence ?? [];
    if (!wam) throw new Error('The fixture has lost its account.');
    const other = { ...wam, value: 'someone@else.example' };
    const findings = report.findings.map((finding) =>
      finding.id === 'accounts.conflict' ? { ...finding, evidence: [wam, other] } : finding,
    );
    expect(ticketText({ ...report, findings }, true, options)).not.toContain('Address:');
  });

  test('corrects the time by what was measured', () => {
    expect(ticketText(report, false, options)).toContain('Time (UTC): 2026-05-20T11:56:00Z');
    const unmeasured = { ...report, run: { ...report.run, clockOffsetSeconds: null } };
    expect(ticketText(unmeasured, false, options)).toContain('could not be checked');
  });

  test.each([
    'Subject: Teams sign-in fails with AADSTS50126',
    `Correlation ID: ${correlationId}`,
    'App: teams',
    'joined to a domain and to Entra (hybrid)',
    'Teams (new) 24091.214.2846.1452',
    '- clock.sync: verified. The offset is now 0.1 s.',
    '- credentials.remove: failed, not verified.',
    '- credentials.teams: broken.',
    'Entra > Sign-in logs > Non-interactive > Correlation ID',
    'https://login.microsoftonline.com/error?code=50126',
    'Not to try: Guessing',
  ])('says %s', (words) => {
    expect(ticketText(report, false, options)).toContain(words);
  });

  test.each([
    [{ proxy: 'used' }, 'Connection: through a proxy\n'],
    [{ proxy: 'away' }, "Connection: a proxy is set that can't be reached\n"],
    [{ proxy: 'none-seen' }, undefined],
    [
      { proxy: 'used', federationServer: 'sts.contoso.example', 'sts.contoso.example': 'reached' },
      /Connection: through a proxy; the organisation's own sign-in server \(\S+\) answers\n/,
    ],
    [
      { federationServer: 'sts.contoso.example', 'sts.contoso.example': 'dns: ENOTFOUND' },
      /Connection: the organisation's own sign-in server \(\S+\) can't be reached\n/,
    ],
  ])('tells what the network showed by %j', (values, words) => {
    const evidence = Object.entries(values).map(([name, value]) => ({ source: 'https', name, value, at }));
    const network = { ...report.findings[3], id: 'network.reach', evidence } as RunReport['findings'][number];
    const text = ticketText({ ...report, findings: [network] }, false, options);
    if (words === undefined) expect(text).not.toContain('Connection:');
    else expect(text).toMatch(words);
    expect(text).not.toContain('contoso');
  });

  test('hides the name of a proxy, which is that of an organisation', () => {
    const value = 'http=proxy.contoso.example:8080;https=proxy.contoso.example:8443';
    const evidence = [{ source: 'windows', name: 'userProxy', value, at }];
    const network = { ...report.findings[3], id: 'network.reach', evidence } as RunReport['findings'][number];
    expect(JSON.stringify(buildReport({ ...report, findings: [network] }, options))).not.toContain('contoso');
  });

  test.each([
    ['servicesProxy', 'http=proxy.contoso.example:8080;https=contoso-proxy:8443', 'contoso'],
    ['servicesBypass', '<local>;*.contoso.example', 'contoso'],
    ['userScript', 'https://wpad.contoso.example/proxy.pac', 'contoso'],
    ['servicesProxy', '10.7.7.3:8080', '10.7.7.3'],
  ])('hides what is private in %s %s', (name, value, secret) => {
    const evidence = [{ source: 'windows', name, value, at }];
    const proxies = { ...report.findings[3], id: 'network.proxy', evidence } as RunReport['findings'][number];
    expect(JSON.stringify(buildReport({ ...report, findings: [proxies] }, options))).not.toContain(secret);
  });

  test('says so when nothing is known or nothing was done', () => {
    const text = ticketText({ ...report, reason: null, outcomes: [], findings: [] }, false, options);
    expect(text).toContain('No failed sign-in of this person was on record.');
    expect(text).toContain('Done:\n- nothing');
  });

  test('says when the person typed the code', () => {
    const text = ticketText(
      withReason({ code: '0xCAA20003', at: null, app: null, correlationId: null }),
      false,
      options,
    );
    expect(text).toContain('Time (UTC): not on record; the person typed the code');
    expect(text).not.toContain('error?code=');
  });
});

describe('words', () => {
  test.each([
    [null, 'could not be measured'],
    [0.4, 'right to the second'],
    [-660, '11 min behind'],
    [59.6, '1 min ahead'],
    [-90_061, '1 d 1 h 1 min 1 s behind'],
  ])('an offset of %s seconds is %s', (seconds, words) => {
    expect(describeOffset(seconds)).toBe(words);
  });
  test.each([
    ['2026-05-20T11:45:00.000Z', -660, '2026-05-20T11:56:00Z'],
    ['2026-05-20T11:45:00.000Z', 60, '2026-05-20T11:44:00Z'],
    ['2026-05-20T11:45:00.000Z', -1e16, '2026-05-20T11:45:00.000Z'],
  ])('%s with an offset of %s is %s', (at, offset, expected) => {
    expect(trueTime(at, offset)).toBe(expected);
  });
});
