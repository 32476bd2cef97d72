function Get-SessionFact {
    <#
    .SYNOPSIS
    What this PowerShell is and what it can do, in versions, numbers and yes or no.
    .DESCRIPTION
    Asked by verify only. The counter and the clock are read one right after the other. Our C# is compiled last: it takes
    a second, and where it can't be used its number is told in nativeApi.
    .EXAMPLE
    (Get-SessionFact).powershell.major
    5
    #>
    $counter = Get-CounterTime
    $utc = Get-UtcTime
    $runtime = Get-RuntimeFact
    $nativeApi = 0
    $own = $null
    $system = $null
    try {
        $own = Get-ProcessOwner -ProcessId $PID
        # 4 is the process of Windows itself, whatever is started.
        $system = Get-ProcessOwner -ProcessId 4
    }
    catch { $nativeApi = Get-ErrorNumber -ErrorRecord $_ }
    $started = if ($nativeApi -eq 0) { Get-ProcessStart -ProcessId $PID }
    $denied = Read-EventRecord -Log 'Security' -XPath '*[System[EventID=1]]' -Max 1 -Seconds 2
    $missing = Read-EventRecord -Log 'No-Such/Operational' -XPath '*' -Max 1 -Seconds 2
    $refused = Read-EventRecord -Log 'Application' -XPath '*[System[not(Level=2)]]' -Max 1 -Seconds 2
    $none = Read-EventRecord -Log 'Application' -XPath '*[System[EventID=65000]]' -Max 1 -Seconds 2
    $place = Get-InstallPlace
    return [ordered]@{
        powershell              = [ordered]@{ major = $runtime.Version.Major; minor = $runtime.Version.Minor; build = [Math]::Max(0, $runtime.Version.Build) }
        desktopEdition          = ($runtime.Edition -ceq 'Desktop')
        runtime                 = $runtime.Runtime
        counterNanoseconds      = [string]$counter
        utcMilliseconds         = [long][Math]::Floor(($utc - [DateTime]::new(1970, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)).TotalMilliseconds)
        zoneOffsetMinutes       = $runtime.ZoneOffset
        nativeApi               = $nativeApi
        ownProcessIsOurs        = ($null -ne $own -and $own -ceq (Get-Identity).sid)
        ownProcessHasStart      = ($null -ne $started)
        systemProcessHasOwner   = ($null -ne $system)
        missingServiceIsNothing = ($null -eq (Get-ServiceFact -Name 'SignInRepair.NoSuchService'))
        queries                 = [ordered]@{ denied = $denied.Number; missing = $missing.Number; refused = $refused.Number; none = $none.Number }
        place                   = [ordered]@{ drive = $place.drive; hasProgramFolders = ($place.programFolders -notcontains '') }
    }
}
