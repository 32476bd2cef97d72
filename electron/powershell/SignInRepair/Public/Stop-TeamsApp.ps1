function Stop-TeamsApp {
    <#
    .SYNOPSIS
    Ends one kind of Teams for this user in this session, by process id, and waits until it is gone.
    .DESCRIPTION
    There is no documented switch for quitting, and closing its window only hides it. Its children go with it, some
    seconds later, and hold its files until then: they are waited for, five seconds at most, and never ended. Other
    programs have WebView2 as well. Calls run in a child of their own since January 2026 (message MC1189656 of
    Microsoft's message center); that it goes the same way is an assumption, and waiting for one that is not there costs
    nothing.
    .PARAMETER Kind
    new or classic.
    .EXAMPLE
    Stop-TeamsApp -Kind new
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('new', 'classic')][string]$Kind)

    $number = 0
    $ids = @(Get-TeamsProcess -Kind $Kind)
    $leaving = [Collections.Generic.List[int]]::new()
    try {
        foreach ($program in @('msedgewebview2.exe', 'ms-teams_modulehost.exe')) {
            if ($ids.Count -gt 0) { foreach ($child in @(Get-ChildProcess -ProcessIds $ids -Program $program)) { $leaving.Add($child) } }
        }
    }
    catch {
        # Not known: then the moves that follow wait for what these hold.
    }
    foreach ($id in $ids) {
        try {
            Stop-Process -Id $id -Force
            $leaving.Add($id)
        }
        catch {
            # Children of the one that was ended first may be gone by now.
            if ($_.FullyQualifiedErrorId -notlike 'NoProcessFoundForGivenId*') { $number = Get-ErrorNumber -ErrorRecord $_ }
        }
    }
    if ($number -eq 0) { Wait-ProcessEnd -ProcessIds $leaving -Seconds 5 }
    return [ordered]@{ number = $number }
}
