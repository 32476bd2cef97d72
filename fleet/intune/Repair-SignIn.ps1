<#
.SYNOPSIS
Remediation script of Microsoft Intune's Remediations, and remediation script of a Configuration Manager baseline:
repairs what Find-SignInTrouble.ps1 found.
.DESCRIPTION
Runs as the signed-in user, in 64-bit or 32-bit Windows PowerShell 5.1, and never asks for administrator rights: a
clock that only an administrator can set stays as it is, and is told of. Sign-in Repair itself never closes Teams during
a call. Exit code 0 when everything is repaired and proven, 1 when something is left; the last line says what.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File .\Repair-SignIn.ps1
#>
$ErrorActionPreference = 'Continue'

# Where App Control restricts PowerShell, neither this script nor those of Sign-in Repair may do what they have to.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    'PowerShell is restricted on this PC by a policy; nothing was repaired.'
    exit 1
}

$programs = $env:ProgramW6432
if (-not $programs) { $programs = $env:ProgramFiles }
$command = [IO.Path]::Combine($programs, 'Sign-in Repair', 'sign-in-repair.cmd')

function Write-Verdict {
    <#
    .SYNOPSIS
    Says the one line that Intune shows, and ends the script.
    .PARAMETER Text
    The line; what is over 2,000 characters is cut off.
    .PARAMETER Code
    0 or 1.
    .EXAMPLE
    Write-Verdict 'Repaired and proven.' 0
    #>
    param([string]$Text, [int]$Code)

    if ($Text.Length -gt 2000) { $Text = $Text.Substring(0, 2000) }
    [Console]::Out.WriteLine($Text)
    exit $Code
}

if (-not [IO.File]::Exists($command)) { Write-Verdict 'Sign-in Repair is not installed here; nothing was repaired.' 1 }

$lines = & $command fix --no-admin --json --quiet 2>$null
$code = $LASTEXITCODE
$report = [string]::Join("`n", @($lines))
$outcomes = @(foreach ($match in [regex]::Matches($report, '(?m)^      "repair": "([a-z.-]+)",\n      "outcome": "([a-z]+)",$')) { $match.Groups[1].Value + ' ' + $match.Groups[2].Value })
$done = if ($outcomes.Count) { [string]::Join(', ', $outcomes) } else { 'nothing was to do' }

# Windows takes the codes of a process whole; a shell elsewhere keeps their last byte.
if ($code -eq 3010 -or $code -eq 194) { Write-Verdict "Repaired and proven; restart this PC to finish. $done." 0 }
switch ($code) {
    0 { Write-Verdict "Repaired and proven. $done." 0 }
    3 { Write-Verdict "What is left needs an administrator on this PC. $done." 1 }
    7 { Write-Verdict "What is left is not on this PC: run report for the reason. $done." 1 }
    75 { Write-Verdict 'Another repair is running on this PC; this one did nothing.' 1 }
    default { Write-Verdict "Something is left (exit code $code). $done." 1 }
}
