function Get-ProcessOwner {
    <#
    .SYNOPSIS
    The SID a process runs as, null when it has ended or belongs to somebody whose processes may not be asked.
    .PARAMETER ProcessId
    The process.
    .EXAMPLE
    Get-ProcessOwner -ProcessId 4711
    #>
    param([Parameter(Mandatory = $true)][int]$ProcessId)

    Import-NativeApi
    return [SignInRepair.NativeApi]::ProcessOwner($ProcessId)
}
