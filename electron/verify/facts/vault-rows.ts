import { type Fact, holds, notShown } from '../fact';
import { afterTrying, given } from './given';

/** Saved sign-ins in Windows' vault. */
export const vaultFacts: readonly Fact[] = [
  {
    id: 'vault.lists',
    statement: '`CredEnumerateW` with every entry lists a generic one by name and type, with its prefix',
    mark: 'line',
    restsOn: '`Invoke-CredentialApi`: nothing of Teams would be found',
    how: '`cmdkey /generic:verify-me /user:u /pass:p`, then `(Get-StoredCredential).credentials`',
    expected: 'an entry `LegacyGeneric:target=verify-me`, type 1, no secret',
    wine: 'entries written by CredWriteW are listed by name and type; Wine refuses the flag that gives the prefix',
    needs: ['change'],
    judge: afterTrying('vault', ({ written, listed, prefixed, type }) =>
      written === 0 ? holds(listed && prefixed && type === 1) : notShown('no-answer'),
    ),
  },
  {
    id: 'vault.deletes-with-prefix',
    statement: '`CredDeleteW` takes the name with `LegacyGeneric:target=` as `CredEnumerateW` lists it',
    mark: 'C',
    restsOn:
      '`Remove-StoredCredential`, which tries once more without the prefix where the first is not found',
    how: "`Remove-StoredCredential 'LegacyGeneric:target=verify-me' 1`",
    expected: '`number` 0; `cmdkey /list` shows it gone. If the prefix is not accepted: 1168 at once',
    needs: ['change'],
    judge: afterTrying('vault', ({ listed, removed }) =>
      listed ? holds(removed === 0) : notShown('no-answer'),
    ),
  },
  {
    id: 'vault.is-gone',
    statement: 'what was removed is not listed any more, and removing it again is 1168',
    mark: 'line',
    restsOn: 'the proof of `credentials.remove`, and "already gone"',
    how: 'the same line a second time',
    expected: '1168',
    wine: 'exactly one is removed, 1168 afterwards',
    needs: ['change'],
    judge: afterTrying('vault', ({ removed, left, again }) =>
      removed === 0 ? holds(!left && again === 1168) : notShown('no-answer'),
    ),
  },
  {
    id: 'vault.readable',
    statement: 'an ordinary user may list his own vault',
    mark: 'line',
    restsOn: '`credentials.teams`, otherwise unknown',
    how: '`(Get-StoredCredential).credentials.Count` un-elevated; on a fresh account 0 and no error (1168 means none)',
    expected: 'a number, no error',
    needs: [],
    judge: ({ credentials }) => {
      if (credentials.ok) return holds(true);
      return credentials.error.code === 'access-denied' ? holds(false) : notShown('no-answer');
    },
  },
  {
    id: 'vault.session-entries',
    statement: 'the other logon session of an elevated process does not see entries with session persistence',
    mark: 'K',
    restsOn: 'the simulation’s `credentials.ps1`; the product never removes anything elevated',
    how: 'write one with `CRED_PERSIST_SESSION`, list un-elevated and elevated',
    expected: 'listed, then not',
    needs: ['administrator', 'change'],
  },
  {
    id: 'vault.names-of-teams',
    statement:
      '`teamsIv/teams` and `teamsKey/teams` are the whole names; Skype for Business writes `Microsoft_OC1:`',
    mark: 'K',
    restsOn: '`checks/known-sign-ins.ts`',
    how: '`cmdkey /list` on a PC that has or had classic Teams or Skype for Business',
    expected: 'these names, and no others of theirs',
    needs: ['work-account'],
  },
  {
    id: 'vault.classic-tokens',
    statement:
      'the tokens of classic Teams are `msteams_adalsso/…`; `MicrosoftAccount:user=` is a personal account',
    mark: 'C',
    restsOn: '`checks/known-sign-ins.ts`: what is removed, and what is left alone',
    how: '`cmdkey /list` with classic Teams signed in, and with a personal account added in Settings',
    expected: 'these names',
    needs: ['work-account'],
    judge: given('credentials', ({ credentials }) => {
      const personal = credentials.filter(({ target }) => target.startsWith('MicrosoftAccount:user='));
      if (personal.length === 0) return notShown('nothing-of-the-kind');
      return holds(personal.every(({ target, type }) => type === 1 && /=./.test(target)));
    }),
  },
  {
    id: 'vault.admed',
    statement: '`Microsoft_admed` exists at all',
    mark: 'C',
    restsOn: '`checks/known-sign-ins.ts`; the article names it, nobody else does',
    how: '`cmdkey /list`',
    expected: 'such an entry',
    needs: ['work-account'],
    judge: given('credentials', ({ credentials }) =>
      credentials.some(({ target }) => target.toLowerCase().includes('microsoft_admed'))
        ? holds(true)
        : notShown('nothing-of-the-kind'),
    ),
  },
  {
    id: 'vault.plain-names',
    statement: 'no name of Teams is a computer’s name, has blanks or other scripts’ letters in it',
    mark: 'X',
    restsOn: '`checks/saved-sign-ins.ts`; where it is wrong an entry is left alone',
    how: '`cmdkey /list`',
    expected: 'none',
    needs: ['work-account'],
  },
];
