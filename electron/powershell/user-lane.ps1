# The user lane, dot-sourced once into a warm Windows PowerShell 5.1 session. Each later line is one request.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# Windows' own modules only. A parent process may have left the folders of PowerShell 7 here, whose modules fail in
# 5.1, and by default the user's Documents come first.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
# A command is looked for on the PATH before the module that has it is loaded, and the person may write to folders there.
$env:PATH = [Environment]::SystemDirectory
# -Name takes patterns, and the folder may have [ ] in its name.
$module = [Management.Automation.WildcardPattern]::Escape([IO.Path]::Combine($PSScriptRoot, 'SignInRepair', 'SignInRepair.psd1'))
Import-Module -Name $module -DisableNameChecking

function Get-LaneError {
    <#
    .SYNOPSIS
    An error as a request answers it: a code, the native number and the English part of what is known.
    .PARAMETER ErrorRecord
    The error as a catch block has it in $_.
    .EXAMPLE
    try { Get-Service -Name W32Time } catch { Get-LaneError -ErrorRecord $_ }
    #>
    param([Parameter(Mandatory = $true)][Management.Automation.ErrorRecord]$ErrorRecord)

    $number = Get-ErrorNumber -ErrorRecord $ErrorRecord
    $code = switch ($number) {
        { $_ -in @(5, -2147024891) } { 'access-denied' }
        { $_ -in @(2, 3, 1168, -2147024894, -2147024893, -2147023728) } { 'not-found' }
        default { 'unexpected' }
    }
    # An argument that a parameter does not take, and a call that our own code turns away.
    $refusal = $ErrorRecord.Exception -is [Management.Automation.ParameterBindingException] -or $ErrorRecord.Exception -is [ArgumentException]
    if ($refusal) { $code = 'refused' }
    # The identifier is the same in every language, the message is not.
    return [ordered]@{
        code   = $code
        number = $(if ($refusal) { 0 } else { $number })
        detail = $ErrorRecord.FullyQualifiedErrorId + ' (' + $ErrorRecord.Exception.GetType().Name + ')'
    }
}

function Invoke-LaneRequest {
    <#
    .SYNOPSIS
    Runs one function of the module and prints its answer as one line: #answer <id> <JSON>.
    .PARAMETER Id
    The request's id, lower-case hex.
    .PARAMETER Function
    One of the functions below; nothing else can be asked for.
    .PARAMETER Arguments
    The function's arguments in the order of its parameters, each the base64 of UTF-8 text.
    .EXAMPLE
    Invoke-LaneRequest 'a1b2' 'Get-SignInHelper' 'TWljcm9zb2Z0LkFBRC5Ccm9rZXJQbHVnaW4='
    #>
    param(
        [Parameter(Mandatory = $true, Position = 0)][ValidatePattern('\A[0-9a-f]{1,64}\z')][string]$Id,
        [Parameter(Mandatory = $true, Position = 1)]
        [ValidateSet(
            'Get-PcState', 'Get-TimeService', 'Get-SignInEvent', 'Get-DeviceRegistration', 'Get-StoredCredential',
            'Get-SignInHelper', 'Get-KnownAccount', 'Get-TeamsApp', 'Get-SignInCache', 'Get-WallClock', 'Get-ProxySetting', 'Get-ProductSetting',
            'Remove-StoredCredential',
            'Register-SignInHelper', 'Stop-TeamsApp', 'Start-TeamsApp', 'Disconnect-WamAccount', 'Move-ToQuarantine', 'Restore-FromQuarantine',
            'Get-SessionFact', 'Get-SettingFact', 'Get-EventLogFact', 'Test-VaultChange', 'Test-FileChange',
            'Get-InstallPlace', 'Start-AdminLane', 'Wait-AdminLane')]
        [string]$Function,
        [Parameter(Position = 2, ValueFromRemainingArguments = $true)][AllowEmptyString()][AllowEmptyCollection()][string[]]$Arguments = @()
    )

    try {
        $texts = [Collections.Generic.List[object]]::new()
        foreach ($argument in $Arguments) {
            $texts.Add([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($argument)))
        }
        $list = $texts.ToArray()
        $answer = [ordered]@{ ok = $true; value = (& $Function @list) }
    }
    catch { $answer = [ordered]@{ ok = $false; error = (Get-LaneError -ErrorRecord $_) } }
    # Written past PowerShell's formatter, which would break the line at the width of a console. The newline before it
    # keeps noise that others have printed from sticking to it.
    [Console]::Out.Write("`n#answer $Id $(ConvertTo-JsonText -Value $answer)`n")
    [Console]::Out.Flush()
}
