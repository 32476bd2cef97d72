function Get-SimulatedAccount {
    <#
    .SYNOPSIS
    Who this process runs as on the simulated PC: sid, name, elevated, and whether the profile is the signed-in user's.
    .DESCRIPTION
    Another administrator is the built-in one of the same computer or domain (RID 500), as when somebody else's
    password is typed into the prompt. Source: "Well-known SIDs" in Microsoft's documentation.
    #>
    param($State = (Read-SimulatedState))

    $runsAs = $State.elevation.appRunsAs
    # LocalSystem, which has a profile of its own as well.
    if ($runsAs -eq 'system') { return @{ sid = 'S-1-5-18'; name = 'SYSTEM'; elevated = $true; own = $false } }
    $elevated = $runsAs -ne 'user'
    $other = $runsAs -eq 'other-administrator'
    if ($script:Role -eq 'admin' -and -not $elevated) {
        $elevated = $true
        $other = $State.elevation.answer -eq 'other-administrator' -or -not $State.user.administrator
    }
    if (-not $other) {
        return @{ sid = $State.user.sid; name = $State.user.name; elevated = $elevated; own = $true }
    }
    $sid = $State.user.sid.Substring(0, $State.user.sid.LastIndexOf('-')) + '-500'
    return @{ sid = $sid; name = 'Administrator'; elevated = $elevated; own = $false }
}

function Get-SimulatedIdentity {
    [Alias('Get-Identity')]
    param()

    $account = Get-SimulatedAccount
    return [ordered]@{ sid = $account.sid; account = "PC\$($account.name)"; name = $account.name; elevated = $account.elevated }
}

function Import-SimulatedNativeApi {
    <#
    .SYNOPSIS
    Stands for the C# compiler: a fault here strikes everything that rests on it.
    #>
    [Alias('Import-NativeApi')]
    param()
}

function Get-SimulatedSession {
    [Alias('Get-Session')]
    param()

    Import-NativeApi
    $state = Read-SimulatedState
    # A service works in session 0, where nobody has a desktop. Windows gives the name in the spelling it was typed in.
    $account = if ($state.elevation.appRunsAs -ne 'system') { "pc\$($state.user.name)" }
    return [ordered]@{ account = $account; remote = $state.windows.remoteSession }
}

function Resolve-SimulatedAccountSid {
    [Alias('Resolve-AccountSid')]
    param([Parameter(Mandatory = $true)][string]$Account, [int]$Seconds = 3)

    Import-NativeApi
    $user = (Read-SimulatedState).user
    if ($Account -ine "PC\$($user.name)") { throw [Security.Principal.IdentityNotMappedException]::new() }
    return $user.sid
}

function Get-SimulatedMicrosoftAccount {
    <#
    .SYNOPSIS
    NetUserGetInfo, USER_INFO_24: the internet identity that the account of this process is connected to.
    #>
    [Alias('Get-MicrosoftAccount')]
    param()

    try { Import-NativeApi }
    catch { return [ordered]@{ number = -2147024891; address = $null } }
    $state = Read-SimulatedState
    $address = if ((Get-SimulatedAccount -State $state).own) { $state.user.microsoftAccount }
    return [ordered]@{ number = 0; address = $address }
}

function Get-SimulatedRuntimeFact {
    <#
    .SYNOPSIS
    Windows PowerShell 5.1 of a Windows that is kept up to date, and the zone of the simulated PC.
    #>
    [Alias('Get-RuntimeFact')]
    param()

    $state = Read-SimulatedState
    $bias = Get-SimulatedBias -State $state
    return @{
        Version = [Version]"5.1.$($state.windows.build).4391"; Edition = 'Desktop'; Runtime = 4
        ZoneOffset = $(if ($null -eq $bias) { 0 } else { -$bias })
    }
}

function Get-SimulatedSecondsSinceStart {
    [Alias('Get-SecondsSinceStart')]
    param()

    return (Read-SimulatedState).windows.startedSecondsAgo
}

function Get-SimulatedProcessOwner {
    [Alias('Get-ProcessOwner')]
    param([Parameter(Mandatory = $true)][int]$ProcessId)

    Import-NativeApi
    # Windows' own process may not be asked; all others of the simulated PC belong to who is signed in.
    if ($ProcessId -eq 4) { return $null }
    return (Read-SimulatedState).user.sid
}

function Get-SimulatedChildProcess {
    <#
    .SYNOPSIS
    The browser process of the new Teams that runs, and the one for its calls; other programs' have other parents.
    #>
    [Alias('Get-ChildProcess')]
    param([Parameter(Mandatory = $true)][int[]]$ProcessIds, [Parameter(Mandatory = $true)][string]$Program)

    $children = @{ 'msedgewebview2.exe' = 6400; 'ms-teams_modulehost.exe' = 6412 }
    if ($ProcessIds -contains 6104) { return $children[$Program] }
}

function Wait-SimulatedProcessEnd {
    <#
    .SYNOPSIS
    Notes which processes were waited for; on the simulated PC all of them end at once.
    #>
    [Alias('Wait-ProcessEnd')]
    param([Parameter(Mandatory = $true)][AllowEmptyCollection()][int[]]$ProcessIds, [Parameter(Mandatory = $true)][int]$Seconds)

    $null = Edit-SimulatedState {
        param($state)
        $state.runtime['waitedFor'] = [Collections.Generic.List[object]]@($ProcessIds)
    }
}

function Assert-SimulatedElevation {
    <#
    .SYNOPSIS
    Refuses as Windows does (Win32 5) what only an elevated process may do.
    #>
    param($State)

    if (-not (Get-SimulatedAccount -State $State).elevated) { throw [ComponentModel.Win32Exception]::new(5) }
}

function Get-SimulatedKnownFolder {
    [Alias('Get-KnownFolder')]
    param([Parameter(Mandatory = $true)][string]$Name)

    switch ($Name) {
        'Windows' { return 'C:\Windows' }
        'System' { return 'C:\Windows\System32' }
        'LocalAppData' { return [IO.Path]::Combine((Get-SimulatedProfile), 'AppData', 'Local') }
        'RoamingAppData' { return [IO.Path]::Combine((Get-SimulatedProfile), 'AppData', 'Roaming') }
        'ProgramFiles' { return 'C:\Program Files' }
        'ProgramFilesX86' { return 'C:\Program Files (x86)' }
    }
}

function Get-SimulatedProfile {
    $account = Get-SimulatedAccount
    $name = if ($account.own) { 'profile' } else { 'profile-' + $account.sid }
    return [IO.Path]::Combine($script:RunFolder, $name)
}

function Open-SimulatedMutex {
    [Alias('Open-MachineMutex')]
    param([Parameter(Mandatory = $true)][string]$Name)

    # Several simulated PCs run on one computer at a time; each has a Global\ namespace of its own.
    $hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($script:RunFolder)))
    return [Threading.Mutex]::new($false, "Global\$Name.$($hash.Substring(0, 16))")
}
