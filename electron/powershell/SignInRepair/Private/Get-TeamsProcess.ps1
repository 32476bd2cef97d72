function Get-TeamsProcess {
    <#
    .SYNOPSIS
    Ids of the processes of one kind of Teams that run as this user in this session.
    .DESCRIPTION
    On shared desktops other people's Teams run on the same PC, and somebody may have started one here as another
    user; neither is ours to touch.
    .PARAMETER Kind
    new or classic.
    .EXAMPLE
    Get-TeamsProcess -Kind new
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('new', 'classic')][string]$Kind)

    $name = if ($Kind -ceq 'new') { 'ms-teams' } else { 'Teams' }
    try { $processes = @(Get-Process -Name $name) }
    catch {
        if ($_.FullyQualifiedErrorId -like 'NoProcessFoundForGivenName*') { return }
        throw
    }
    $session = [Diagnostics.Process]::GetCurrentProcess().SessionId
    $sid = (Get-Identity).sid
    foreach ($process in $processes) {
        if ($process.SessionId -eq $session -and (Get-ProcessOwner -ProcessId $process.Id) -ceq $sid) {
            [int]$process.Id
        }
    }
}
