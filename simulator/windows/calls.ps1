# What Windows keeps of who uses the microphone and the camera (CapabilityAccessManager), and since when Teams runs.

# File times of 2024: a call, a Teams that was started before it, and one that was started after it.
$script:CallBegan = 133500000000000000
$script:StartedBefore = 133499000000000000
$script:StartedAfter = 133501000000000000

function Add-SimulatedConsent {
    <#
    .SYNOPSIS
    The keys of both kinds of Teams. Before the first call there is only what the person allows, and since when.
    #>
    param($Keys, $State)

    $caller = if ($State.teams['new'] -eq 'running') { 'new' } else { 'classic' }
    $device = if ($State.teams['callUses'] -eq 'camera') { 'webcam' } else { 'microphone' }
    # Programs that are no packages are listed by their path, with # instead of \.
    $program = [IO.Path]::Combine((Get-SimulatedProfile), 'AppData', 'Local', 'Microsoft', 'Teams', 'current', 'Teams.exe')
    $names = @{ new = 'MSTeams_8wekyb3d8bbwe'; classic = "NonPackaged\$($program.Replace('\', '#'))" }
    foreach ($kind in $names.Keys) {
        if ($State.teams[$kind] -eq 'absent') { continue }
        foreach ($one in @('microphone', 'webcam')) {
            $values = @{ Value = 'Prompt'; LastSetTime = 133490000000000000 }
            $isInCall = $State.teams['inCall'] -and $kind -eq $caller -and $one -eq $device
            if ($isInCall -or $State.teams['crashedInCall']) {
                $values = @{ Value = 'Allow'; LastUsedTimeStart = $script:CallBegan; LastUsedTimeStop = $(if ($State.teams['callInShortNumber']) { [int]0 } else { [long]0 }) }
            }
            elseif ($one -eq 'microphone') {
                $values = @{ Value = 'Allow'; LastUsedTimeStart = $script:CallBegan; LastUsedTimeStop = $script:CallBegan + 300000000 }
            }
            $Keys["Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\$one\$($names[$kind])"] = $values
        }
    }
}

function Get-SimulatedProcessStart {
    [Alias('Get-ProcessStart')]
    param([Parameter(Mandatory = $true)][int]$ProcessId)

    $teams = (Read-SimulatedState).teams
    return $(if ($teams['crashedInCall'] -and -not $teams['inCall']) { $script:StartedAfter } else { $script:StartedBefore })
}
