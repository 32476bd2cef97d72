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
        'explorer' {
            Start-SimulatedProgram -Target $Arguments[0].Trim('"')
            # explorer.exe hands the work over to the running shell and answers 1, also when all went well.
            return @{ ExitCode = 1; Text = '' }
        }
    }
    throw [ComponentModel.Win32Exception]::new(2)
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
        if ($state.clock.service.status -ne 'Running') {
            return @{ ExitCode = -2147023834; Text = 'The following error occurred: The service has not been started. (0x80070426)' }
        }
        if ($Words -eq '/config /update') { return @{ ExitCode = 0; Text = 'The command completed successfully.' } }
        if ($Words -ne '/resync /rediscover') { return @{ ExitCode = 87; Text = 'The parameter is incorrect.' } }

        $mode = $state.clock.resync
        if ($mode -eq 'access-denied') { return $denied }
        if ((Get-SimulatedTimeType -State $state) -eq 'NoSync' -or $mode -eq 'no-time-data') {
            return @{ ExitCode = 0; Text = 'The computer did not resync because no time data was available.' }
        }
        if ($mode -eq 'refuses-large' -and [Math]::Abs($state.clock.offsetSeconds) -gt 54000) {
            return @{ ExitCode = 0; Text = 'The computer did not resync because the required time change was too big.' }
        }
        if ($mode -ne 'claims-success' -and $state.clock.offsetSeconds -ne 0) {
            $state.clock.offsetSeconds = 0
            Add-SimulatedMutation -State $state -Command 'time.resync' -Target 'W32Time'
        }
        return @{ ExitCode = 0; Text = 'Sending resync command to local computer. The command completed successfully.' }
    }
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
        Add-SimulatedMutation -State $state -Command 'process.start' -Target $kind
    }
}
