function Get-SignInEvent {
    <#
    .SYNOPSIS
    The newest event records about sign-in, their inserted data only.
    .DESCRIPTION
    No start time is given: the PC's clock may be what is wrong, so only the newest 200 records of each log count and
    the caller judges their age. A log that can't be read is reported with its number, the others are still read.
    Sources: Microsoft, "Troubleshoot primary refresh token issues on Windows devices" (1081, 1084, 1088),
    "Event 1098 ..." KB 4499299, "Troubleshoot Microsoft Entra hybrid joined devices" (204, 304, 305, 307),
    "Can't sign in to Microsoft 365 desktop applications" (AppModel-State).
    .EXAMPLE
    (Get-SignInEvent).events[0].text
    #>
    $questions = @(
        @{ LogName = 'Microsoft-Windows-AAD/Operational'; Id = 1097, 1098, 1081, 1084, 1088 },
        @{ LogName = 'Microsoft-Windows-User Device Registration/Admin'; Id = 204, 304, 305, 307 },
        @{ LogName = 'Application'; ProviderName = 'Microsoft-Windows-AppModel-State' }
    )
    $logs = [Collections.Generic.List[object]]::new()
    $events = [Collections.Generic.List[object]]::new()
    foreach ($question in $questions) {
        $number = 0
        try {
            foreach ($record in (Get-WinEvent -FilterHashtable $question -MaxEvents 200)) {
                $events.Add((ConvertTo-EventFact -Record $record))
            }
        }
        catch {
            # Told by identifier: the text is localised. A log or provider that this Windows does not have is empty.
            if ($_.FullyQualifiedErrorId -notmatch '^NoMatching(Events|Logs|Providers)Found') {
                $number = Get-ErrorNumber -ErrorRecord $_
            }
        }
        $logs.Add([ordered]@{ log = $question.LogName; number = $number })
    }
    return [ordered]@{ logs = $logs; events = $events }
}
