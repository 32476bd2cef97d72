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
    .PARAMETER WindowHandle
    The window that the prompt belongs to, 0 for none. Windows shows a prompt in front only for the program in front or
    a window that it was given; other prompts wait as a blinking button on the taskbar. It is for Windows alone and no
    part of the command line.
    .EXAMPLE
    Start-Elevated -Script 'C:\Program Files\Sign-in Repair\resources\powershell\admin-lane.ps1' -Words '-Steps', 'sync'
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Script,
        [Parameter(Mandatory = $true)][string[]]$Words,
        [ValidateRange(0, 2147483647)][int]$WindowHandle = 0
    )

    $system = Get-KnownFolder -Name System
    $powershell = [IO.Path]::Combine($system, 'WindowsPowerShell', 'v1.0', 'powershell.exe')
    $options = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy RemoteSigned'
    $start = [Diagnostics.ProcessStartInfo]::new($powershell, "$options -File `"$Script`" " + [string]::Join(' ', $Words))
    $start.UseShellExecute = $true
    $start.Verb = 'runas'
    $start.WindowStyle = [Diagnostics.ProcessWindowStyle]::Hidden
    $start.WorkingDirectory = $system
    if ($WindowHandle -ne 0) {
        # .NET hands the window over only together with Windows' own box for what went wrong.
        $start.ErrorDialog = $true
        $start.ErrorDialogParentHandle = [IntPtr]::new($WindowHandle)
    }
    try {
        return @{ Number = 0; Process = [Diagnostics.Process]::Start($start) }
    }
    catch {
        return @{ Number = Get-ErrorNumber -ErrorRecord $_; Process = $null }
    }
}
