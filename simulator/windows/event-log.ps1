# The event logs of the simulated PC. A query is judged by its own words over the records' XML, so that one that Windows
# would refuse or answer otherwise does so here as well.

$script:EventLogs = @(
    'Application'
    'Microsoft-Windows-AAD/Operational'
    'Microsoft-Windows-User Device Registration/Admin'
)

# Types of System.Diagnostics.Eventing.Reader, which only Windows has; .NET Framework keeps their numbers to itself.
class EventLogException : Exception { }
class EventLogNotFoundException : EventLogException { }
class EventLogInvalidDataException : EventLogException { }
class EventLogReadingException : EventLogException { }

class SimulatedEventReader {
    # Milliseconds that calls have taken, by the simulated stopwatch: nobody waits for them.
    static [long]$Waited = 0
    hidden [object]$State
    hidden [object[]]$Records
    hidden [int]$Next
    hidden [Xml.XPath.XPathExpression]$Query
    hidden [string]$Condition
    hidden [long]$Below = [long]::MaxValue

    SimulatedEventReader([object]$state, [object[]]$records, [Xml.XPath.XPathExpression]$query, [string]$condition) {
        $this.State = $state
        $this.Records = $records
        $this.Next = $records.Count - 1
        $this.Query = $query
        $this.Condition = $condition
        # A log is read by its record numbers; what the query leaves out this way need not be put together.
        $bound = [regex]::Match($query.Expression, '\A\*\[System\[[^\[\]]* and EventRecordID < (\d+)\]\]\z')
        if ($bound.Success) { $this.Below = [long]$bound.Groups[1].Value }
    }

    [object] ReadEvent([TimeSpan]$limit) {
        if ($this.Condition -eq 'broken') { throw [EventLogReadingException]::new() }
        while ($this.Next -ge 0) {
            $record = $this.Records[$this.Next--]
            if ($record.recordId -ge $this.Below) { continue }
            $xml = ConvertTo-SimulatedEventXml -State $this.State -Record $record
            if (-not (Test-SimulatedEvent -Query $this.Query -Xml $xml)) { continue }
            $damage = if ($null -ne $record.event['damage']) { $record.event.damage } else { '' }
            if ($damage -eq 'record') { throw [EventLogInvalidDataException]::new() }
            return [SimulatedEvent]::new($xml, $damage)
        }
        if ($this.Condition -eq 'slow') {
            [SimulatedEventReader]::Waited += $limit.TotalMilliseconds
            throw [EventLogException]::new()
        }
        return $null
    }

    [void] Dispose() { $this.Next = -1 }
}

function Start-SimulatedStopwatch {
    [Alias('Start-Stopwatch')]
    param()

    $watch = [PSCustomObject]@{ Began = [SimulatedEventReader]::Waited }
    $watch.PSObject.Properties.Add([PSScriptProperty]::new('ElapsedMilliseconds', { [SimulatedEventReader]::Waited - $this.Began }))
    return $watch
}

class SimulatedEvent {
    hidden [string]$Xml
    hidden [string]$Damage

    SimulatedEvent([string]$xml, [string]$damage) {
        $this.Xml = $xml
        $this.Damage = $damage
    }

    [string] ToXml() {
        if ($this.Damage -eq 'text') { throw [EventLogInvalidDataException]::new() }
        return $this.Xml
    }

    [void] Dispose() { }
}

function Open-SimulatedEventReader {
    [Alias('Open-EventReader')]
    param([Parameter(Mandatory = $true)][string]$Log, [Parameter(Mandatory = $true)][string]$XPath)

    $state = Read-SimulatedState
    $query = Read-SimulatedEventQuery -XPath $XPath
    $condition = 'open'
    foreach ($unusual in $state.eventLogs) { if ($unusual.log -eq $Log) { $condition = $unusual.state } }
    # Only administrators may read who signed in.
    if ($Log -eq 'Security' -and -not (Get-SimulatedAccount -State $state).elevated) { throw [UnauthorizedAccessException]::new() }
    if ($Log -notin $script:EventLogs -or $condition -eq 'missing') { throw [EventLogNotFoundException]::new() }
    if ($condition -eq 'denied') { throw [UnauthorizedAccessException]::new() }
    $records = @(Get-SimulatedRecord -State $state).Where({ $_.event.log -eq $Log })
    return [SimulatedEventReader]::new($state, $records, $query, $condition)
}

# What the manifests of the two sources say: ids with their levels (2 error, 3 warning, 4 information).
$script:EventSources = @{
    'Microsoft-Windows-AAD'            = @{ Log = 'Microsoft-Windows-AAD/Operational'; Levels = @{ 1081 = 2; 1084 = 2; 1088 = 2; 1097 = 3; 1098 = 2 } }
    'Microsoft-Windows-AppModel-State' = @{
        Log    = 'Application'
        Levels = @{ 10 = 2; 11 = 2; 12 = 2; 13 = 2; 14 = 4; 15 = 4; 16 = 4; 17 = 4; 18 = 4; 19 = 2; 20 = 3; 21 = 3; 22 = 3; 23 = 3; 24 = 3 }
    }
}

class SimulatedEventSource {
    [bool]$IsEnabled = $true
    [object[]]$Events = @()

    [void] Dispose() { }
}

function Open-SimulatedEventSource {
    [Alias('Open-EventSource')]
    param([Parameter(Mandatory = $true)][string]$Kind, [Parameter(Mandatory = $true)][string]$Name)

    $source = [SimulatedEventSource]::new()
    if ($Kind -eq 'log') {
        foreach ($unusual in (Read-SimulatedState).eventLogs) {
            if ($unusual.log -eq $Name -and $unusual.state -eq 'missing') { throw [EventLogNotFoundException]::new() }
            if ($unusual.log -eq $Name -and $unusual.state -eq 'denied') { throw [UnauthorizedAccessException]::new() }
        }
        return $source
    }
    $known = $script:EventSources[$Name]
    if ($null -eq $known) { throw [EventLogNotFoundException]::new() }
    $source.Events = foreach ($id in $known.Levels.Keys) {
        @{ Id = $id; Level = @{ Value = $known.Levels[$id] }; LogLink = @{ LogName = $known.Log } }
    }
    return $source
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
        @{ event = $event; recordId = $next[$event.log] }
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
