function Test-TeamsMicrophone {
    <#
    .SYNOPSIS
    Whether Teams uses the microphone right now, which is when a call runs.
    .DESCRIPTION
    Windows writes the time at which an app last stopped using the microphone; 0 means that it has not stopped.
    Unpackaged programs are listed by path with # instead of \.
    .EXAMPLE
    Test-TeamsMicrophone
    #>
    $root = 'Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\microphone'
    $classic = (Get-ClassicTeamsPath).Replace('\', '#')
    foreach ($path in @("$root\MSTeams_8wekyb3d8bbwe", "$root\NonPackaged\$classic")) {
        $key = Get-RegistryKey -Hive CurrentUser -Path $path
        if ($null -ne $key -and $key.Values['LastUsedTimeStart'] -gt 0 -and $key.Values['LastUsedTimeStop'] -eq 0) { return $true }
    }
    return $false
}
