function Read-EventRecord {
    <#
    .SYNOPSIS
    The newest records of one event log as facts, newest first.
    .DESCRIPTION
    Answers Events, Skipped (how many records could not be read), Number (0, or the native number when the log could
    not be read) and More (whether there may be older ones). A log that this Windows does not have holds nothing. A
    record that can't be read costs itself only; where none can be read, or reading goes on failing, the log counts as
    unread.
    Windows has no index of a log by id or source: where few records fit, one call walks the whole of it. When the time
    is over, what was found counts; where that is nothing, the log is unread with 1460 (ERROR_TIMEOUT).
    Sources: Microsoft, "EvtNext function", and EventLogReader of .NET, which throws that, its number kept to itself.
    .PARAMETER Log
    The log's name.
    .PARAMETER XPath
    Which records, see Open-EventReader.
    .PARAMETER Max
    How many records are read at most, unreadable ones included.
    .PARAMETER Seconds
    How long it may take.
    .EXAMPLE
    (Read-EventRecord -Log Application -XPath '*[System[Level=2]]' -Max 10 -Seconds 4).Events[0].text
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Log,
        [Parameter(Mandatory = $true)][string]$XPath,
        [Parameter(Mandatory = $true)][int]$Max,
        [Parameter(Mandatory = $true)][int]$Seconds
    )

    $waited = Start-Stopwatch
    $answer = @{ Events = [Collections.Generic.List[object]]::new(); Skipped = 0; Number = 0; More = $false }
    try { $reader = Open-EventReader -Log $Log -XPath $XPath }
    catch {
        # Told by its type: the exception keeps its number to itself, and its text is localised.
        for ($exception = $_.Exception; $null -ne $exception; $exception = $exception.InnerException) {
            if ($exception.GetType().Name -ceq 'EventLogNotFoundException') { return $answer }
        }
        $answer.Number = Get-ErrorNumber -ErrorRecord $_
        return $answer
    }
    # The reader may stand still before a record that it can't fetch.
    $patience = 5
    $number = 0
    $isLate = $false
    try {
        while (-not $isLate -and $patience -gt 0 -and $answer.Events.Count + $answer.Skipped -lt $Max) {
            $record = $null
            $failure = $null
            try {
                $record = $reader.ReadEvent([TimeSpan]::FromMilliseconds([Math]::Max(0, $Seconds * 1000 - $waited.ElapsedMilliseconds)))
                if ($null -ne $record) { $answer.Events.Add((ConvertTo-EventFact -Log $Log -Xml $record.ToXml())) }
            }
            catch { $failure = $_ }
            finally { if ($null -ne $record) { $record.Dispose() } }
            # A call may come back some ticks of Windows' clock before its time is over.
            $isLate = $waited.ElapsedMilliseconds -gt $Seconds * 1000 - 100
            # Out of time it is neither the end of the log nor a record that can't be read, whatever the call says.
            if ($null -eq $record -and ($isLate -or $null -eq $failure)) { break }
            $patience = if ($null -ne $record) { 5 } else { $patience - 1 }
            if ($null -ne $failure) {
                $answer.Skipped++
                $number = Get-ErrorNumber -ErrorRecord $failure
            }
        }
    }
    finally { $reader.Dispose() }
    $answer.More = $isLate -or $answer.Events.Count + $answer.Skipped -ge $Max
    if ($isLate -and $number -eq 0) { $number = 1460 }
    if ($patience -eq 0 -or $answer.Events.Count -eq 0) { $answer.Number = $number }
    return $answer
}
