import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import { context, credential, healthyAnswers } from './answers.fixture';
import { credentialsTeams } from './credentials-teams';
import { kindOf } from './saved-sign-ins';

/** Names that look a little like ours, and everything else a PC has saved. */
const decoys = [
  'Domain:target=msteams01.corp.test',
  'LegacyGeneric:target=msteams01.corp.test',
  'LegacyGeneric:target=msteams.corp.test:443',
  'LegacyGeneric:target=TERMSRV/msteams01',
  'LegacyGeneric:target=git:https://msteams.example',
  'LegacyGeneric:target=my-msteams-notes',
  'LegacyGeneric:target=OneDrive Cached Credential',
  'LegacyGeneric:target=MicrosoftOffice16_Data:ADAL:1234',
  'LegacyGeneric:target=Microsoft_OC1:uri=x',
  'MicrosoftAccount:target=SSO_POP_User',
  'MicrosoftAccount:target=SSO_POP_Device',
  'WindowsLive:target=virtualapp/didlogical',
  'XblGrts|x',
  'vscodevscode.github-authentication/github.auth',
  'Adobe User Info(msteams)',
  'LegacyGeneric:target= msteams_adalsso',
  'LegacyGeneric:target=x MicrosoftAccount:user=somebody@example.com',
];

describe('a saved sign-in', () => {
  it.each([
    'LegacyGeneric:target=msteams_adalsso/adal_context_0',
    'LegacyGeneric:target=msteams_adalsso/adal_context_segments',
    'msteams_adalsso/adal_context_12',
    'legacygeneric:target=MSTEAMS_ADALSSO/x',
    'LegacyGeneric:target=MSTeams',
    'LegacyGeneric:target=teamsIv/teams',
    'teamsKey/teams',
    'Microsoft_admed',
  ])('named %s is ours when it is generic', (target) => {
    expect(kindOf(credential(target))).toBe('ours');
  });

  it.each(decoys)('named %s is left alone', (target) => {
    expect(kindOf(credential(target))).toBe('other');
  });

  it('of a personal account is personal, never ours', () => {
    expect(kindOf(credential('MicrosoftAccount:user=somebody@example.com'))).toBe('personal');
  });

  it('is left alone whatever its name when it is not generic', () => {
    const name = fc.oneof(fc.constant('msteams_adalsso/adal_context_0'), fc.string());
    fc.assert(
      fc.property(
        name,
        fc.integer({ min: 2, max: 9 }),
        (target, type) => kindOf({ target, type }) === 'other',
      ),
    );
  });

  it('is ours only when the name behind the namespace begins like ours', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (noise) => {
        const isNamespace = /^(LegacyGeneric:target=|MicrosoftAccount:user=)$/i.test(noise);
        return (
          isNamespace ||
          kindOf(credential(`${noise}msteams_adalsso`)) === 'other' ||
          /^(msteams|microsoft_admed|teams(iv|key)\/teams)/i.test(noise)
        );
      }),
    );
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

  it('names every entry of ours and every personal one, and no other', () => {
    const finding = judge(['Microsoft_admed', 'MicrosoftAccount:user=a@example.com', ...decoys]);
    expect(finding).toMatchObject({ status: 'broken', repairs: ['credentials.remove'] });
    expect(finding.evidence.map(({ name, value }) => [name, value])).toEqual([
      ['target', 'Microsoft_admed'],
      ['personalTarget', 'MicrosoftAccount:user=a@example.com'],
      ['others left alone', decoys.length],
    ]);
  });

  it('is an unlikely cause where only the new Teams is installed', () => {
    expect(judge(['msteams_adalsso/x']).likelihood).toBe('unlikely');
    expect(judge(['msteams_adalsso/x'], true).likelihood).toBe('possible');
  });
});
