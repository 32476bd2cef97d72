# Set-Date sets the wall clock, given in local time. Needs SeSystemtimePrivilege, which an elevated administrator has.

function Set-Date {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][DateTime]$Date)

    $null = Edit-SimulatedState {
        param($state)
        Assert-SimulatedElevation -State $state
        Set-SimulatedOffset -State $state -Seconds ($Date.ToUniversalTime() - [DateTime]::UtcNow).TotalSeconds
        Add-SimulatedMutation -State $state -Command 'time.set' -Target 'W32Time'
    }
    return $Date
}

Export-ModuleMember -Function Set-Date
