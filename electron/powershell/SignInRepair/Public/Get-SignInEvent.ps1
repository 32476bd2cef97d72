function Get-SignInEvent {
    <#
    .SYNOPSIS
    The newest event records about sign-in, their inserted data only.
    .DESCRIPTION
    No start time is given: the PC's clock may be what is wrong, so the newest 200 records of each log are answered
    and the caller judges their age. A log that can't be read, or not in time, is reported with its number, the others
    are still read.
    Texts are limited, each and in sum, the newest first; what was shortened or left out is counted in cut.
    Sources: Microsoft, "Troubleshoot primary refresh token issues on Windows devices" (1081, 1084, 1088),
    "Event 1098 ..." KB 4499299, "Troubleshoot Microsoft Entra hybrid joined devices" (204, 304, 305, 307),
    "Can't sign in to Microsoft 365 desktop applications" (AppModel-State, whose informational records tell of no
    trouble: its manifest).
    Where a log has more of them, older ones, more is true; the sign-in log can be asked for those below the oldest.
    .PARAMETER Above
    Asks the sign-in log only, for records with a higher record number than this.
    .PARAMETER Below
    Asks the sign-in log only, for records with a lower record number than this.
    .EXAMPLE
    (Get-SignInEvent).events[0].text
    #>
    param(
        [ValidateRange(0L, 9007199254740991)][long]$Above,
        [ValidateRange(0L, 9007199254740991)][long]$Below
    )

    $questions = @(
        @{ Log = 'Microsoft-Windows-AAD/Operational'; Which = '(EventID=1097 or EventID=1098 or EventID=1081 or EventID=1084 or EventID=1088)' },
        @{ Log = 'Microsoft-Windows-User Device Registration/Admin'; Which = '(EventID=204 or EventID=304 or EventID=305 or EventID=307)' },
        @{ Log = 'Application'; Which = "Provider[@Name='Microsoft-Windows-AppModel-State'] and (Level=1 or Level=2 or Level=3)" }
    )
    if ($PSBoundParameters.Count -gt 0) { $questions = @($questions[0]) }
    if ($PSBoundParameters.ContainsKey('Above')) { $questions[0].Which += " and EventRecordID > $Above" }
    if ($PSBoundParameters.ContainsKey('Below')) { $questions[0].Which += " and EventRecordID < $Below" }
    $logs = [Collections.Generic.List[object]]::new()
    $events = [Collections.Generic.List[object]]::new()
    foreach ($question in $questions) {
        $read = Read-EventRecord -Log $question.Log -XPath "*[System[$($question.Which)]]" -Max 200 -Seconds 4
        $more = $read.More
        # Characters of JSON, in which anything but printable ASCII takes six: 200 records of the longest ASCII text.
        $room = 800000
        $cut = 0
        foreach ($fact in $read.Events) {
            $text = Limit-EventText -Text $fact.text -Length 4000
            $room -= $text.Length + 5 * [regex]::Matches($text, '[^ !#-\[\]-~]').Count
            if ($room -lt 0 -or $text -cne $fact.text) { $cut++ }
            if ($room -lt 0) { $more = $true; continue }
            $fact.text = $text
            $events.Add($fact)
        }
        $logs.Add([ordered]@{ log = $question.Log; number = $read.Number; skipped = $read.Skipped; cut = $cut; more = $more })
    }
    return [ordered]@{ logs = $logs; events = $events }
}
