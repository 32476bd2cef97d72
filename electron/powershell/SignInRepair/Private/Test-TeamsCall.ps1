function Test-TeamsCall {
    <#
    .SYNOPSIS
    Whether Teams uses the microphone or the camera right now, which is when a call runs.
    .DESCRIPTION
    Windows writes when an app began and stopped using them, as file times; a stop of 0 means that it has not stopped,
    in whatever size of number. What the machine's hive has of it we take to be of services and other people.
    After a crash or a power failure that 0 stays. So it counts only while a process of that Teams runs which was
    started before. Who only listens to a meeting uses neither, so False does not say that there is none.
    Unpackaged programs are listed by path with # instead of \. A key that can't be read costs itself only.
    .EXAMPLE
    Test-TeamsCall
    #>
    $store = 'Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore'
    $keys = @{ new = 'MSTeams_8wekyb3d8bbwe'; classic = 'NonPackaged\' + (Get-ClassicTeamsPath).Replace('\', '#') }
    foreach ($kind in $keys.Keys) {
        $began = [long]0
        foreach ($device in @('microphone', 'webcam')) {
            try { $key = Get-RegistryKey -Hive CurrentUser -Path "$store\$device\$($keys[$kind])" }
            catch { continue }
            if ($null -eq $key -or $key.Values['LastUsedTimeStart'] -isnot [long]) { continue }
            $stop = $key.Values['LastUsedTimeStop']
            $isInUse = ($stop -is [long] -or $stop -is [int]) -and $stop -eq 0 -and $key.Values['LastUsedTimeStart'] -gt $began
            if ($isInUse) { $began = $key.Values['LastUsedTimeStart'] }
        }
        if ($began -eq 0) { continue }
        foreach ($id in (Get-TeamsProcess -Kind $kind)) {
            $started = Get-ProcessStart -ProcessId $id
            if ($null -eq $started) { continue }
            # Started later than now: the clock has been moved back since, and nothing tells which of the two was first.
            if ($started -le $began -or $started -gt [DateTime]::UtcNow.ToFileTimeUtc()) { return $true }
        }
    }
    return $false
}
