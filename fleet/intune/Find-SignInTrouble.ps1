<#
.SYNOPSIS
Detection script of Microsoft Intune's Remediations, and discovery script of a Configuration Manager baseline: does
Sign-in Repair have to act on this PC now?
.DESCRIPTION
Runs as the signed-in user, in 64-bit or 32-bit Windows PowerShell 5.1. Exit code 1 only where a repair may help right
now: Teams was refused within the last day and something on this PC can be repaired, or the sign-in helper for work
accounts is missing. Never while Teams is in a call. Everything else is 0. Changes nothing.
The last line is what Intune shows: one sentence, at most 2,048 characters, without any name or address.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File .\Find-SignInTrouble.ps1
#>
$ErrorActionPreference = 'Continue'

# Where App Control restricts PowerShell, neither this script nor those of Sign-in Repair may do what they have to.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    'PowerShell is restricted on this PC by a policy; nothing was checked.'
    exit 0
}

# A 32-bit PowerShell has the other Program Files in %ProgramFiles%.
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
    Write-Verdict 'Nothing to repair from here now.' 0
    #>
    param([string]$Text, [int]$Code)

    if ($Text.Length -gt 2000) { $Text = $Text.Substring(0, 2000) }
    [Console]::Out.WriteLine($Text)
    exit $Code
}

if (-not [IO.File]::Exists($command)) { Write-Verdict 'Sign-in Repair is not installed here; nothing was checked.' 0 }

$lines = & $command check --json --quiet 2>$null
$code = $LASTEXITCODE
$report = [string]::Join("`n", @($lines))

# The document has two blanks for each level in every version; reading it by lines needs no cmdlet that differs between
# versions of PowerShell.
$reason = [regex]::Match($report, '(?m)^    "code": "([\w.-]{1,40})",$').Groups[1].Value
$refusedAt = [regex]::Match($report, '(?m)^    "at": "([0-9TZ:.-]+)",$').Groups[1].Value
$startedAt = [regex]::Match($report, '(?m)^    "startedAt": "([0-9TZ:.-]+)",$').Groups[1].Value
$helperMissing = [regex]::IsMatch($report, '(?m)^      "id": "helper\.work",\n      "status": "broken",$')
$inCall = [regex]::IsMatch($report, '"name": "inCall",\s+"value": true')
$broken = @(foreach ($match in [regex]::Matches($report, '(?m)^      "id": "([a-z.-]+)",\n      "status": "broken",$')) { $match.Groups[1].Value })

$isFresh = $false
if ($refusedAt -and $startedAt) {
    $culture = [Globalization.CultureInfo]::InvariantCulture
    $age = [DateTimeOffset]::Parse($startedAt, $culture) - [DateTimeOffset]::Parse($refusedAt, $culture)
    $isFresh = $age.TotalHours -le 24
}

$found = 'Check ended with {0}; broken: {1}; reason: {2}.' -f $code, $(if ($broken.Count) { [string]::Join(' ', $broken) } else { 'nothing' }), $(if ($reason) { $reason } else { 'none' })
if ($report -notmatch '"schema": 1,') { Write-Verdict "No report: $found" 0 }
if ($inCall) { Write-Verdict "Teams is in a call, so nothing is done now. $found" 0 }
if ($helperMissing -and $code -eq 1) { Write-Verdict "The sign-in helper is missing or damaged. $found" 1 }
if ($isFresh -and $code -eq 1) { Write-Verdict "Teams was refused within a day, and this PC can be repaired. $found" 1 }
Write-Verdict "Nothing to repair from here now. $found" 0
