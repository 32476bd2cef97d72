function Start-AdminLane {
    <#
    .SYNOPSIS
    Starts admin-lane.ps1 elevated, which makes Windows ask the person; returns when the prompt has been answered.
    .DESCRIPTION
    Every argument is checked against its form before it becomes part of a command line that will run elevated.
    .PARAMETER Steps
    The approved steps, in order, separated by commas.
    .PARAMETER AnchorUtc
    True time at one moment, milliseconds since 1970 in UTC.
    .PARAMETER AnchorTicks
    The monotonic counter at that moment, nanoseconds.
    .PARAMETER Pipe
    32 hex digits, the end of the pipe's name.
    .PARAMETER Nonce
    64 hex digits that the script says first.
    .PARAMETER RestoreType
    For the step restore: the captured W32Time type. Empty without that step, like the three that follow.
    .PARAMETER RestoreStart
    The captured start type of the service.
    .PARAMETER RestoreStatus
    The captured status of the service.
    .PARAMETER EmptyServer
    true when NtpServer was empty.
    .PARAMETER WindowHandle
    The window that the prompt belongs to, 0 for none.
    .EXAMPLE
    Start-AdminLane turn-on,sync,set 1776154269120 86400000000000 0123456789abcdef0123456789abcdef <64 hex> '' '' '' false 0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidatePattern('\A(turn-on|sync|set|restore|reset-proxy|restore-proxy)(,(turn-on|sync|set|restore|reset-proxy|restore-proxy)){0,3}\z')][string]$Steps,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9]{13}\z')][string]$AnchorUtc,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9]{1,19}\z')][string]$AnchorTicks,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9a-f]{32}\z')][string]$Pipe,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9a-f]{64}\z')][string]$Nonce,
        [Parameter(Mandatory = $true)][ValidateSet('', 'NTP', 'NT5DS', 'NoSync', 'AllSync')][AllowEmptyString()][string]$RestoreType,
        [Parameter(Mandatory = $true)][ValidateSet('', 'Automatic', 'Manual', 'Disabled')][AllowEmptyString()][string]$RestoreStart,
        [Parameter(Mandatory = $true)][ValidateSet('', 'Running', 'Stopped')][AllowEmptyString()][string]$RestoreStatus,
        [Parameter(Mandatory = $true)][ValidateSet('true', 'false')][string]$EmptyServer,
        [Parameter(Mandatory = $true)][ValidateRange(0, 2147483647)][int]$WindowHandle
    )

    $words = @('-Steps', $Steps, '-AnchorUtc', $AnchorUtc, '-AnchorTicks', $AnchorTicks, '-Pipe', $Pipe, '-Nonce', $Nonce)
    if ($RestoreType) {
        $words += @('-RestoreType', $RestoreType, '-RestoreStart', $RestoreStart, '-RestoreStatus', $RestoreStatus)
        $words += @('-EmptyServer', $(if ($EmptyServer -ceq 'true') { '1' } else { '0' }))
    }
    $lane = [IO.Path]::Combine($script:ScriptFolder, 'admin-lane.ps1')
    $answer = Start-Elevated -Script $lane -Words $words -WindowHandle $WindowHandle
    if ($null -eq $answer.Process) { return [ordered]@{ started = $false; number = $answer.Number } }
    $script:AdminLaneProcess = $answer.Process
    return [ordered]@{ started = $true; processId = $answer.Process.Id }
}
