import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineExecutable } from '../../simulator/engine-path';
import { scriptFolder } from '../../simulator/testing/script-folder';
import { KnownAccountAnswer, TimeServiceAnswer } from '../host/answers';
import { PowerShellSession } from '../host/powershell/powershell-session';

let session: PowerShellSession;

async function run(line: string): Promise<string> {
  const result = await session.run(line, 25_000);
  if (!result.ok || result.value.errors !== '') throw new Error(JSON.stringify(result));
  return result.value.output.trim();
}
/** The value of an expression inside the module, which has nothing simulated but its registry. */
const inside = async (expression: string): Promise<unknown> =>
  JSON.parse(await run(`& (Get-Module SignInRepair) { ConvertTo-JsonText -Value ${expression} }`));
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What the registry of the next questions holds: values as PowerShell, null for a key that may not be read. */
async function giveRegistry(keys: Readonly<Record<string, string | null>>): Promise<void> {
  const entries = Object.entries(keys).map(
    ([path, values]) => `${quoted(path)} = ${values === null ? "'denied'" : `@{ ${values} }`}`,
  );
  await run(`$global:registry = @{ ${entries.join('; ')} }`);
}

beforeAll(async () => {
  const started = PowerShellSession.start(engineExecutable());
  if (!started.ok) throw new Error(started.error.detail);
  session = started.value;
  await run(`. '${join(scriptFolder, 'user-lane.ps1')}'`);
  await run(
    "function global:Find-Key { param($Hive, $Path) if ($global:registry[$Path] -is [string]) { throw [Security.SecurityException]::new() }; $below = @(foreach ($name in $global:registry.Keys) { if ($name -like ($Path + '\\*')) { $name.Substring($Path.Length + 1).Split('\\')[0] } }); if ($null -eq $global:registry[$Path] -and $below.Count -eq 0) { return $null }; $values = if ($null -eq $global:registry[$Path]) { @{} } else { $global:registry[$Path] }; return @{ Values = $values; SubKeys = [string[]]$below } }",
  );
  // An alias of the session comes before the module's own function.
  for (const [name, target] of [
    ['Get-RegistryKey', 'Find-Key'],
    ['Get-ServiceFact', 'Find-Service'],
  ])
    await run(
      `$null = $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:\\${name}', '${target}')`,
    );
  await run(
    "function global:Find-Service { param($Name) return [ordered]@{ startType = 'Manual'; status = 'Stopped' } }",
  );
}, 60_000);
afterAll(() => session.end());

describe('bytes of the registry', () => {
  const connections = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections';
  const rest = '0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0';
  it.each([
    ['no proxy', `[byte[]](0x18, 0, 0, 0, 0, 0, 0, 0, 1, ${rest})`, false],
    ['a proxy', `[byte[]](0x18, 0, 0, 0, 0, 0, 0, 0, 3, ${rest})`, true],
    ['too little', '[byte[]](0x18, 0, 3)', false],
    ['a text', "'3333333333'", false],
  ])('say whether programs of Windows have %s', async (_what, value, machineProxy) => {
    await giveRegistry({ [connections]: `WinHttpSettings = ${value}` });
    expect(await inside('(Get-WebSetting)')).toMatchObject({ machineProxy });
  });
});

describe('an enrolment', () => {
  const root = 'SOFTWARE\\Microsoft\\Enrollments';
  const accounts = 'SOFTWARE\\Microsoft\\Provisioning\\OMADM\\Accounts';
  const internal = "EnrollmentState = 1; EnrollmentType = 28; ProviderID = 'Local Authority'";
  it.each<[string, Record<string, string | null>, boolean | null]>([
    ['of another maker', { [`${root}\\a`]: "EnrollmentState = 1; ProviderID = 'Fleet'; UPN = 'x'" }, true],
    ['that names nobody', { [`${root}\\a`]: "EnrollmentState = 1; ProviderID = 'Fleet'; UPN = ' '" }, false],
    ['of no provider', { [`${root}\\a`]: "EnrollmentState = 1; UPN = 'x@fake.example'" }, false],
    ['not completed', { [`${root}\\a`]: "EnrollmentState = 0; ProviderID = 'Fleet'; UPN = 'x'" }, false],
    [
      'with a state of bytes',
      { [`${root}\\a`]: "EnrollmentState = [byte[]](1, 0); ProviderID = 'F'; UPN = 'x'" },
      false,
    ],
    ['of Windows itself', { [`${root}\\a`]: internal, [`${accounts}\\b`]: '' }, false],
    ['that may not be read and has an account', { [`${root}\\a`]: null, [`${accounts}\\A`]: '' }, null],
    [
      'that may not be read, on a PC with another account',
      { [`${root}\\a`]: null, [`${accounts}\\b`]: '' },
      false,
    ],
    ['that may not be read, on a PC without any account', { [`${root}\\a`]: null }, false],
    ['that may not be read, nor any account', { [`${root}\\a`]: null, [accounts]: null }, null],
    ['in a folder that may not be read', { [root]: null }, null],
    [
      'beside one that may not be read',
      {
        [`${root}\\a`]: null,
        [`${root}\\b`]: "EnrollmentState = 1; ProviderID = 'Fleet'; AADTenantID = 't'",
      },
      true,
    ],
  ])('%s', async (_what, keys, isEnrolled) => {
    await giveRegistry(keys);
    expect(await inside('(Test-MdmEnrollment)')).toBe(isEnrolled);
  });
});

