function Start-SimulatedElevated {
    <#
    .SYNOPSIS
    ShellExecuteEx with the verb runas: the prompt answers as the scenario says, then a second engine runs the script.
    .DESCRIPTION
    1223 ERROR_CANCELLED: the person said no. 1260 ERROR_ACCESS_DISABLED_BY_POLICY: policy forbids elevation.
    A process that is elevated already gets no prompt. Source: "System Error Codes"; UserAccountControl settings.
    #>
    [Alias('Start-Elevated')]
    param(
        [Parameter(Mandatory = $true)][string]$Script,
        [Parameter(Mandatory = $true)][string[]]$Words,
        [ValidateRange(0, 2147483647)][int]$WindowHandle = 0
    )

    $state = Read-SimulatedState
    if (-not (Get-SimulatedAccount -State $state).elevated) {
        if ($state.elevation.answer -eq 'blocked-by-policy') { return @{ Number = 1260; Process = $null } }
        if ($state.elevation.answer -eq 'never') { [Threading.Thread]::Sleep([Threading.Timeout]::Infinite) }
        [Threading.Thread]::Sleep([int]($state.elevation.afterSeconds * 1000))
        if ($state.elevation.answer -eq 'decline') { return @{ Number = 1223; Process = $null } }
    }
    return @{ Number = 0; Process = (Start-SimulatedEngine -Script $Script -Words $Words) }
}

function Start-SimulatedEngine {
    <#
    .SYNOPSIS
    Starts this same engine program with the simulated Windows in the admin role, hidden and with streams of its own.
    #>
    param([string]$Script, [string[]]$Words)

    # The engine's -import takes a path without arguments, so a file carries them. PowerShell takes the curly single
    # quotation marks for straight ones.
    $import = [IO.Path]::Combine($script:RunFolder, 'elevated.psm1')
    $module = [IO.Path]::Combine([IO.Path]::GetDirectoryName($PSScriptRoot), 'SimulatedWindows.psm1')
    $literals = @($module, $script:RunFolder).ForEach({ "'" + ($_ -replace "[\u0027\u2018-\u201B]", '$&$&') + "'" })
    [IO.File]::WriteAllText($import, "Import-Module $($literals[0]) -ArgumentList $($literals[1]),'admin' -Global")

    $arguments = @(
        '-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'RemoteSigned', '-import', $import, '-File', $Script
    ) + $Words
    $start = [Diagnostics.ProcessStartInfo]::new()
    if ($IsWindows) {
        $start.FileName = [Environment]::ProcessPath
        # Like the real call: no handles are inherited, and no window shows.
        $start.UseShellExecute = $true
        $start.WindowStyle = [Diagnostics.ProcessWindowStyle]::Hidden
    }
    else {
        # The child must not hold this session's streams open. exec keeps the process id.
        $start.FileName = '/bin/sh'
        foreach ($word in @('-c', 'exec "$@" </dev/null >/dev/null 2>&1', 'sh', [Environment]::ProcessPath)) { $start.ArgumentList.Add($word) }
    }
    foreach ($argument in $arguments) { $start.ArgumentList.Add($argument) }
    return [Diagnostics.Process]::Start($start)
}
