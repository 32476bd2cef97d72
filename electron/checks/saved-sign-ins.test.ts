import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import { context, credential, healthyAnswers, valueIn } from './answers.fixture';
import { credentialsTeams } from './credentials-teams';
import { kindOf, sortSignIns } from './saved-sign-ins';
import { decoyTargets, teamsTargets } from './saved-sign-ins.fixture';

describe('a saved sign-in', () => {
  it.each(teamsTargets)('named %j is ours when it is generic', (target) => {
    expect(kindOf(credential(target))).toBe('ours');
  });

  it('is never taken for ours because it looks a little like it', () => {
    expect(new Set(decoyTargets).size).toBeGreaterThan(200);
    expect(
      decoyTargets.filter((target) => ['ours', 'personal'].includes(kindOf(credential(target)))),
    ).toEqual([]);
  });

  it.each([
    ['LegacyGeneric:target=MicrosoftOffice16_Data:ADAL:1', 'optional'],
    ['MicrosoftOffice15_Data:SSPI:a@example.com', 'optional'],
    ['LegacyGeneric:target=OneDrive Cached Credential [Business - Business1]', 'optional'],
    ['LegacyGeneric:target=Microsoft_OC1:uri=a@example.com', 'optional'],
    ['WindowsLive:target=virtualapp/didlogical', 'never'],
    ['LegacyGeneric:target=git:https://example.com', 'never'],
    ['something else', 'never'],
  ])('named %s is %s', (target, kind) => {
    expect(kindOf(credential(target))).toBe(kind);
  });

  it('of a personal account is personal, never ours', () => {
    for (const namespace of ['', 'LegacyGeneric:target='])
      expect(kindOf(credential(`${namespace}MicrosoftAccount:user=somebody@example.com`))).toBe('personal');
  });

  it('is left alone whatever its name when it is not generic', () => {
    const name = fc.oneof(fc.constant('msteams_adalsso/adal_context_0'), fc.string());
    fc.assert(
      fc.property(
        name,
        fc.integer({ min: 2, max: 9 }),
        (target, type) => kindOf({ target, type }) === 'never',
      ),
    );
  });

  it('is ours only when the name behind the namespace begins like ours', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (noise) => {
        const begins = /^(LegacyGeneric:target=)?(msteams|microsoft_admed|teams(iv|key)\/teams)/i;
        const target = `${noise}msteams_adalsso`;
        return begins.test(target) || kindOf(credential(target)) !== 'ours';
      }),
    );
  });
});

describe('sorting', () => {
  const home = credential('MicrosoftAccount:user=Home@example.com');
  const other = credential('MicrosoftAccount:user=other@example.com');
  const identity = valueIn(healthyAnswers().pc).identity;
  const sort = (number: number, address: string | null) =>
    sortSignIns([home, other], { identity: { ...identity, microsoftAccount: { number, address } } });

  it('keeps the account that signs in to Windows apart, whatever its case', () => {
    expect(sort(0, 'home@EXAMPLE.com')).toMatchObject({ personal: [other], ofWindows: [home] });
    expect(sort(0, null)).toMatchObject({ personal: [home, other], ofWindows: [] });
  });

  it('offers no personal account where Windows did not say which one signs in', () => {
    expect(sort(5, null)).toMatchObject({ personal: [], ofWindows: [home, other] });
    expect(sortSignIns([home], null)).toMatchObject({ personal: [], ofWindows: [home] });
  });
});

describe('credentials.teams', () => {
  const judge = (targets: string[], classic = false) => {
    const answers = healthyAnswers();
    const apps = [
      { kind: 'new' as const, installed: true, version: null, processIds: [] },
      { kind: 'classic' as const, installed: classic, version: null, processIds: [] },
    ];
    return credentialsTeams.judge(
      {
        ...answers,
        teams: success({ apps, inCall: false }),
        credentials: success({ credentials: targets.map((target) => credential(target)) }),
      },
      context,
    );
  };

  it('is fine without entries, and with personal ones alone', () => {
    expect(judge([]).status).toBe('fine');
    expect(judge(['MicrosoftAccount:user=a@example.com'])).toMatchObject({ status: 'fine', repairs: [] });
  });

  it('names every entry of ours, every personal and every optional one, and no other', () => {
    const optional = 'MicrosoftOffice16_Data:ADAL:1';
    const decoys = decoyTargets.filter((target) => kindOf(credential(target)) === 'never');
    const finding = judge(['Microsoft_admed', 'MicrosoftAccount:user=a@example.com', optional, ...decoys]);
    expect(finding).toMatchObject({ status: 'broken', repairs: ['credentials.remove'] });
    expect(finding.evidence.map(({ name, value }) => [name, value])).toEqual([
      ['target', 'Microsoft_admed'],
      ['personalTarget', 'MicrosoftAccount:user=a@example.com'],
      ['optionalTarget', optional],
      ['others left alone', decoys.length],
    ]);
  });

  it('is an unlikely cause where only the new Teams is installed', () => {
    expect(judge(['msteams_adalsso/x']).likelihood).toBe('unlikely');
    expect(judge(['msteams_adalsso/x'], true).likelihood).toBe('possible');
  });
});
