function Open-EventReader {
    <#
    .SYNOPSIS
    Opens one event log for reading, newest record first.
    .DESCRIPTION
    Unlike Get-WinEvent it asks for no provider and renders no message: a record whose inserted text is missing from
    its provider's resources would end that cmdlet (PowerShell issue 7664), and the message is of no use to us.
    Records come one by one: a call that runs out of time then takes none with it that it had found, and no batch grows
    too large for Windows (RPC_S_INVALID_BOUND, elastic/beats issue 3076).
    .PARAMETER Log
    The log's name as in the event viewer's properties, the same in every language.
    .PARAMETER XPath
    Which records: Windows' subset of XPath 1.0 (Microsoft, "Consuming Events": child and attribute steps, comparisons,
    and, or).
    .EXAMPLE
    (Open-EventReader -Log Application -XPath '*[System[Level=2]]').ReadEvent().ToXml()
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Log,
        [Parameter(Mandatory = $true)][string]$XPath
    )

    $query = [Diagnostics.Eventing.Reader.EventLogQuery]::new($Log, [Diagnostics.Eventing.Reader.PathType]::LogName, $XPath)
    $query.ReverseDirection = $true
    $reader = [Diagnostics.Eventing.Reader.EventLogReader]::new($query)
    $reader.BatchSize = 1
    return $reader
}
