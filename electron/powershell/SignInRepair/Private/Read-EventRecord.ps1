function Read-EventRecord {
    <#
    .SYNOPSIS
    The newest records of one event log as facts, newest first.
    .DESCRIPTION
    Answers Events, Skipped (how many records could not be read) and Number (0, or the native number when the log could
    not be read). A log that this Windows does not have holds nothing. A record that can't be read costs itself only;
    where none can be read, or reading goes on failing, the log counts as unread.
    .PARAMETER Log
    The log's name.
    .PARAMETER XPath
    Which records, see Open-EventReader.
    .PARAMETER Max
    How many records are read at most, unreadable ones included.
    .EXAMPLE
    (Read-EventRecord -Log Application -XPath '*[System[Level=2]]' -Max 10).Events[0].text
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Log,
        [Parameter(Mandatory = $true)][string]$XPath,
        [Parameter(Mandatory = $true)][int]$Max
    )

    $answer = @{ Events = [Collections.Generic.List[object]]::new(); Skipped = 0; Number = 0 }
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
    try {
        while ($patience -gt 0 -and $answer.Events.Count + $answer.Skipped -lt $Max) {
            $record = $null
            try {
                $record = $reader.ReadEvent()
                if ($null -eq $record) { break }
                $patience = 5
                $answer.Events.Add((ConvertTo-EventFact -Log $Log -Xml $record.ToXml()))
            }
            catch {
                $answer.Skipped++
                $number = Get-ErrorNumber -ErrorRecord $_
                if ($null -eq $record) { $patience-- }
            }
            finally { if ($null -ne $record) { $record.Dispose() } }
        }
    }
    finally { $reader.Dispose() }
    if ($patience -eq 0 -or $answer.Events.Count -eq 0) { $answer.Number = $number }
    return $answer
}
