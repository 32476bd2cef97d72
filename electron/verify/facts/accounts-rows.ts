import { parseDeviceRegistration } from '../../checks/device-registration';
import { type Fact, holds, notShown } from '../fact';
import { given } from './given';

/** Accounts as Windows' many stores know them, and what `dsregcmd` prints. */
export const accountFacts: readonly Fact[] = [
  {
    id: 'registration.text',
    statement: '`dsregcmd /status` writes the same text through redirected streams as on a console',
    mark: 'line',
    restsOn: '`Invoke-NativeTool`; the kind of join is unknown without it',
    how: '`(Get-DeviceRegistration).text`',
    expected: 'the same text as in a console, with `AzureAdJoined`',
    needs: [],
    judge: given('registration', ({ exitCode, text }) =>
      exitCode !== 0 || text === ''
        ? notShown('no-answer')
        : holds(/^ *AzureAdJoined *: *(YES|NO)\r?$/m.test(text)),
    ),
  },
  {
    id: 'registration.english',
    statement: 'keys of `dsregcmd /status` are English on every Windows, and its times are UTC',
    mark: 'K',
    restsOn: '`checks/device-registration.ts`; a time that does not say UTC is none',
    how: 'the same on Windows in another language',
    expected: 'the same keys',
    needs: [],
    judge: given('registration', ({ exitCode, text }) =>
      exitCode !== 0 || text === ''
        ? notShown('no-answer')
        : holds(parseDeviceRegistration(text).joined !== null),
    ),
  },
  {
    id: 'registration.device-keys',
    statement:
      '`Client ErrorCode`, `Previous Registration` and `Server ErrorCode` (in this spelling) belong to joining the device',
    mark: 'D',
    restsOn: '`checks/dsregcmd-fields.ts`',
    how: '`dsregcmd /status` on a PC whose join failed',
    expected: 'these keys, under *Previous Registration*',
    needs: ['domain'],
  },
  {
    id: 'accounts.readable',
    statement: 'every store of accounts can be read by an ordinary user',
    mark: 'C',
    restsOn: '`Get-KnownAccount`; a store that can’t be read is named, and the others count',
    how: '`(Get-KnownAccount).unreadable`',
    expected: 'empty',
    needs: [],
    judge: given('accounts', ({ unreadable }) => holds(unreadable.length === 0)),
  },
  {
    id: 'accounts.broker',
    statement:
      'Windows PowerShell 5.1 reaches the account broker through the Windows Runtime, with `AsTask` by reflection',
    mark: 'line',
    restsOn: '`Get-BrokerAccount`, `Find-BrokerAccount`, `Wait-WindowsRuntime`',
    how: '`Inside { Find-BrokerAccount -Authority organizations -ClientId 1fec8e78-bce4-4aaf-ab1b-5451cc387264 }`',
    expected: 'the accounts of "Accounts used by other apps", no error',
    needs: [],
    judge: given('accounts', ({ unreadable }, { helperWork }) => {
      if (!unreadable.some(({ store }) => store === 'wam')) return holds(true);
      // A broker that is damaged or switched off can't be reached by anybody.
      if (!helperWork.ok || helperWork.value.registered?.status !== 'Ok') return notShown('no-answer');
      const isOff = helperWork.value.services.some(
        ({ startType, status }) => startType === 'Disabled' || status === null,
      );
      return isOff ? notShown('other-pc') : holds(false);
    }),
  },
  {
    id: 'accounts.tenant',
    statement:
      '`TenantId` is among the properties of a WebAccount of an organisation; lists and maps of the Windows Runtime have neither methods nor an index in 5.1, and can be enumerated',
    mark: 'C',
    restsOn:
      '`Get-BrokerTenant`, the policy’s rule `runtime-object`; an account without it is listed all the same',
    how: 'the same on a PC with a work account',
    expected: '`Tenant` filled for work accounts',
    needs: ['work-account'],
    judge: given('accounts', ({ accounts }) => {
      const work = accounts.filter(({ store, kind }) => store === 'wam' && kind === 'work');
      return work.length === 0
        ? notShown('work-account')
        : holds(work.every(({ tenant }) => tenant !== null));
    }),
  },
  {
    id: 'accounts.stores',
    statement:
      'the registry keys of JoinInfo, TenantInfo, IdentityCRL and Office identities; the ends `_ADAL`, `_OrgId`, `_LiveId`',
    mark: 'C',
    restsOn: '`Get-KnownAccount`',
    how: '`Get-KnownAccount` on a PC with a work account, a personal one and Office',
    expected: 'one entry each as Settings shows them; `unreadable` empty',
    needs: ['work-account'],
  },
  {
    id: 'accounts.sign-out',
    statement:
      '`SignOutAsync(clientId)` signs out of Teams only, and leaves single sign-on and the join as they are',
    mark: 'C',
    restsOn: '`Disconnect-BrokerAccount`, `wam.sign-out`',
    how: '`Disconnect-WamAccount <address> <id>` on a test account',
    expected: '`number` 0 within 10 s; Teams asks again, Outlook does not',
    needs: ['work-account', 'change'],
  },
  {
    id: 'accounts.oneauth',
    statement:
      'new Teams keeps its OneAuth records inside its package, Office its own beside it; both can be read while they run',
    mark: 'C',
    restsOn: '`Get-OneAuthAccount`, `Get-CachePlace`',
    how: '`Inside { Get-OneAuthAccount }` while Teams runs; `Get-ChildItem $env:LOCALAPPDATA\\Packages\\MSTeams_8wekyb3d8bbwe\\LocalCache\\Local\\Microsoft`',
    expected: 'addresses as in Teams; no sharing violation; folders `OneAuth` and `IdentityCache`',
    needs: ['work-account'],
    judge: given('settings', ({ oneAuth }) => {
      if (oneAuth === null || (!oneAuth.inPackage && !oneAuth.shared)) return notShown('nothing-of-the-kind');
      return oneAuth.teamsHasRun ? holds(oneAuth.inPackage) : notShown('nothing-of-the-kind');
    }),
  },
  {
    id: 'accounts.oneauth-fields',
    statement:
      'its records hold `login_name` and `id`; `association_status` is a text that holds JSON; files without `realm` and `account_type` have `authority`; a personal id is 16 hex digits',
    mark: 'C',
    restsOn: '`ConvertTo-OneAuthAccount`; an account without them has no kind and gives no conflict',
    how: 'one such file in Notepad',
    expected: 'these names',
    needs: ['work-account'],
  },
  {
    id: 'accounts.oneauth-encoding',
    statement: 'its files are UTF-8 or UTF-16, in `accounts` or `accounts\\<id>\\<id>`',
    mark: 'C',
    restsOn: '`Read-JsonField`, `Get-OneAuthAccount`; anything else is told as unreadable',
    how: '`(Get-KnownAccount)` while Teams runs',
    expected:
      'addresses as in Teams under `oneauth`, Office’s under `shared-oneauth`, with kinds and apps; `unreadable` empty',
    needs: ['work-account'],
    judge: given('accounts', ({ accounts, unreadable }) => {
      if (!accounts.some(({ store }) => store === 'oneauth' || store === 'shared-oneauth')) {
        return notShown('nothing-of-the-kind');
      }
      return holds(!unreadable.some(({ store }) => store === 'oneauth' || store === 'shared-oneauth'));
    }),
  },
  {
    id: 'accounts.oneauth-apps',
    statement: 'OneAuth names Teams and Office by an id that ends in `.Teams` or `.Office`',
    mark: 'K',
    restsOn: '`electron/checks/accounts/conflicts.ts`; otherwise nothing is said of Office',
    how: '`association_status` in the same file',
    expected: 'such ids',
    needs: ['work-account'],
  },
  {
    id: 'accounts.guid-names',
    statement: 'an account whose name begins with a GUID was deleted or moved in Entra',
    mark: 'C',
    restsOn: '`electron/checks/accounts/account-facts.ts`; the only work account is kept whatever its name',
    how: 'delete a test user in Entra, look at his PC',
    expected: 'such a name',
    needs: ['work-account'],
  },
  {
    id: 'accounts.which-is-old',
    statement: 'of two entries with one address the PC’s and the registered organisation’s stay',
    mark: 'X',
    restsOn: '`electron/checks/accounts/advise.ts`; without such a tie nothing may go',
    how: 'a person who moved between organisations',
    expected: 'sign-in works after the other was removed',
    needs: ['work-account'],
  },
  {
    id: 'accounts.twice',
    statement:
      'one address twice in a list, or as a work and as a personal account, is what the article means',
    mark: 'X',
    restsOn: '`electron/checks/accounts/conflicts.ts`; never more than `attention`',
    how: 'a PC where removing one helped',
    expected: 'such a pair before',
    needs: ['work-account'],
  },
  {
    id: 'accounts.put-back-by-windows',
    statement: 'on a joined PC Windows puts the account of its own organisation back',
    mark: 'K',
    restsOn: '`electron/checks/accounts/advise.ts`: such an entry always stays',
    how: 'remove it, restart',
    expected: 'there again',
    needs: ['work-account', 'change'],
  },
  {
    id: 'accounts.settings-pages',
    statement: '`Email & accounts` shows what the broker holds, `Access work or school` what JoinInfo holds',
    mark: 'C',
    restsOn: '`shared/account-advice.ts`',
    how: 'compare with `Get-KnownAccount`',
    expected: 'the same accounts',
    needs: ['work-account'],
  },
  {
    id: 'accounts.management',
    statement: 'disconnecting a registered account ends device management made through it',
    mark: 'D',
    restsOn: 'the cost `management`',
    how: 'disconnect such an account',
    expected: 'the PC leaves the list of managed ones',
    needs: ['work-account', 'change'],
  },
  {
    id: 'accounts.broker-status',
    statement: "`FindAllAccountsResult.Status` is 0 for Teams' client id",
    mark: 'D',
    restsOn: '`Read-BrokerResult`; another status makes the store `wam` unread',
    how: '`Inside { Find-BrokerAccount -Authority organizations -ClientId 1fec8e78-bce4-4aaf-ab1b-5451cc387264 }` with a work account',
    expected: 'number 0 and the account',
    needs: ['work-account'],
  },
  {
    id: 'accounts.alike-in-settings',
    statement: 'Settings may list one address twice without naming the organisation of either',
    mark: 'K',
    restsOn:
      '`account-advice.tsx`: where a list holds an address twice, the page says to leave both when in doubt',
    how: 'an address that two organisations know, both added; look at the lists in Settings',
    expected: 'two lines that nothing tells apart, or the organisation beside each',
    needs: ['work-account', 'hands'],
  },
];
