# Get-WinEvent with a hashtable filter: newest first, and an error when nothing fits, told apart by its identifier.

function Get-WinEvent {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][hashtable]$FilterHashtable,
        [long]$MaxEvents = [long]::MaxValue
    )

    $state = Read-SimulatedState
    $records = @(foreach ($record in (Get-SimulatedRecord -State $state)) {
            $fits = $record.event.log -eq $FilterHashtable['LogName'] -and
                (-not $FilterHashtable.ContainsKey('Id') -or $record.event.id -in $FilterHashtable['Id']) -and
                (-not $FilterHashtable.ContainsKey('ProviderName') -or $record.provider -eq $FilterHashtable['ProviderName'])
            if ($fits) { $record }
        })
    if ($records.Count -eq 0) {
        $nothing = [Exception]::new('No events were found that match the specified selection criteria.')
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($nothing, 'NoMatchingEventsFound', 'ObjectNotFound', $null))
    }
    $count = [Math]::Min($MaxEvents, $records.Count)
    for ($index = 1; $index -le $count; $index++) { New-SimulatedRecord -State $state -Record $records[-$index] }
}

function Get-SimulatedRecord {
    <#
    .SYNOPSIS
    All records, oldest first; record ids count in that order within each log.
    #>
    param($State)

    # OrderBy keeps the scenario's order among records of one age.
    $ages = [Func[object, double]] { param($event) -$event.secondsAgo }
    $next = @{}
    $events = @([Linq.Enumerable]::OrderBy([object[]]$State.events.ToArray(), $ages)) + @(Get-SimulatedSignIn -State $State)
    foreach ($event in $events) {
        $next[$event.log] = 1 + $(if ($next.ContainsKey($event.log)) { $next[$event.log] } else { 4000 })
        # A scenario names the log only. What it can put into the Application log comes from this source.
        $provider = if ($event.log -eq 'Application') { 'Microsoft-Windows-AppModel-State' } else { $event.log -replace '/.*$', '' }
        @{ event = $event; recordId = $next[$event.log]; provider = $provider }
    }
}

function Get-SimulatedSignIn {
    <#
    .SYNOPSIS
    What Teams' attempts to sign in have left by now, each since it was opened here.
    #>
    param($State)

    if (-not $State.runtime.Contains('signIns')) { return }
    foreach ($signIn in $State.runtime['signIns']) {
        $at = [DateTime]::Parse($signIn.at, [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
        if ($at -gt [DateTime]::UtcNow) { continue }
        @{ log = 'Microsoft-Windows-AAD/Operational'; id = 1098; as = 'user'; text = $signIn.text; at = $at }
    }
}

function New-SimulatedRecord {
    param($State, $Record)

    $event = $Record.event
    $started = [DateTime]::Parse($State.runtime['startedAt'], [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
    # What happened before this PC was started was seen by the clock of then, the rest by the clock of now.
    $isNew = $null -ne $event['at']
    $trueTime = if ($isNew) { $event.at } else { $started.AddSeconds(-$event.secondsAgo) }
    $offset = if ($isNew) { $State.clock.offsetSeconds } else { $State.runtime['startOffset'] }
    $stamp = $trueTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    $text = [Security.SecurityElement]::Escape($event.text.Replace('{serverTime}', $stamp))
    $userSid = switch ($event.as) {
        'system' { 'S-1-5-18' }
        'user' { $State.user.sid }
        'other' { Get-SimulatedOtherSid -Sid $State.user.sid }
    }
    $system = "<System><Provider Name='$([Security.SecurityElement]::Escape($Record.provider))'/><EventID>$($event.id)</EventID>" +
        "<EventRecordID>$($Record.recordId)</EventRecordID></System>"
    $made = [PSCustomObject]@{
        LogName = $event.log; ProviderName = $Record.provider; Id = [int]$event.id; RecordId = [long]$Record.recordId
        TimeCreated = $trueTime.AddSeconds($offset).ToLocalTime()
        UserId = [PSCustomObject]@{ Value = $userSid }
        Xml = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>$system<EventData><Data Name='Data'>$text</Data></EventData></Event>"
    }
    $made.PSObject.Methods.Add([Management.Automation.PSScriptMethod]::new('ToXml', { $this.Xml }))
    return $made
}

function Get-SimulatedOtherSid {
    param([string]$Sid)

    # Another person of the same computer or domain.
    $end = $Sid.LastIndexOf('-') + 1
    return $Sid.Substring(0, $end) + $(if ($Sid.Substring($end) -eq '1002') { '1003' } else { '1002' })
}

Export-ModuleMember -Function Get-WinEvent
