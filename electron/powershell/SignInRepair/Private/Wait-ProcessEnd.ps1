function Wait-ProcessEnd {
    <#
    .SYNOPSIS
    Waits until none of the given processes runs any more, but not longer than it is told to.
    .PARAMETER ProcessIds
    The processes.
    .PARAMETER Seconds
    The longest wait for all of them together.
    .EXAMPLE
    Wait-ProcessEnd -ProcessIds 6104, 6220 -Seconds 5
    #>
    param(
        [Parameter(Mandatory = $true)][AllowEmptyCollection()][int[]]$ProcessIds,
        [Parameter(Mandatory = $true)][int]$Seconds
    )

    $waited = [Diagnostics.Stopwatch]::StartNew()
    foreach ($id in $ProcessIds) {
        try {
            $process = [Diagnostics.Process]::GetProcessById($id)
            try { $null = $process.WaitForExit([Math]::Max(0, $Seconds * 1000 - [int]$waited.ElapsedMilliseconds)) }
            finally { $process.Dispose() }
        }
        catch {
            # It has ended, or may not be waited for.
        }
    }
}
