function Invoke-NativeTool {
    <#
    .SYNOPSIS
    Runs one of Windows' own programs by absolute path and answers its exit code and what it printed.
    .DESCRIPTION
    What it printed is localised for most tools and decides nothing here; dsregcmd prints English everywhere.
    Arguments are words of our own, never data, because they are joined with blanks as they are.
    .PARAMETER Tool
    w32tm or dsregcmd. explorer.exe is no such tool: Open-WithExplorer.
    .PARAMETER Arguments
    Fixed words.
    .PARAMETER Seconds
    After this long the program is ended and the exit code is 1460 (ERROR_TIMEOUT).
    .EXAMPLE
    Invoke-NativeTool -Tool w32tm -Arguments '/resync', '/rediscover'
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('w32tm', 'dsregcmd')][string]$Tool,
        [Parameter(Mandatory = $true)][string[]]$Arguments,
        [int]$Seconds = 30
    )

    $folder = Get-KnownFolder -Name System
    $start = [Diagnostics.ProcessStartInfo]::new([IO.Path]::Combine($folder, $Tool + '.exe'), [string]::Join(' ', $Arguments))
    $start.WorkingDirectory = $folder
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [Diagnostics.Process]::Start($start)
    try {
        $process.StandardInput.Close()
        # Both streams are read at once: a program that fills the one nobody reads would wait for ever.
        $output = $process.StandardOutput.ReadToEndAsync()
        $errors = $process.StandardError.ReadToEndAsync()
        if (-not $process.WaitForExit($Seconds * 1000)) {
            # It may have ended by itself in this very moment.
            try { $process.Kill() }
            catch [InvalidOperationException], [ComponentModel.Win32Exception] { }
            # Half of what it has to say would be read as the whole.
            return @{ ExitCode = 1460; Text = '' }
        }
        # A child that inherited the streams may keep them open; what the program itself wrote has arrived by then.
        $text = if ($output.Wait(2000)) { $output.Result } else { '' }
        if ($errors.Wait(1000)) { $text += $errors.Result }
        return @{ ExitCode = $process.ExitCode; Text = $text }
    }
    finally { $process.Dispose() }
}
