function Restore-TimeService {
    <#
    .SYNOPSIS
    Puts captured settings of W32Time back, whatever of them differs now.
    .DESCRIPTION
    Needs an elevated process. The clock itself is not set back.
    .PARAMETER Type
    The captured Parameters\Type.
    .PARAMETER StartType
    The captured start type.
    .PARAMETER Status
    The captured status.
    .PARAMETER EmptyServer
    Whether NtpServer was empty and is to be emptied again.
    .EXAMPLE
    Restore-TimeService -Type NoSync -StartType Manual -Status Stopped -EmptyServer $false
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('NTP', 'NT5DS', 'NoSync', 'AllSync')][string]$Type,
        [Parameter(Mandatory = $true)][ValidateSet('Automatic', 'Manual', 'Disabled')][string]$StartType,
        [Parameter(Mandatory = $true)][ValidateSet('Running', 'Stopped')][string]$Status,
        [Parameter(Mandatory = $true)][bool]$EmptyServer
    )

    $time = Read-TimeSetting
    if ($null -eq $time.service) { return [ordered]@{ number = 1060 } }
    $settings = @{}
    if ($time.type -cne $Type) { $settings['Type'] = $Type }
    if ($EmptyServer -and $time.server) { $settings['NtpServer'] = '' }
    if ($settings.Count -gt 0) { Set-RegistryText -Path 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters' -Values $settings }

    # A disabled service can't be started, so disabling comes last.
    if ($time.service.startType -cne $StartType -and $StartType -cne 'Disabled') { Set-Service -Name W32Time -StartupType $StartType }
    $number = 0
    if ($Status -ceq 'Stopped') { if ($time.service.status -cne 'Stopped') { Stop-Service -Name W32Time } }
    elseif ($time.service.status -ceq 'Stopped') { Start-Service -Name W32Time }
    elseif ($settings.Count -gt 0) { $number = (Invoke-NativeTool -Tool w32tm -Arguments '/config', '/update' -Seconds 8).ExitCode }
    if ($time.service.startType -cne $StartType -and $StartType -ceq 'Disabled') { Set-Service -Name W32Time -StartupType Disabled }

    return [ordered]@{ number = $number; typeBefore = $time.type; startBefore = $time.service.startType; statusBefore = $time.service.status }
}
