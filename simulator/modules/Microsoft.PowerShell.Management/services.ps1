# The service manager. Changing a service needs an elevated administrator (Win32 5), starting a disabled one fails with
# 1058; the cmdlets wrap the number, so callers have to look inside.

function Get-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Name)

    $state = Read-SimulatedState
    $service = switch ($Name) {
        'W32Time' { $state.clock.service }
        # As they are on a PC that is in use: these start on demand and stop when idle.
        'TokenBroker' { @{ startType = 'Manual'; status = 'Stopped' } }
        'wlidsvc' { @{ startType = 'Manual'; status = 'Stopped' } }
        'AppXSvc' { @{ startType = 'Manual'; status = 'Running' } }
        'StateRepository' { @{ startType = 'Automatic'; status = 'Running' } }
        'mpssvc' { @{ startType = 'Automatic'; status = 'Running' } }
    }
    foreach ($given in $state.services) {
        if ($given.name -ne $Name) { continue }
        # A service that was running when it was disabled has been stopped by the next start of Windows.
        $service = @{ startType = $given.startType; status = $(if ($given.startType -eq 'Disabled') { 'Stopped' } else { $service.status }) }
    }
    if ($null -eq $service) {
        $missing = [Exception]::new("Cannot find any service with service name '$Name'.")
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($missing, 'NoServiceFoundForGivenName', 'ObjectNotFound', $Name))
    }
    $answer = [PSCustomObject]@{ Name = $Name; StartType = $service.startType; Status = $service.status }
    if ($state.unreadableServices -contains $Name) {
        # The start type is asked for when it is read, with a right (SERVICE_QUERY_CONFIG) that the status does not need.
        $answer.PSObject.Properties.Remove('StartType')
        $denied = { throw [InvalidOperationException]::new("Cannot open service on computer '.'.", [ComponentModel.Win32Exception]::new(5)) }
        $answer.PSObject.Properties.Add([Management.Automation.PSScriptProperty]::new('StartType', $denied))
    }
    return $answer
}

function Set-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string]$Name, [Parameter(Mandatory = $true)][string]$StartupType)

    Edit-SimulatedTimeService -Name $Name -Change { param($service) $service.startType = $StartupType }
}

function Start-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string]$Name)

    Edit-SimulatedTimeService -Name $Name -Change {
        param($service)
        if ($service.status -eq 'Running') { return }
        if ($service.startType -eq 'Disabled') { Stop-SimulatedServiceCall -Name $Name -Number 1058 }
        $service.status = 'Running'
    }
}

function Stop-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string]$Name)

    Edit-SimulatedTimeService -Name $Name -Change { param($service) $service.status = 'Stopped' }
}

function Edit-SimulatedTimeService {
    param([string]$Name, [scriptblock]$Change)

    $null = Edit-SimulatedState {
        param($state)
        if ($Name -ne 'W32Time' -or -not (Get-SimulatedAccount -State $state).elevated) { Stop-SimulatedServiceCall -Name $Name -Number 5 }
        $service = $state.clock.service
        # ERROR_SERVICE_DOES_NOT_EXIST
        if ($null -eq $service) { Stop-SimulatedServiceCall -Name $Name -Number 1060 }
        $before = "$($service.startType) $($service.status)"
        & $Change $service
        if ($before -ne "$($service.startType) $($service.status)") {
            Add-SimulatedMutation -State $state -Command 'time.service' -Target $Name
        }
    }
}

function Stop-SimulatedServiceCall {
    param([string]$Name, [int]$Number)

    $inner = [ComponentModel.Win32Exception]::new($Number)
    throw [InvalidOperationException]::new("Service '$Name' cannot be controlled.", $inner)
}
