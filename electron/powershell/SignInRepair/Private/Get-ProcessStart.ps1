function Get-ProcessStart {
    <#
    .SYNOPSIS
    When a process was started, as a file time; null when it has ended or may not be asked.
    .PARAMETER ProcessId
    The process.
    .EXAMPLE
    [DateTime]::FromFileTimeUtc((Get-ProcessStart -ProcessId 4711))
    #>
    param([Parameter(Mandatory = $true)][int]$ProcessId)

    try { $process = [Diagnostics.Process]::GetProcessById($ProcessId) }
    catch { return $null }
    try { return $process.StartTime.ToFileTimeUtc() }
    catch { return $null }
    finally { $process.Dispose() }
}
