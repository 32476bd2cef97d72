function Stop-TeamsApp {
    <#
    .SYNOPSIS
    Ends one kind of Teams for this user in this session, by process id, and waits until it is gone.
    .DESCRIPTION
    There is no documented switch for quitting, and closing its window only hides it. Its WebView2 children go with it,
    some seconds later, and hold its files until then: they are waited for, five seconds at most, and never ended, since
    other programs have the like.
    .PARAMETER Kind
    new or classic.
    .EXAMPLE
    Stop-TeamsApp -Kind new
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('new', 'classic')][string]$Kind)

    $number = 0
    $ids = @(Get-TeamsProcess -Kind $Kind)
    $leaving = [Collections.Generic.List[int]]::new()
    try { if ($ids.Count -gt 0) { foreach ($child in @(Get-ChildProcess -ProcessIds $ids -Program 'msedgewebview2.exe')) { $leaving.Add($child) } } }
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
