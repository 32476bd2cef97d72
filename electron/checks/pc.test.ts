import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { context, healthyAnswers, valueIn, withReason } from './answers.fixture';
import { helperPersonal, helperWork } from './helper';
import { personOf } from './pc-facts';
import { reportsOnly } from './pc-limits';
import { pcState } from './pc-state';
import { teamsState } from './teams-state';

const healthy = healthyAnswers();

const service = (name: string, startType: 'Disabled' | null) => ({ name, startType, status: null });
/** A helper one of whose services somebody has disabled. */
const without = (name: string) => ({ services: [service(name, 'Disabled')] });

describe('helper.work', () => {
  const answer = valueIn(healthy.workHelper);
  it.each<[string, Partial<typeof answer>, string, string[]]>([
    ['registered and healthy', {}, 'fine', []],
    ['missing', { registered: null }, 'broken', ['helper.register-work']],
    ['damaged', { registered: { fullName: 'x', status: 'Modified' } }, 'broken', ['helper.register-work']],
    ['missing with its files', { registered: null, manifestExists: false }, 'broken', []],
    ['being serviced', { registered: { fullName: 'x', status: 'Servicing' } }, 'attention', []],
    ['being deployed', { registered: { fullName: 'x', status: 'DeploymentInProgress' } }, 'attention', []],
    ['missing while a service is disabled', { registered: null, ...without('mpssvc') }, 'broken', []],
    [
      'damaged while a service is disabled',
      { registered: { fullName: 'x', status: 'Modified' }, ...without('AppXSvc') },
      'broken',
      [],
    ],
    ['healthy without the service every sign-in needs', without('TokenBroker'), 'broken', []],
    ['healthy without a service some sign-ins need', without('wlidsvc'), 'attention', []],
    ['healthy without a service only registering needs', without('StateRepository'), 'fine', []],
    [
      'missing a service this Windows does not have',
      { services: [service('TokenBroker', null)] },
      'fine',
      [],
    ],
  ])('judges a helper that is %s', (_name, change, status, repairs) => {
    const workHelper = success({ ...answer, ...change });
    expect(helperWork.judge({ ...healthy, workHelper }, context)).toMatchObject({ status, repairs });
  });

  it('names the service that matters most', () => {
    const services = [...without('mpssvc').services, ...without('TokenBroker').services];
    const workHelper = success({ ...answer, registered: null, services });
    expect(helperWork.judge({ ...healthy, workHelper }, context).message).toEqual({
      key: 'finding.helper.work.serviceDisabledHere',
      values: { service: 'TokenBroker' },
    });
  });

  it('names one that lists packages where nobody could tell which there are, and says nothing else of them', () => {
    const services = [...without('wlidsvc').services, ...without('StateRepository').services];
    const workHelper = success({ ...answer, listed: false, registered: null, services });
    const { status, message, evidence } = helperWork.judge({ ...healthy, workHelper }, context);
    expect(status).toBe('broken');
    expect(message).toMatchObject({ values: { service: 'StateRepository' } });
    expect(evidence.map(({ name }) => name)).not.toContain('registered');
    expect(evidence.map(({ name }) => name)).not.toContain('status');
  });

  it('leaves a disabled service to whoever manages the PC, where somebody may', () => {
    const workHelper = success({ ...answer, registered: null, services: without('TokenBroker').services });
    for (const mdmEnrolled of [true, null]) {
      const pc = success({ ...valueIn(healthy.pc), mdmEnrolled });
      expect(helperWork.judge({ ...healthy, pc, workHelper }, context).message.key).toBe(
        'finding.helper.work.serviceDisabled',
      );
    }
  });

  it('does not take a disabled service for a fault of the helper for personal accounts', () => {
    const personalHelper = success({ ...valueIn(healthy.personalHelper), ...without('TokenBroker') });
    expect(helperPersonal.judge({ ...healthy, personalHelper }, context).status).toBe('attention');
  });

  it.each([
    ['an hour ago', '2026-04-14T11:00:00.000Z', 'helper.register-work', 'removedAgain'],
    [
      'by a clock that has been moved back since',
      '2026-04-14T14:00:00.000Z',
      'helper.register-work',
      'removedAgain',
    ],
    ['three days ago', '2026-04-11T11:00:00.000Z', 'helper.register-work', 'missing'],
    ['an hour ago as to the other helper', '2026-04-14T11:00:00.000Z', 'helper.register-personal', 'missing'],
  ] as const)('is gone again when it was repaired %s', (_name, at, repair, key) => {
    const workHelper = success({ ...answer, registered: null });
    const finding = helperWork.judge(
      { ...healthy, workHelper },
      { ...context, recentRepairs: [{ repair, at }] },
    );
    expect(finding).toMatchObject({
      status: 'broken',
      message: { key: `finding.helper.work.${key}` },
      repairs: ['helper.register-work'],
    });
  });

  it('may still be on its way on a shared desktop', () => {
    const workHelper = success({ ...answer, registered: null });
    const pc = success({ ...valueIn(healthy.pc), edition: 'ServerRdsh' });
    expect(helperWork.judge({ ...healthy, workHelper, pc }, context).message.key).toBe(
      'finding.helper.work.missingForNow',
    );
  });

  it('leaves the verdict to a person when it looks healthy but the reason blames it', () => {
    const blamed = withReason(healthy, '0xCAAB0003');
    expect(helperWork.judge(blamed, context)).toMatchObject({
      status: 'attention',
      message: { key: 'finding.helper.work.ambiguous' },
      repairs: ['helper.register-work'],
    });
    expect(helperWork.judge(blamed, context).evidence).toContainEqual(
      expect.objectContaining({ name: 'testWindow', value: 'helper-work-window' }),
    );
    expect(helperPersonal.judge(blamed, context).status).toBe('fine');
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

  it.each([
    ['before Windows was started', { secondsSinceStart: 1800 }, []],
    ['before we repaired it', {}, [{ repair: 'helper.register-work', at: '2026-04-14T11:30:00.000Z' }]],
  ] as const)('takes no trouble that was recorded %s', (_name, change, recentRepairs) => {
    const event = {
      log: 'Application',
      id: 1,
      recordId: 1,
      at: '2026-04-14T11:00:00.000Z',
      userSid: valueIn(healthy.pc).identity.sid,
      text: 'Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy',
    };
    const answers = {
      ...healthy,
      pc: success({ ...valueIn(healthy.pc), ...change }),
      signInEvents: success({ logs: [], events: [event] }),
    };
    expect(helperWork.judge(answers, { ...context, recentRepairs }).status).toBe('fine');
    expect(helperWork.judge({ ...answers, pc: healthy.pc }, context).status).toBe('attention');
  });

  it('is unknown when Windows did not say', () => {
    const workHelper = failure('timed-out', 'no answer');
    expect(helperWork.judge({ ...healthy, workHelper }, context).status).toBe('unknown');
  });
});

describe('pc.state', () => {
  const pc = valueIn(healthy.pc);
  const { settings } = healthy;
  const other = { sid: 'S-1-5-21-1-2-3-500', name: 'PC\\admin' };
  it.each<[string, Partial<typeof pc>, string]>([
    ['an ordinary PC', {}, 'fine'],
    ['Windows 10 version 1703', { build: 15063 }, 'fine'],
    ['an older Windows', { build: 15062 }, 'broken'],
    ['a PC that waits for a restart', { restartPending: true }, 'attention'],
    ['an app started elevated', { identity: { ...pc.identity, elevated: true } }, 'attention'],
    ['an app started as somebody else', { identity: { ...pc.identity, ...other } }, 'broken'],
    ['an app started by a service', { identity: { ...pc.identity, signedIn: null } }, 'broken'],
    ['a server', { installation: 'Server', build: 17763 }, 'fine'],
    ['a server without an account broker', { installation: 'Server Core', build: 17134 }, 'broken'],
    ['a client that says it shares its desktop', { sessionHost: true }, 'fine'],
    ['a session host', { installation: 'Server', sessionHost: true }, 'attention'],
    ['a virtual desktop for many people', { edition: 'ServerRdsh' }, 'attention'],
    ['a profile from the network', { profileContainer: true }, 'attention'],
    ['a PC that is used from afar', { remoteSession: true }, 'attention'],
    [
      'a PC that does not say who is signed in',
      { identity: { ...pc.identity, signedIn: 'unknown' } },
      'unknown',
    ],
    ['a Windows of which one part could not be read', { edition: null }, 'unknown'],
    ['a Windows whose age is not known', { build: null }, 'unknown'],
    ['a limit that is known where another part is not', { profileContainer: true, build: null }, 'attention'],
  ])('judges %s', (_name, change, status) => {
    expect(pcState.judge({ pc: success({ ...pc, ...change }), settings }, context)).toMatchObject({
      status,
      repairs: [],
    });
  });

  it('says the gravest limit and lists the others', () => {
    const all = { build: 15000, edition: 'ServerRdsh', restartPending: true, remoteSession: true };
    const finding = pcState.judge({ pc: success({ ...pc, ...all }), settings }, context);
    expect(finding.message.key).toBe('finding.pc.tooOld');
    expect(finding.evidence.filter(({ name }) => name === 'limit').map(({ value }) => value)).toEqual([
      'too-old',
      'many-people',
      'restart-pending',
      'remote',
    ]);
  });

  it.each<[string, Partial<typeof pc>, boolean]>([
    ['an ordinary PC', {}, false],
    ['a PC that is used from afar', { remoteSession: true }, false],
    ['a server', { installation: 'Server' }, false],
    ['a session host', { installation: 'Server', sessionHost: true }, true],
    ['a virtual desktop for many people', { edition: 'ServerRdsh' }, true],
    ['a profile from the network', { profileContainer: true }, true],
    [
      'a PC of which this could not be read',
      { profileContainer: null, edition: null, installation: null },
      false,
    ],
  ])('of %s: whether it only reports what belongs to a person', (_name, change, expected) => {
    expect(reportsOnly(success({ ...pc, ...change }))).toBe(expected);
  });

  it.each([
    [{ languageMode: 'ConstrainedLanguage', scriptPolicy: 'Undefined' }, 'ConstrainedLanguage'],
    [{ languageMode: 'FullLanguage', scriptPolicy: 'Restricted' }, 'script policy Restricted'],
  ])('names what blocks scripts', (blocked, what) => {
    const finding = pcState.judge({ pc: failure('scripts-blocked', ''), settings }, { ...context, blocked });
    expect(finding).toMatchObject({ status: 'broken', message: { values: { what } } });
  });

  it('knows whose data this process sees', () => {
    expect(personOf(healthy.pc)).toBe('signed-in');
    expect(personOf(success({ ...pc, identity: { ...pc.identity, ...other } }))).toBe('somebody-else');
    expect(personOf(success({ ...pc, identity: { ...pc.identity, signedIn: null } }))).toBe(
      'nobody-signed-in',
    );
    // Whoever is signed in, and even where that could not be read.
    for (const signedIn of [null, pc.identity.signedIn, 'unknown'] as const) {
      const asSystem = { ...pc, identity: { ...pc.identity, sid: 'S-1-5-18', signedIn } };
      expect(personOf(success(asSystem))).toBe('system');
      expect(pcState.judge({ pc: success(asSystem), settings }, context)).toMatchObject({
        status: 'broken',
        message: { key: 'finding.pc.asSystem' },
        repairs: [],
      });
    }
    expect(personOf(failure('timed-out', ''))).toBe('unknown');
    expect(personOf(success({ ...pc, identity: null }))).toBe('unknown');
    expect(personOf(success({ ...pc, identity: { ...pc.identity, signedIn: 'unknown' } }))).toBe('unknown');
  });
});

describe('teams.state', () => {
  it('is never broken, and unknown when Windows did not say', () => {
    expect(teamsState.judge(healthy, context)).toMatchObject({ status: 'fine' });
    expect(teamsState.judge({ teams: failure('timed-out', '') }, context).status).toBe('unknown');
  });
});
