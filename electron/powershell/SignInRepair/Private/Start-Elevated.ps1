function Start-Elevated {
    <#
    .SYNOPSIS
    Starts one of our scripts in an elevated Windows PowerShell, which makes Windows ask the person.
    .DESCRIPTION
    [Diagnostics.Process]::Start rather than Start-Process: the cmdlet replaces the Win32Exception by one that holds
    only localised text, and 1223 (declined) could not be told from anything else. The call lasts as long as the
    prompt is open.
    .PARAMETER Script
    Absolute path of the script; it must not contain a quotation mark, which no Windows path can.
    .PARAMETER Words
    The script's parameters, each a fixed word, a number or hex: they are joined with blanks as they are.
    .EXAMPLE
    Start-Elevated -Script 'C:\Program Files\Sign-in Repair\resources\powershell\admin-lane.ps1' -Words '-Steps', 'sync'
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Script,
        [Parameter(Mandatory = $true)][string[]]$Words
    )

    $system = Get-KnownFolder -Name System
    $powershell = [IO.Path]::Combine($system, 'WindowsPowerShell', 'v1.0', 'powershell.exe')
    $options = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy RemoteSigned'
    $start = [Diagnostics.ProcessStartInfo]::new($powershell, "$options -File `"$Script`" " + [string]::Join(' ', $Words))
    $start.UseShellExecute = $true
    $start.Verb = 'runas'
    $start.WindowStyle = [Diagnostics.ProcessWindowStyle]::Hidden
    $start.WorkingDirectory = $system
    try {
        return @{ Number = 0; Process = [Diagnostics.Process]::Start($start) }
    }
    catch {
        return @{ Number = Get-ErrorNumber -ErrorRecord $_; Process = $null }
    }
}
