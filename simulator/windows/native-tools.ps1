function Invoke-SimulatedNativeTool {
    [Alias('Invoke-NativeTool')]
    param(
        [Parameter(Mandatory = $true)][string]$Tool,
        [Parameter(Mandatory = $true)][string[]]$Arguments,
        [int]$Seconds = 30
    )

    switch ($Tool) {
        'dsregcmd' { return @{ ExitCode = 0; Text = (Get-SimulatedDeviceText -State (Read-SimulatedState)) } }
        'w32tm' { return Invoke-SimulatedTimeTool -Words ([string]::Join(' ', $Arguments)) }
    }
    throw [ComponentModel.Win32Exception]::new(2)
}

function Open-SimulatedExplorer {
    [Alias('Open-WithExplorer')]
    param([Parameter(Mandatory = $true)][string]$Target)

    Start-SimulatedProgram -Target $Target.Trim('"')
}

function Invoke-SimulatedTimeTool {
    <#
    .SYNOPSIS
    w32tm. Local administrators only; its exit codes are no verdict, which is why "no time data" answers 0 here.
    .DESCRIPTION
    "Windows Time service tools and settings" for the commands and the limit of 54,000 s (MaxPosPhaseCorrection of a
    stand-alone PC); community reports for 0x80070005 and 0x80070426 as exit codes.
    #>
    param([string]$Words)

    return Edit-SimulatedState {
        param($state)
        $denied = @{ ExitCode = -2147024891; Text = 'The following error occurred: Access is denied. (0x80070005)' }
        if (-not (Get-SimulatedAccount -State $state).elevated) { return $denied }
        if ($null -eq $state.clock.service) {
            return @{ ExitCode = -2147023836; Text = 'The following error occurred: The specified service does not exist as an installed service. (0x80070424)' }
        }
        if ($state.clock.service.status -ne 'Running') {
            return @{ ExitCode = -2147023834; Text = 'The following error occurred: The service has not been started. (0x80070426)' }
        }
        if ($Words -eq '/config /update') { return @{ ExitCode = 0; Text = 'The command completed successfully.' } }
        if ($Words -ne '/resync /rediscover') { return @{ ExitCode = 87; Text = 'The parameter is incorrect.' } }

        return Sync-SimulatedClock -State $state
    }
}

function Sync-SimulatedClock {
    <#
    .SYNOPSIS
    What w32tm /resync does, as the scenario says; a domain member asks its controller and nobody else.
    #>
    param($State)

    $noData = @{ ExitCode = 0; Text = 'The computer did not resync because no time data was available.' }
    $mode = $State.clock.resync
    $type = Get-SimulatedTimeType -State $State
    $goal = 0
    if ($type -eq 'NT5DS') {
        if ($State.clock.domainController -eq 'away') { return $noData }
        if ($State.clock.domainController -eq 'wrong') { $goal = $State.runtime['startOffset'] }
    }
    $offset = Get-SimulatedOffset -State $State
    if ($mode -eq 'access-denied') { return @{ ExitCode = -2147024891; Text = 'The following error occurred: Access is denied. (0x80070005)' } }
    if ($type -eq 'NoSync' -or $mode -eq 'no-time-data') { return $noData }
    if ($mode -eq 'refuses-large' -and [Math]::Abs($offset) -gt 54000) {
        return @{ ExitCode = 0; Text = 'The computer did not resync because the required time change was too big.' }
    }
    if ($mode -ne 'claims-success' -and $offset -ne $goal) {
        switch ($mode) {
            'works-later' { Start-SimulatedCorrection -State $State -AfterSeconds 5 }
            'slews' { Start-SimulatedCorrection -State $State -Rate 0.5 }
            default { Set-SimulatedOffset -State $State -Seconds $goal }
        }
        Add-SimulatedMutation -State $State -Command 'time.resync' -Target 'W32Time'
    }
    if ($mode -eq 'works-later') { return $noData }
    return @{ ExitCode = 0; Text = 'Sending resync command to local computer. The command completed successfully.' }
}

function Add-SimulatedSignIn {
    <#
    .SYNOPSIS
    Teams that was opened tries to sign in; what Windows will have recorded of it is known beforehand.
    #>
    param($State)

    $signIn = $State.teams['signIn']
    if ($null -eq $signIn) { return }
    if (-not $State.runtime.Contains('signIns')) { $State.runtime['signIns'] = [Collections.Generic.List[object]]::new() }
    $at = [DateTime]::UtcNow.AddSeconds($signIn.afterSeconds)
    $State.runtime['signIns'].Add([ordered]@{
            at = $at.ToString('o', [Globalization.CultureInfo]::InvariantCulture); text = $signIn.text
        })
}

function Start-SimulatedProgram {
    <#
    .SYNOPSIS
    What the running shell starts belongs to who is signed in, whoever asked for it.
    #>
    param([string]$Target)

    $kind = $null
    if ($Target -eq 'shell:AppsFolder\MSTeams_8wekyb3d8bbwe!MSTeams') { $kind = 'new' }
    elseif ($Target -match '[\\/]Microsoft[\\/]Teams[\\/]current[\\/]Teams\.exe$') { $kind = 'classic' }
    if ($null -eq $kind) { return }
    $null = Edit-SimulatedState {
        param($state)
        if ($state.teams[$kind] -ne 'installed') { return }
        $state.teams[$kind] = 'running'
        # The shell was told; the process is there a little later.
        $state.runtime['teamsRunsAt'] = [Environment]::TickCount64 + 300
        Add-SimulatedMutation -State $state -Command 'process.start' -Target $kind
        Add-SimulatedSignIn -State $state
    }
}
