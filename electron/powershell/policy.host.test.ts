import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutScripts } from '../../simulator/testing/script-folder';
import { bundleScripts } from '../../tools/packaging/bundle-scripts.mjs';
import { buildScriptPolicy, findViolations, type Violation } from './testing/script-policy';

const scratch = mkdtempSync(join(tmpdir(), 'policy-'));
beforeAll(buildScriptPolicy, 300_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** One script that may do nothing of what it does; each line breaks one rule. */
function judge(snippets: readonly (readonly [rule: string, text: string])[], name = 'bad.ps1'): Violation[] {
  const file = join(scratch, name);
  writeFileSync(file, `${snippets.map(([, text]) => text).join('\n')}\n`);
  return findViolations([file]);
}

function expectEach(snippets: readonly (readonly [rule: string, text: string])[], name?: string): void {
  const found = judge(snippets, name);
  snippets.forEach(([rule, text], index) => {
    const rules = found.filter(({ line }) => line === index + 1).map((violation) => violation.rule);
    expect(rules, text).toContain(rule);
  });
}

describe('every script that ships', { timeout: 120_000 }, () => {
  const scriptsIn = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ps1|psm1|psd1)$/.test(name))
      .map((name) => join(folder, name));

  it('is Windows PowerShell 5.1 on .NET Framework 4.8, and keeps our rules', () => {
    const files = scriptsIn(checkoutScripts);
    expect(files.length).toBeGreaterThan(50);
    expect(findViolations(files)).toEqual([]);
  });

  it('keeps them in the one file of a package too', () => {
    const folder = join(scratch, 'package');
    bundleScripts(checkoutScripts, folder);
    const files = scriptsIn(folder);
    expect(files.length).toBe(4);
    expect(findViolations(files)).toEqual([]);
  });
});

it('every script that a management service runs keeps them too', { timeout: 120_000 }, () => {
  const folder = join(checkoutScripts, '..', '..', 'fleet');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.psm?1$/.test(name),
  );
  expect(files.length).toBeGreaterThan(2);
  expect(findViolations(files.map((name) => join(folder, name)))).toEqual([]);
});

