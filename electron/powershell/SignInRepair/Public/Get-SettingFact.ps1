function Get-SettingFact {
    <#
    .SYNOPSIS
    Numbers and forms of settings that the product rests on; none of their texts.
    .DESCRIPTION
    Asked by verify only. Each part by itself: one that can't be read is null, and the others are told.
    .EXAMPLE
    (Get-SettingFact).enrolments.active
    4
    #>
    $facts = [ordered]@{
        enrolments = $null; winHttp = $null; firmware = 'unknown'; guestKey = $null; hostProvider = $null
        microphone = $null; oneAuth = $null
    }
    try { $facts.enrolments = Measure-Enrolment }
    catch { }
    try {
        $value = Get-RegistryValue -Hive LocalMachine -Path 'Software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' -Name WinHttpSettings
        if ($value -is [byte[]] -and $value.Length -ge 16) {
            $facts.winHttp = [ordered]@{ flags = [int]$value[8]; nameLength = [BitConverter]::ToInt32($value, 12) }
        }
    }
    catch { }
    try {
        $maker = Get-RegistryKey -Hive LocalMachine -Path 'HARDWARE\DESCRIPTION\System\BIOS'
        if ($null -ne $maker) {
            # Hyper-V gives its guests these two texts; a Surface has the first alone.
            $isGuest = $maker.Values['SystemManufacturer'] -ceq 'Microsoft Corporation' -and $maker.Values['SystemProductName'] -ceq 'Virtual Machine'
            $facts.firmware = $(if ($isGuest) { 'hyper-v' } else { 'other' })
        }
        $facts.guestKey = $null -ne (Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters')
    }
    catch { }
    try {
        $provider = Get-RegistryValue -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Services\W32Time\TimeProviders\VMICTimeProvider' -Name Enabled
        if ($provider -is [int]) { $facts.hostProvider = $provider }
    }
    catch { }
    try {
        $call = Get-RegistryKey -Hive CurrentUser -Path 'Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\microphone\MSTeams_8wekyb3d8bbwe'
        if ($null -ne $call) {
            $facts.microphone = [ordered]@{ start = $call.Values['LastUsedTimeStart'] -is [long]; stop = $call.Values['LastUsedTimeStop'] -is [long] }
        }
    }
    catch { }
    try { $facts.oneAuth = Measure-OneAuth }
    catch { }
    return $facts
}
