# Test-Path answers for Windows' own folder from the state; everything in a profile is really there.

function Test-Path {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string]$LiteralPath, [string]$PathType = 'Any')

    $helper = [regex]::Match($LiteralPath, '^C:\\Windows[\\/]SystemApps[\\/]([^\\/]+)_cw5n1h2txyewy[\\/]AppxManifest\.xml$')
    if ($helper.Success) {
        foreach ($package in (Read-SimulatedState).packages) {
            if ($package.name -eq $helper.Groups[1].Value) { return $package.manifest }
        }
        return $true
    }
    switch ($PathType) {
        'Leaf' { return [IO.File]::Exists($LiteralPath) }
        'Container' { return [IO.Directory]::Exists($LiteralPath) }
        default { return [IO.File]::Exists($LiteralPath) -or [IO.Directory]::Exists($LiteralPath) }
    }
}

function Move-Item {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string]$LiteralPath, [Parameter(Mandatory = $true)][string]$Destination)

    $isHeld = Edit-SimulatedState {
        param($state)
        if ((Test-SimulatedHold -State $state -Path $LiteralPath) -or (Test-SimulatedShare -Path $LiteralPath)) { return $true }
        if ([IO.Directory]::Exists($LiteralPath)) { [IO.Directory]::Move($LiteralPath, $Destination) }
        else { [IO.File]::Move($LiteralPath, $Destination) }
        Sync-SimulatedAccount -State $state
        $place = Get-SimulatedPlaceName -Path $LiteralPath
        if ($null -eq $place) { $place = Get-SimulatedPlaceName -Path $Destination }
        if ($null -ne $place) { Add-SimulatedMutation -State $state -Command 'files.move' -Target $place }
        return $false
    }
    # ERROR_SHARING_VIOLATION as an HRESULT, the way .NET has it.
    if ($isHeld) { throw [IO.IOException]::new('The process cannot access the file because it is being used by another process.', -2147024864) }
}

function Test-SimulatedShare {
    <#
    .SYNOPSIS
    Whether a program holds this file open without sharing it; .NET keeps such claims on every system.
    #>
    param([string]$Path)

    if (-not [IO.File]::Exists($Path)) { return $false }
    try { [IO.File]::Open($Path, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]::None).Dispose() }
    catch { return $_.Exception.GetBaseException().GetType() -eq [IO.IOException] }
    return $false
}

function Test-SimulatedHold {
    <#
    .SYNOPSIS
    Whether a browser process of Teams that was closed still holds a file of Teams' package; one move more has met it then.
    #>
    param($State, [string]$Path)

    if (-not $State.teams.Contains('heldMoves') -or $Path.Replace('\', '/') -notmatch '/Packages/MSTeams_8wekyb3d8bbwe/') { return $false }
    $met = if ($State.runtime.Contains('heldMoves')) { $State.runtime['heldMoves'] } else { 0 }
    if ($met -ge $State.teams['heldMoves']) { return $false }
    $State.runtime['heldMoves'] = $met + 1
    return $true
}

function Get-SimulatedPlaceName {
    <#
    .SYNOPSIS
    Which program's data a path of the profile belongs to.
    #>
    param([string]$Path)

    $parts = $Path.Replace('\', '/')
    if ($parts -match '/profile[^/]*/AppData/Local/Microsoft/(OneAuth|IdentityCache)(/|$)') { return 'shared-oneauth' }
    if ($parts -match '/MSTeams_8wekyb3d8bbwe/LocalCache/Local/Microsoft/(OneAuth|IdentityCache)(/|$)') { return 'oneauth' }
    if ($parts -match '/AppData/Local/Packages/[^/]+/AC/TokenBroker/') { return 'token-broker' }
    if ($parts -match '/AppData/Local/Packages/MSTeams_8wekyb3d8bbwe/|/AppData/Roaming/Microsoft/Teams(/|$)') { return 'teams' }
    return $null
}
