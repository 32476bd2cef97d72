# Set-Date and Unblock-File.

# Sets the wall clock, given in local time. Needs SeSystemtimePrivilege, which an elevated administrator has.

function Set-Date {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][DateTime]$Date)

    $null = Edit-SimulatedState {
        param($state)
        Assert-SimulatedElevation -State $state
        $otherHour = if ($state.clock['takesOtherHour']) { 3600 } else { 0 }
        Set-SimulatedOffset -State $state -Seconds (($Date.ToUniversalTime() - [DateTime]::UtcNow).TotalSeconds + $otherHour)
        Add-SimulatedMutation -State $state -Command 'time.set' -Target 'W32Time'
    }
    return $Date
}

# Takes the mark of a download off files that are there; taking it off one that has none is no error.
function Unblock-File {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string[]]$LiteralPath)

    $null = Edit-SimulatedState {
        param($state)
        if (-not $state.runtime.Contains('unblocked')) { $state.runtime['unblocked'] = [Collections.Generic.List[object]]::new() }
        foreach ($path in $LiteralPath) {
            if (-not [IO.File]::Exists($path)) { throw [IO.FileNotFoundException]::new("Cannot find path '$path'.") }
            if ($state.windows.scriptsMarked -eq 'kept') { throw [UnauthorizedAccessException]::new("Access to the path '$path' is denied.") }
            $state.runtime['unblocked'].Add($path)
            # Here a stream is a file of its own; tests under Windows' rules for names write another sign (U+2236) for the colon.
            foreach ($sign in @(':', [string][char]0x2236)) { [IO.File]::Delete($path + $sign + 'Zone.Identifier') }
        }
    }
}

Export-ModuleMember -Function Set-Date, Unblock-File
