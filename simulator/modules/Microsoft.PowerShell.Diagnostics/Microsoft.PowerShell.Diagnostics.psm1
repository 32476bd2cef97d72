# Get-WinEvent with a hashtable filter: newest first, and an error when nothing fits, told apart by its identifier.

function Get-WinEvent {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][hashtable]$FilterHashtable,
        [long]$MaxEvents = [long]::MaxValue
    )

    $records = @(Get-SimulatedRecord -State (Read-SimulatedState) | Where-Object {
            $_.LogName -eq $FilterHashtable['LogName'] -and
            (-not $FilterHashtable.ContainsKey('Id') -or $_.Id -in $FilterHashtable['Id']) -and
            (-not $FilterHashtable.ContainsKey('ProviderName') -or $_.ProviderName -eq $FilterHashtable['ProviderName'])
        })
    if ($records.Count -eq 0) {
        $nothing = [Exception]::new('No events were found that match the specified selection criteria.')
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($nothing, 'NoMatchingEventsFound', 'ObjectNotFound', $null))
    }
    [Array]::Reverse($records)
    $count = [Math]::Min($MaxEvents, $records.Count)
    for ($index = 0; $index -lt $count; $index++) { $records[$index] }
}

function Get-SimulatedRecord {
    <#
    .SYNOPSIS
    All records, oldest first; record ids count in that order within each log.
    #>
    param($State)

    $started = [DateTime]::Parse($State.runtime['startedAt'], [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
    $events = [Collections.Generic.List[object]]::new($State.events)
    # Sorted by age and then by place in the scenario: List.Sort alone would mix equal ones.
    $places = @{}
    for ($index = 0; $index -lt $events.Count; $index++) { $places[$events[$index]] = $index }
    $events.Sort([Comparison[object]] {
            param($a, $b)
            $order = ([double]$b.secondsAgo).CompareTo([double]$a.secondsAgo)
            if ($order -ne 0) { return $order }
            return $places[$a].CompareTo($places[$b])
        })
    $next = @{}
    foreach ($event in $events) {
        $next[$event.log] = 1 + $(if ($next.ContainsKey($event.log)) { $next[$event.log] } else { 4000 })
        $true_ = $started.AddSeconds(-$event.secondsAgo)
        $stamp = $true_.ToString("yyyy-MM-dd HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
        New-SimulatedRecord -State $State -Event $event -RecordId $next[$event.log] `
            -At $true_.AddSeconds($State.runtime['startOffset']) -Text $event.text.Replace('{serverTime}', $stamp)
    }
}

function New-SimulatedRecord {
    param($State, $Event, [long]$RecordId, [DateTime]$At, [string]$Text)

    $userSid = switch ($Event.as) {
        'system' { 'S-1-5-18' }
        'user' { $State.user.sid }
        'other' { Get-SimulatedOtherSid -Sid $State.user.sid }
    }
    # A scenario names the log only. What it can put into the Application log comes from this source.
    $provider = if ($Event.log -eq 'Application') { 'Microsoft-Windows-AppModel-State' } else { $Event.log -replace '/.*$', '' }
    $xml = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='" +
        [Security.SecurityElement]::Escape($provider) + "'/><EventID>$($Event.id)</EventID><EventRecordID>$RecordId</EventRecordID></System>" +
        "<EventData><Data Name='Data'>" + [Security.SecurityElement]::Escape($Text) + '</Data></EventData></Event>'
    $record = [PSCustomObject]@{
        LogName = $Event.log; ProviderName = $provider; Id = [int]$Event.id; RecordId = $RecordId
        TimeCreated = $At.ToLocalTime(); UserId = [PSCustomObject]@{ Value = $userSid }; Xml = $xml
    }
    $record.PSObject.Methods.Add([Management.Automation.PSScriptMethod]::new('ToXml', { $this.Xml }))
    return $record
}

function Get-SimulatedOtherSid {
    param([string]$Sid)

    # Another person of the same computer or domain.
    $end = $Sid.LastIndexOf('-') + 1
    return $Sid.Substring(0, $end) + $(if ($Sid.Substring($end) -eq '1002') { '1003' } else { '1002' })
}

Export-ModuleMember -Function Get-WinEvent
