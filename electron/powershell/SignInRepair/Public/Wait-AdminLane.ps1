function Wait-AdminLane {
    <#
    .SYNOPSIS
    Waits until the elevated process that this session started has ended, and answers its exit code.
    .PARAMETER ProcessId
    What Start-AdminLane answered; any other process is refused.
    .EXAMPLE
    Wait-AdminLane -ProcessId 4711
    #>
    param([Parameter(Mandatory = $true)][int]$ProcessId)

    $process = $script:AdminLaneProcess
    if ($null -eq $process -or $process.Id -ne $ProcessId) {
        throw [ArgumentException]::new('This session did not start that process.')
    }
    # The handle that ShellExecuteEx gave allows waiting and reading the exit code, although the process is elevated.
    $process.WaitForExit()
    return [ordered]@{ exitCode = $process.ExitCode }
}
