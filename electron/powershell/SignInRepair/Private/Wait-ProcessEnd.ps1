function Wait-ProcessEnd {
    <#
    .SYNOPSIS
    Waits until none of the given processes runs any more, but not longer than it is told to.
    .PARAMETER ProcessIds
    The processes.
    .PARAMETER Milliseconds
    The longest wait for all of them together.
    .EXAMPLE
    Wait-ProcessEnd -ProcessIds 6104, 6220 -Milliseconds 5000
    #>
    param(
        [Parameter(Mandatory = $true)][AllowEmptyCollection()][int[]]$ProcessIds,
        [Parameter(Mandatory = $true)][int]$Milliseconds
    )

    $waited = [Diagnostics.Stopwatch]::StartNew()
    foreach ($id in $ProcessIds) {
        try {
            $process = [Diagnostics.Process]::GetProcessById($id)
            try { $null = $process.WaitForExit([Math]::Max(0, $Milliseconds - [int]$waited.ElapsedMilliseconds)) }
            finally { $process.Dispose() }
        }
        catch {
            # It has ended, or may not be waited for.
        }
    }
}