describe('the policy refuses', () => {
  it('syntax that 5.1 does not have', () => {
    expectEach(
      [
        '$a = $b ? 1 : 2',
        '$a = $b ?? 1',
        '$a ??= 1',
        '($a)?.Length',
        '($a)?[0]',
        'Get-Service -Name a && Get-Service -Name b',
        'Get-Service -Name a || Get-Service -Name b',
        'Get-Service -Name a &',
        '$IsWindows',
        "'a'..'e'",
        '$a = 1uy',
        '$a = 12n',
        '$a = "`u{1F600}"',
        '$a = "`e[0m"',
        'function Get-A { begin { } clean { } }',
        '@(1) | ForEach-Object -Parallel { 1 }',
      ].map((text) => ['newer-syntax', text] as const),
    );
    expectEach([['syntax', 'if ($a {']]);
  });

  it('older spellings of none of these', () => {
    const fine = [
      "if ($b) { $a = 'x' } else { $a = 1..3 }",
      '$a = 0xFFFF',
      '$a = 1.5d',
      '$a = 12kb',
      '$a = "``u{1}"',
      '$a = $b.Length',
      '[byte[]]::new(4).Length',
    ];
    expect(judge(fine.map((text) => ['', text] as const))).toEqual([]);
  });

  it('commands, parameters and aliases outside the list', () => {
    expectEach([
      ['command', 'ConvertTo-Json @{}'],
      ['command', 'Invoke-Expression $a'],
      ['command', 'iex $a'],
      ['command', 'gsv W32Time'],
      ['command', '@(1) | % { $_ }'],
      ['command', 'w32tm /resync'],
      ['command', 'cmd.exe /c ver'],
      ['command', '.\\tool.exe'],
      ['command', 'Start-Process notepad'],
      // One record whose provider's texts are damaged ends it.
      ['command', 'Get-WinEvent -LogName Application'],
      ['command', 'Set-Content -Path a -Value b'],
      ['parameter', 'Get-Service -DisplayName x'],
      ['compiles', "Add-Type -TypeDefinition 'class A {}'"],
      ['redirection', 'Get-Service -Name a > file'],
    ]);
  });

  it('text and computed names that would run', () => {
    expectEach([
      ['runs-text', '[scriptblock]::Create($a)'],
      ['runs-text', '[Management.Automation.ScriptBlock]::Create($a)'],
      ['runs-text', '$ExecutionContext.InvokeCommand.InvokeScript($a)'],
      ['runs-text', '$ExecutionContext.InvokeCommand.ExpandString($a)'],
      ['computed-command', '& $a'],
      ['computed-command', '& "Get-$a" 1'],
      ['computed-command', '. $a'],
      ['computed-command', "& 'C:\\tool.exe'"],
      ['computed-member', '$a.$b()'],
      ['relative-program', "[Diagnostics.Process]::Start('w32tm.exe')"],
      ['relative-program', "[Diagnostics.ProcessStartInfo]::new('w32tm.exe', '/resync')"],
      ['relative-program', '[System.Diagnostics.Process]::Start($a)'],
    ]);
  });

  it('methods and indexes on what a member of a Windows Runtime object answers', () => {
    const found = '$found = Wait-WindowsRuntime -Seconds 3 -Operation $operation\n';
    const refused = [
      "$found.Accounts.Item('a')",
      "foreach ($account in $found.Accounts) { $account.Properties.ContainsKey('TenantId') }",
      "foreach ($account in $found.Accounts) { $account.Properties['TenantId'] }",
      "foreach ($account in $found.Accounts) { $map = $account.Properties; $map.Lookup('TenantId') }",
      '$found.Accounts.SignOutAsync($id)',
      '$found.ToString()',
    ];
    const rulesOf = (text: string) => judge([['', found + text]]).map(({ rule }) => rule);
    for (const text of refused) expect(rulesOf(text), text).toContain('runtime-object');
    const seen = `$script:${found.slice(1)}function Get-A { $script:found.ToString() }`;
    expect(judge([['', seen]]).map(({ rule }) => rule)).toContain('runtime-object');
    const elsewhere = `function Get-A { ${found} }\nfunction Get-B { param($found) $found.ToString() }`;
    expect(judge([['', elsewhere]]).map(({ rule }) => rule)).not.toContain('runtime-object');
    const fine = 'foreach ($account in $found.Accounts) { $account.Id; $account.SignOutAsync($id) }';
    expect(rulesOf(fine)).not.toContain('runtime-object');
  });

  it('types and members that .NET Framework 4.8 or 5.1 do not have', () => {
    expectEach([
      ['framework-type', '$a = [Text.Json.JsonDocument]'],
      ['framework-type', '[Text.Rune]$a = 1'],
      ['framework-type', '$a = [Collections.Generic.List[Text.Rune]]'],
      ['framework-type', 'try { 1 } catch [Threading.Channels.ChannelClosedException] { 2 }'],
      ['framework-type', 'function Get-A { param([ValidateNotNullOrWhiteSpace()][string]$A) }'],
      ['framework-member', "[IO.File]::Move('a', 'b', $true)"],
      ['framework-member', "[string]::Join(',', 'a', 'b').Contains('a', [StringComparison]::Ordinal, 1, 2)"],
      ['framework-member', '[Convert]::ToHexString($bytes)'],
      ['framework-member', '[Environment]::ProcessPath'],
      ['framework-member', '[Environment]::ProcessId'],
      ['framework-member', '[Random]::new(1, 2, 3)'],
      ['framework-member', '[Random]::Shared'],
      ['framework-type', '$a = [Diagnostics.Eventing.Reader.EventRecordReader]'],
      ['framework-member', '[Diagnostics.Eventing.Reader.PathType]::Channel'],
      ['framework-member', '$process.WaitForExitAsync()'],
      ['framework-member', "function Get-A { param([ValidateSet('a', ErrorMessage = 'x')][string]$A) }"],
    ]);
  });

  it('C# that the compiler of 5.1 would refuse', () => {
    const name = 'Import-NativeApi.ps1';
    const compile = (code: string) =>
      judge([['', `Add-Type -IgnoreWarnings -TypeDefinition @'\n${code}\n'@`]], name);
    expect(compile('public static class A { public static int B() { return 1; } }')).toEqual([]);
    expect(compile('public static class A { public static int B() => 1; }')).toMatchObject([
      { rule: 'compiled-code' },
    ]);
    expect(compile('public static class A { public static System.Text.Rune B; }')).toMatchObject([
      { rule: 'compiled-code' },
    ]);
    const inOneFile = (named: string) =>
      judge([['', `function ${named} { Add-Type -TypeDefinition 'class A {}' }`]], 'SignInRepair.psm1');
    expect(inOneFile('Import-NativeApi')).not.toContainEqual(expect.objectContaining({ rule: 'compiles' }));
    expect(inOneFile('Get-More')).toContainEqual(expect.objectContaining({ rule: 'compiles' }));
    expect(judge([['', 'Add-Type -TypeDefinition $code']], name)).toMatchObject([{ rule: 'computed-code' }]);
    // There a warning is an error, also one about the PC: "Invalid search path ... specified in 'LIB environment variable'".
    expect(judge([['', "Add-Type -TypeDefinition @'\npublic static class A { }\n'@"]], name)).toMatchObject([
      { rule: 'compiler-warnings' },
    ]);
  });

  it('functions without help, and help without a word for each parameter', () => {
    expectEach([['help', 'function Get-A { 1 }']]);
    const help = '<#\n.SYNOPSIS\nx\n.PARAMETER A\nx\n.EXAMPLE\nGet-B\n#>';
    expect(judge([['', `function Get-B { ${help}\nparam($A, $B) $A + $B }`]])).toMatchObject([
      { rule: 'help', text: 'Get-B -B' },
    ]);
    // A line of help that begins with a dot and no known word makes PowerShell ignore all of it.
    expect(judge([['', `function Get-B { ${help.replace('\nx', '\n.NET')}\nparam($A) $A }`]])).toMatchObject([
      { rule: 'help', text: 'Get-B' },
    ]);
  });

  it('bytes that 5.1 would read in the code page of the PC', () => {
    expectEach([['ascii', "$a = 'ü'"]]);
  });

  it('files and ports in what runs elevated, also behind functions that it calls', () => {
    expectEach(
      [
        ['elevated', "[IO.File]::WriteAllText('a', 'b')"],
        ['elevated', "$a = [System.IO.StreamWriter]::new('a')"],
        ['elevated', "Move-Item -LiteralPath 'a' -Destination 'b'"],
        ['elevated', "Add-Type -TypeDefinition 'class A {}'"],
        ['elevated', "Get-Service -Name a > 'b'"],
        ['elevated', '$a = [Net.Sockets.TcpListener]::new(80)'],
      ],
      'admin-lane.ps1',
    );
    const entry = join(scratch, 'admin-lane.ps1');
    writeFileSync(entry, 'Get-Outer\n');
    const outer = join(scratch, 'Get-Outer.ps1');
    writeFileSync(
      outer,
      'function Get-Outer { Get-Inner }\nfunction Get-Unused { [IO.File]::ReadAllText(1) }\n',
    );
    const inner = join(scratch, 'Get-Inner.ps1');
    writeFileSync(inner, '\nfunction Get-Inner { [IO.File]::ReadAllText(1) }\n');
    const found = findViolations([entry, outer, inner]).filter(({ rule }) => rule === 'elevated');
    expect(found).toMatchObject([{ file: inner, line: 2 }]);
  });
});
