import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { context, healthyAnswers, valueIn } from './answers.fixture';
import { helperWork } from './helper';
import { pcState } from './pc-state';
import { personOf } from './person';
import { teamsState } from './teams-state';

const healthy = healthyAnswers();

describe('helper.work', () => {
  const answer = valueIn(healthy.workHelper);
  it.each<[string, Partial<typeof answer>, string, string[]]>([
    ['registered and healthy', {}, 'fine', []],
    ['missing', { registered: null }, 'broken', ['helper.register-work']],
    ['damaged', { registered: { fullName: 'x', status: 'Modified' } }, 'broken', ['helper.register-work']],
    ['missing with its files', { registered: null, manifestExists: false }, 'broken', []],
    ['being serviced', { registered: { fullName: 'x', status: 'Servicing' } }, 'attention', []],
    [
      'missing while its service is disabled',
      { registered: null, services: [{ name: 'TokenBroker', startType: 'Disabled', status: 'Stopped' }] },
      'broken',
      [],
    ],
  ])('judges a helper that is %s', (_name, change, status, repairs) => {
    const workHelper = success({ ...answer, ...change });
    expect(helperWork.judge({ ...healthy, workHelper }, context)).toMatchObject({ status, repairs });
  });

  it.each([
    ['as this user', {}, 'attention'],
    ['as somebody else', { userSid: 'S-1-5-21-1-2-3-1002' }, 'fine'],
    ['about another package', { text: 'Failure to load Some.Other_1' }, 'fine'],
    ['long ago', { at: '2026-01-01T00:00:00.000Z' }, 'fine'],
  ])('takes trouble that Windows recorded %s as %j says', (_name, change, status) => {
    const event = {
      log: 'Application',
      id: 1,
      recordId: 1,
      at: '2026-04-14T11:00:00.000Z',
      userSid: valueIn(healthy.pc).identity.sid,
      text: 'Failure to load the application settings for microsoft.aad.brokerplugin_cw5n1h2txyewy',
      ...change,
    };
    const signInEvents = success({ logs: [], events: [event] });
    expect(helperWork.judge({ ...healthy, signInEvents }, context).status).toBe(status);
  });

  it('is unknown when Windows did not say', () => {
    const workHelper = failure('timed-out', 'no answer');
    expect(helperWork.judge({ ...healthy, workHelper }, context).status).toBe('unknown');
  });
});

describe('pc.state', () => {
  const pc = valueIn(healthy.pc);
  const other = { sid: 'S-1-5-21-1-2-3-500', name: 'PC\\admin' };
  it.each<[string, Partial<typeof pc>, string]>([
    ['an ordinary PC', {}, 'fine'],
    ['Windows 10 version 1703', { build: 15063 }, 'fine'],
    ['an older Windows', { build: 15062 }, 'broken'],
    ['a PC that waits for a restart', { restartPending: true }, 'attention'],
    ['an app started elevated', { identity: { ...pc.identity, elevated: true } }, 'attention'],
    ['an app started as somebody else', { identity: { ...pc.identity, ...other } }, 'broken'],
    ['an app started by a service', { identity: { ...pc.identity, signedIn: null } }, 'broken'],
  ])('judges %s', (_name, change, status) => {
    expect(pcState.judge({ pc: success({ ...pc, ...change }) }, context)).toMatchObject({
      status,
      repairs: [],
    });
  });

  it.each([
    [{ languageMode: 'ConstrainedLanguage', scriptPolicy: 'Undefined' }, 'ConstrainedLanguage'],
    [{ languageMode: 'FullLanguage', scriptPolicy: 'Restricted' }, 'script policy Restricted'],
  ])('names what blocks scripts', (blocked, what) => {
    const finding = pcState.judge({ pc: failure('scripts-blocked', '') }, { ...context, blocked });
    expect(finding).toMatchObject({ status: 'broken', message: { values: { what } } });
  });

  it('knows whose data this process sees', () => {
    expect(personOf(healthy.pc)).toBe('signed-in');
    expect(personOf(success({ ...pc, identity: { ...pc.identity, ...other } }))).toBe('somebody-else');
    expect(personOf(success({ ...pc, identity: { ...pc.identity, signedIn: null } }))).toBe(
      'nobody-signed-in',
    );
    expect(personOf(failure('timed-out', ''))).toBe('unknown');
  });
});

describe('teams.state', () => {
  it('is never broken, and unknown when Windows did not say', () => {
    expect(teamsState.judge(healthy, context)).toMatchObject({ status: 'fine' });
    expect(teamsState.judge({ teams: failure('timed-out', '') }, context).status).toBe('unknown');
  });
});
