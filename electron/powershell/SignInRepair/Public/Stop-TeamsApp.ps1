function Stop-TeamsApp {
    <#
    .SYNOPSIS
    Ends one kind of Teams for this user in this session, by process id.
    .DESCRIPTION
    There is no documented switch for quitting, and closing its window only hides it. Its WebView2 children go with
    it; those of other programs stay.
    .PARAMETER Kind
    new or classic.
    .EXAMPLE
    Stop-TeamsApp -Kind new
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('new', 'classic')][string]$Kind)

    $number = 0
    foreach ($id in @(Get-TeamsProcess -Kind $Kind)) {
        try { Stop-Process -Id $id -Force }
        catch {
            # Children of the one that was ended first may be gone by now.
            if ($_.FullyQualifiedErrorId -notlike 'NoProcessFoundForGivenId*') { $number = Get-ErrorNumber -ErrorRecord $_ }
        }
    }
    return [ordered]@{ number = $number }
}
