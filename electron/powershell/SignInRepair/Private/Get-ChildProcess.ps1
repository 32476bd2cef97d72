function Get-ChildProcess {
    <#
    .SYNOPSIS
    Ids of the processes of one program that any of the given processes started.
    .DESCRIPTION
    Windows keeps the number of a parent that has ended, and gives numbers out again: good enough to wait for, not to end.
    .PARAMETER ProcessIds
    The parents.
    .PARAMETER Program
    The file's name, e.g. msedgewebview2.exe.
    .EXAMPLE
    Get-ChildProcess -ProcessIds 6104 -Program msedgewebview2.exe
    #>
    param(
        [Parameter(Mandatory = $true)][int[]]$ProcessIds,
        [Parameter(Mandatory = $true)][string]$Program
    )

    Import-NativeApi
    return [SignInRepair.NativeApi]::ChildProcesses($ProcessIds, $Program)
}