describe('values of another type than Windows gives them', () => {
  it('cost themselves only, of the time service', async () => {
    const time = 'SYSTEM\\CurrentControlSet\\Services\\W32Time';
    await giveRegistry({
      'SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation':
        "TimeZoneKeyName = 'UTC'; ActiveTimeBias = '60'; RealTimeIsUniversal = [byte[]](1, 1); DynamicDaylightTimeDisabled = [long]1",
      [`${time}\\Parameters`]: "Type = [string[]]('NTP', 'x'); NtpServer = 5",
      [`${time}\\TimeProviders\\VMICTimeProvider`]: 'Enabled = [byte[]](1, 1)',
      'SOFTWARE\\Microsoft\\Virtual Machine\\Guest\\Parameters': "HostName = 'HOST'",
    });
    expect(TimeServiceAnswer.parse(await inside('(Get-TimeService)'))).toMatchObject({
      type: null,
      server: null,
      timeZone: 'UTC',
      zoneBiasMinutes: null,
      hardwareClockIsUtc: false,
      daylightSavingOff: true,
      virtualMachine: false,
    });
  });

  it('cost themselves only, of accounts', async () => {
    const join = 'Software\\Microsoft\\Windows NT\\CurrentVersion\\WorkplaceJoin\\JoinInfo\\thumb';
    await giveRegistry({
      [join]: "UserEmail = 'w@example.org'; TenantId = [string[]]('a', 'b')",
      'Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\p@outlook.example': 'cid = [long]7',
    });
    const { accounts } = KnownAccountAnswer.parse(await inside('(Get-KnownAccount)'));
    expect(accounts.map(({ address, tenantId, id }) => [address, tenantId, id])).toEqual([
      ['w@example.org', null, 'thumb'],
      ['p@outlook.example', null, null],
    ]);
  });
});

describe('a key that may not be read', () => {
  it('costs its own account only', async () => {
    const joins = 'Software\\Microsoft\\Windows NT\\CurrentVersion\\WorkplaceJoin';
    const identities = 'Software\\Microsoft\\Office\\16.0\\Common\\Identity\\Identities';
    await giveRegistry({
      [`${joins}\\JoinInfo\\a`]: null,
      [`${joins}\\JoinInfo\\b`]: "UserEmail = 'w@example.org'; TenantId = 't'",
      [`${joins}\\TenantInfo\\t`]: null,
      'Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\p@outlook.example': null,
      [`${identities}\\a_ADAL`]: null,
      [`${identities}\\b_ADAL`]: "EmailAddress = 'o@example.org'",
    });
    const { accounts, unreadable } = KnownAccountAnswer.parse(await inside('(Get-KnownAccount)'));
    expect(accounts.map(({ address, tenant }) => [address, tenant])).toEqual([
      ['w@example.org', 't'],
      ['p@outlook.example', null],
      ['o@example.org', null],
    ]);
    const number = -2147024891;
    const told = unreadable.filter(({ store }) => store !== 'wam');
    expect(told).toEqual([
      { store: 'workplace', number },
      { store: 'office', number },
    ]);
  });
});

