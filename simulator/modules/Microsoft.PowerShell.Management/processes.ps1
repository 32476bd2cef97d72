# Get-Process and Stop-Process. Only Teams runs on the simulated PC: two processes of the new one, one of classic.

function Get-Process {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Name)

    $processes = @(Get-SimulatedProcess -State (Read-SimulatedState) | Where-Object { $_.ProcessName -eq $Name })
    if ($processes.Count -eq 0) {
        $missing = [Exception]::new("Cannot find a process with the name '$Name'.")
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($missing, 'NoProcessFoundForGivenName', 'ObjectNotFound', $Name))
    }
    return $processes
}

function Stop-Process {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][int]$Id, [switch]$Force)

    $found = Edit-SimulatedState {
        param($state)
        $account = Get-SimulatedAccount -State $state
        foreach ($process in (Get-SimulatedProcess -State $state)) {
            if ($process.Id -ne $Id) { continue }
            if (-not $account.own -and -not $account.elevated) { throw [ComponentModel.Win32Exception]::new(5) }
            # Its other processes end with it.
            $state.teams[$process.Kind] = 'installed'
            Add-SimulatedMutation -State $state -Command 'process.stop' -Target $process.Kind
            return $true
        }
        return $false
    }
    if (-not $found) {
        $missing = [Exception]::new("Cannot find a process with the process identifier $Id.")
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($missing, 'NoProcessFoundForGivenId', 'ObjectNotFound', $Id))
    }
}

function Get-SimulatedProcess {
    param($State)

    $session = [Diagnostics.Process]::GetCurrentProcess().SessionId
    $known = @(
        @{ Id = 6104; ProcessName = 'ms-teams'; Kind = 'new' },
        @{ Id = 6220; ProcessName = 'ms-teams'; Kind = 'new' },
        @{ Id = 7208; ProcessName = 'Teams'; Kind = 'classic' }
    )
    if ($State.runtime.Contains('teamsRunsAt') -and [Environment]::TickCount64 -lt $State.runtime['teamsRunsAt']) { return }
    foreach ($process in $known) {
        if ($State.teams[$process.Kind] -eq 'running') {
            [PSCustomObject]@{ Id = $process.Id; ProcessName = $process.ProcessName; SessionId = $session; Kind = $process.Kind }
        }
    }
}
