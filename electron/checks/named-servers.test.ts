import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import type { SignInEventRecord } from '../host/answers';
import { healthyAnswers, registrationText, valueIn } from './answers.fixture';
import { namedServers } from './named-servers';

const healthy = healthyAnswers();
const ours = valueIn(healthy.pc).identity.sid;
const now = Date.parse('2026-04-14T12:00:00.000Z');

let recordId = 0;
const event = (text: string, more: Partial<SignInEventRecord> = {}): SignInEventRecord => ({
  log: 'Microsoft-Windows-AAD/Operational',
  id: 1088,
  recordId: ++recordId,
  at: '2026-04-14T11:00:00.000Z',
  userSid: 'S-1-5-18',
  text,
  ...more,
});
const named = (events: SignInEventRecord[], text = '') =>
  namedServers(
    {
      pc: healthy.pc,
      signInEvents: success({ logs: [], events }),
      registration: registrationText(text),
    },
    now,
  );

describe('the organisation’s own sign-in server', () => {
  it.each([
    ['WS-Trust error from https://sts.example.com/adfs/services/trust/13/usernamemixed', 'sts.example.com'],
    ['Endpunkt: "https://STS.Example.COM:443/adfs/services/trust/2005/windowstransport".', 'sts.example.com'],
    ['https://example.okta.com/app/office365/abc/sso/wsfed/active', 'example.okta.com'],
    ['https://login.microsoftonline.com/common https://ping.example.org/idp/sts.wst', 'ping.example.org'],
  ])('is named by %j', (text, federation) => {
    expect(named([event(text)]).federation).toBe(federation);
  });

  it.each([
    'https://sts.example.com', // may be cut off
    'https://sts.exam',
    'https://sts.example.com/', // says nothing about signing in
    'http://sts.example.com/adfs/services/trust',
    'https://sts.example.com:8443/adfs/services/trust',
    'https://user:password@sts.example.com/adfs/',
    'https://login.microsoftonline.com/example/wstrust/',
    'https://autologon.microsoftazuread-sso.com/example.com/winauth/trust/2005/usernamemixed',
    'https://10.0.0.1/adfs/services/trust',
    'https://0x7f.1/adfs/',
    'https://2130706433/adfs/',
    'https://[::1]/adfs/',
    'https://localhost/adfs/',
    'https://adfs/adfs/services/trust',
    'https://printer.local/adfs/',
    'https://-sts.example.com/adfs/',
    'https://sts..example.com/adfs/',
    `https://${'a'.repeat(64)}.example.com/adfs/`,
    `https://${'abc.'.repeat(63)}example.com/adfs/`,
  ])('is not named by %j', (text) => {
    expect(named([event(text)]).federation).toBeNull();
  });

  it.each<[string, Partial<SignInEventRecord>]>([
    ['another person', { id: 1098, userSid: 'S-1-5-21-1-2-3-1002' }],
    ['last month', { at: '2026-03-14T11:00:00.000Z' }],
    ['another log', { log: 'System' }],
    [
      'a package of ours',
      {
        log: 'Application',
        id: 1,
        userSid: ours,
        text: 'Microsoft.AAD.BrokerPlugin https://sts.example.com/adfs/',
      },
    ],
  ])('is not taken from a record of %s', (_what, more) => {
    expect(named([event('https://sts.example.com/adfs/', more)]).federation).toBeNull();
  });

  it('is the newest one, whatever the order of the records', () => {
    const older = event('https://old.example.com/adfs/', { at: '2026-04-13T11:00:00.000Z' });
    const newer = event('https://new.example.com/adfs/', { id: 1098, userSid: ours });
    expect(named([older, newer]).federation).toBe('new.example.com');
    expect(named([newer, older]).federation).toBe('new.example.com');
  });

  it('is told by dsregcmd where no record tells it', () => {
    const text = ' EnterprisePrt : YES\r\n EnterprisePrtAuthority : https://sts.example.com:443/adfs\r\n';
    expect(named([], text).federation).toBe('sts.example.com');
    expect(named([event('https://new.example.com/adfs/')], text).federation).toBe('new.example.com');
  });

  it('is unknown where nothing could be read', () => {
    const unread = failure('scripts-blocked', '');
    expect(namedServers({ pc: unread, signInEvents: unread, registration: unread }, now)).toEqual({
      cloud: 'public',
      federation: null,
    });
  });
});

describe('the cloud of an account', () => {
  it.each([
    ['https://login.microsoftonline.us/common/oauth2/token', 'us-government'],
    ['https://login.partner.microsoftonline.cn/common', 'china'],
    ['authority: https://login.chinacloudapi.cn/common', 'china'],
    [
      'https://login.microsoftonline.com/common then https://login.microsoftonline.us/common',
      'us-government',
    ],
    ['https://login.microsoftonline.com/common', 'public'],
    ['https://login.microsoftonline.usual.example', 'public'],
    ['nothing', 'public'],
  ])('is told by %j', (text, cloud) => {
    expect(named([event(text)]).cloud).toBe(cloud);
  });

  it('is what the newest record that names one says', () => {
    const apart = event('https://login.microsoftonline.us/a', { at: '2026-04-13T11:00:00.000Z' });
    expect(named([apart, event('https://login.microsoftonline.com/b')]).cloud).toBe('public');
    expect(named([apart, event('no host at all')]).cloud).toBe('us-government');
    expect(named([], ' AzureAdPrtAuthority : https://login.microsoftonline.us/1').cloud).toBe(
      'us-government',
    );
  });
});
