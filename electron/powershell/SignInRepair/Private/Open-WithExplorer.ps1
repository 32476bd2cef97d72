function Open-WithExplorer {
    <#
    .SYNOPSIS
    Hands something to open to explorer.exe, as a click in the Start menu does.
    .DESCRIPTION
    A running shell takes it over and the started explorer.exe ends at once, with a number that means nothing. Where no
    shell runs (RemoteApp, a kiosk, a crashed desktop) the started one becomes the shell: so it is neither waited for nor
    ended, gets no end of our pipes, which it would keep open for as long as it lives, and is given the person's own
    variables where ours are for a PowerShell alone: it hands them on to all that is opened until the person signs out.
    .PARAMETER Target
    What to open; a path in quotation marks.
    .EXAMPLE
    Open-WithExplorer -Target 'shell:AppsFolder\MSTeams_8wekyb3d8bbwe!MSTeams'
    #>
    param([Parameter(Mandatory = $true)][string]$Target)

    $start = [Diagnostics.ProcessStartInfo]::new([IO.Path]::Combine((Get-KnownFolder -Name Windows), 'explorer.exe'), $Target)
    $start.WorkingDirectory = Get-KnownFolder -Name System
    # Without the shell's own way of starting, a child inherits every handle that may be inherited.
    $start.UseShellExecute = $true
    # That way takes the variables of this process and no others. No command is looked for before they are ours again.
    $names = @('PATH', 'PSModulePath', 'NoDefaultCurrentDirectoryInExePath')
    $theirs = foreach ($name in $names) { [string](Get-PersonVariable -Name $name) }
    $ours = foreach ($name in $names) { [string][Environment]::GetEnvironmentVariable($name) }
    try {
        for ($at = 0; $at -lt $names.Count; $at++) { [Environment]::SetEnvironmentVariable($names[$at], $theirs[$at]) }
        $process = [Diagnostics.Process]::Start($start)
        if ($null -ne $process) { $process.Dispose() }
    }
    finally {
        for ($at = 0; $at -lt $names.Count; $at++) { [Environment]::SetEnvironmentVariable($names[$at], $ours[$at]) }
    }
}
