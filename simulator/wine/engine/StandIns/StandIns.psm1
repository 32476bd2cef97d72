# The two commands of Windows PowerShell that do not run as they are under Wine. Set-up takes the real ones away.

function Set-Date {
    <#
    .SYNOPSIS
    Refuses, as Windows does where the right to change the time is missing (1314, ERROR_PRIVILEGE_NOT_HELD): the clock
    under Wine is that of the computer underneath.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][DateTime]$Date)

    throw [ComponentModel.Win32Exception]::new(1314)
}

function Set-Service {
    <#
    .SYNOPSIS
    Changes the start type by the call that Windows PowerShell 5.1 makes. PowerShell 7 also sets whether the start is
    delayed, which Wine's service manager does not know (124, ERROR_INVALID_LEVEL).
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Name,
        [Parameter(Mandatory = $true)][ServiceProcess.ServiceStartMode]$StartupType
    )

    $number = [SimulatorEngine.NativeServices]::SetStartType($Name, $StartupType)
    if ($number -eq 0) { return }
    $inner = [ComponentModel.Win32Exception]::new($number)
    $failed = [InvalidOperationException]::new("Service '$Name' cannot be configured.", $inner)
    $PSCmdlet.WriteError([Management.Automation.ErrorRecord]::new($failed, 'CouldNotSetService', 'PermissionDenied', $Name))
}

Export-ModuleMember -Function Set-Date, Set-Service