describe('numbers in the text of a failed registration', () => {
  const outer = -2147009290;
  it.each([
    [
      'Japanese, glued',
      'HRESULT: 0x80073CF6\u3067\u5931\u6557\u3057\u307e\u3057\u305f\u3002\u30a8\u30e9\u30fc0x80070422:',
      -2147023838,
    ],
    ['Korean', '0x80073CF6(\uc73c)\ub85c \uc2e4\ud328. \uc624\ub958 0x800706D9\uc774', -2147023143],
    ['Arabic', '\u0641\u0634\u0644 HRESULT: 0x80073cf6\u060c 0x80073CF6 0x80070005', -2147024891],
    ['German, the outer one only', 'Fehler bei der Bereitstellung. HRESULT: 0x80073CF6.', 0],
    ['with longer digits around', 'id 0x800704221 HRESULT: 0x80073CF6, 0x8007042', 0],
  ])('are found: %s', async (_language, text, inner) => {
    const bytes = Buffer.from(text, 'utf16le').toString('base64');
    const thrown = `[IO.IOException]::new([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${bytes}')))`;
    const ask = `(& { try { throw ${thrown} } catch { , @((Get-ErrorNumber -ErrorRecord $_), (Get-InnerErrorNumber -ErrorRecord $_)) } })`;
    expect(await inside(ask)).toEqual([outer, inner]);
  });
});

describe('an answer of the account broker', () => {
  it.each([
    ['with accounts', "@{ Status = 0; ProviderError = $null; Accounts = @('a') }", 0, ['a']],
    ['with none', '@{ Status = 0; ProviderError = $null; Accounts = @() }', 0, []],
    ['that the app may not ask', '@{ Status = 1; ProviderError = $null; Accounts = @() }', 5, []],
    ['that it can’t list any', '@{ Status = 2; ProviderError = $null; Accounts = @() }', 50, []],
    [
      'with an error of the provider',
      '@{ Status = 3; ProviderError = @{ ErrorCode = [uint32]3400073293 }; Accounts = @() }',
      -894894003,
      [],
    ],
    [
      'with an error without a number',
      '@{ Status = 3; ProviderError = @{ ErrorCode = 0 }; Accounts = @() }',
      31,
      [],
    ],
    ['of a kind yet unknown', '@{ Status = 4; ProviderError = $null; Accounts = @() }', 31, []],
  ])('%s', async (_what, result, number, accounts) => {
    expect(await inside(`(Read-BrokerResult -Result ${result})`)).toEqual({
      Number: number,
      Accounts: accounts,
    });
  });
});

describe('what is no JSON', () => {
  const account = JSON.stringify({
    login_name: 'pat@example.com',
    association_status: '{"com.microsoft.Teams":"associated"}',
    realm: 'r\u00e9\\',
    list: ['p', true, { deep: [null, -1.5e3] }],
  });
  const read = (bytes: Buffer) =>
    inside(
      `(Read-JsonField -Stream ([IO.MemoryStream]::new([Convert]::FromBase64String('${bytes.toString('base64')}'))))`,
    );

  it('keeps the fields before the damage, whichever byte of it is wrong', async () => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(account, encoding);
      const loop = `foreach ($at in 0..($bytes.Length - 1)) { foreach ($byte in 0, 1, 0x22, 0x5C, 0x7B, 0xE9, 0xFF) { $one = $bytes.Clone(); $one[$at] = $byte; $null = (Read-JsonField -Stream ([IO.MemoryStream]::new($one))).IsWhole } }`;
      const ask = `& { $bytes = [Convert]::FromBase64String('${bytes.toString('base64')}'); ${loop}; 'read' }`;
      expect(await inside(`(${ask})`)).toBe('read');
    }
    expect(await read(Buffer.from('{"login_name":"pat@example.com","a":\u0002}'))).toEqual({
      IsWhole: false,
      Values: { login_name: 'pat@example.com' },
    });
  });

  it('in the apps of an account costs the apps only', async () => {
    for (const status of ['\u0002', '[}', '{"a":', 'x', '"', '5']) {
      const bytes = Buffer.from(JSON.stringify({ login_name: 'p', association_status: status }));
      const values = `(Read-JsonField -Stream ([IO.MemoryStream]::new([Convert]::FromBase64String('${bytes.toString('base64')}')))).Values`;
      const found = await inside(`(ConvertTo-OneAuthAccount -Values ${values} -Name 'n')`);
      expect(found, status).toMatchObject({ Address: 'p', Apps: [] });
    }
  });

  it('takes the word at the end of an AD FS address for no tenant', async () => {
    const values = "@{ login_name = 'p'; authority = 'https://adfs.example.com/adfs/' }";
    const found = await inside(`(ConvertTo-OneAuthAccount -Values ${values} -Name 'n')`);
    expect(found).toMatchObject({ Kind: 'work', Tenant: null, TenantId: null });
  });
});
