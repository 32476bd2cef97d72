# Get-AppxPackage and Add-AppxPackage. Packages are registered for one account each ("Add-AppxPackage: adds a signed
# app package to a user account"), so any other account starts without these.

$script:InboxPackages = @('Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost', 'Microsoft.AccountsControl')

function Get-AppxPackage {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Name)

    $state = Read-SimulatedState
    $account = Get-SimulatedAccount -State $state
    if ($Name -eq 'MSTeams') {
        if ($account.own -and $state.teams['new'] -ne 'absent') {
            New-SimulatedPackage -Name MSTeams -Version '26032.1503.4342.2280' -Publisher '8wekyb3d8bbwe' -Architecture x64 -Status Ok
        }
        return
    }
    if ($Name -notin $script:InboxPackages) { return }
    $package = Get-SimulatedPackage -State $state -Name $Name
    $condition = if ($account.own) { Read-SimulatedCondition -Package $package }
    elseif ($state.runtime['registeredFor'].Contains("$($account.sid) $Name")) { 'ok' }
    else { 'missing' }
    if ($condition -eq 'missing') { return }
    New-SimulatedPackage -Name $Name -Version "1000.$($state.windows.build).1.0" -Publisher 'cw5n1h2txyewy' -Architecture neutral `
        -Status $(switch ($condition) { 'damaged' { 'NeedsRemediation' } 'servicing' { 'Servicing' } default { 'Ok' } })
}

function Read-SimulatedCondition {
    <#
    .SYNOPSIS
    The state of a package of the signed-in user. While Windows is working on it, each look brings the end nearer.
    #>
    param($Package)

    if ($Package.state -ne 'servicing') { return $Package.state }
    return Edit-SimulatedState {
        param($state)
        $package = Get-SimulatedPackage -State $state -Name $Package.name
        if ($package.servicedAfterReads -le 1) { $package.state = 'ok' } else { $package.servicedAfterReads-- }
        return 'servicing'
    }
}

function Add-AppxPackage {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][string]$Register,
        [switch]$DisableDevelopmentMode,
        [switch]$ForceApplicationShutdown
    )

    $name = [regex]::Match($Register, '[\\/]SystemApps[\\/]([^\\/]+)_cw5n1h2txyewy[\\/]AppxManifest\.xml$').Groups[1].Value
    $numbers = Edit-SimulatedState {
        param($state)
        if ($name -notin $script:InboxPackages) { return '0x80070002' }
        $account = Get-SimulatedAccount -State $state
        $package = Get-SimulatedPackage -State $state -Name $name
        if (-not $package.manifest) { return '0x80070002' }
        if ($package.registration -eq 'needs-elevation' -and -not $account.elevated) { return '0x80070005' }
        # Debloated PCs: "0x80073CF6 ... error 0x80070422", a service that registering needs is disabled.
        $disabled = foreach ($service in $state.services) { if ($service.startType -eq 'Disabled') { $service.name } }
        if ($disabled) { return $(if ($disabled -contains 'mpssvc') { '0x80073D0A' } else { '0x80073CF6', '0x80070422' }) }
        if ($package.registration -like '0x*') { return @($package.registration, $package.inner) }
        if ($package.registration -eq 'busy-once') {
            $package.registration = 'works'
            return '0x80073D02'
        }
        if ($package.registration -eq 'claims-success') { return }
        if ($account.own) {
            if ($package.state -eq 'ok') { return }
            $package.state = 'ok'
        }
        else {
            $key = "$($account.sid) $name"
            if ($state.runtime['registeredFor'].Contains($key)) { return }
            $state.runtime['registeredFor'][$key] = $true
        }
        Add-SimulatedMutation -State $state -Command 'package.register' -Target $name
    }
    if ($numbers) {
        # The real exception has a general HRESULT and names the real one in its text, whatever the language.
        $hresult, $inner = $numbers
        $text = "Deployment failed with HRESULT: $hresult, $(Get-SimulatedDeploymentText -State (Read-SimulatedState))"
        if ($inner) { $text += "`nerror ${inner}: NOTE: For additional information, look for [ActivityId] in the Event Log." }
        $failed = [Exception]::new($text)
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($failed, 'DeploymentError', 'WriteError', $Register))
    }
}

function Get-SimulatedPackage {
    param($State, [string]$Name)

    foreach ($package in $State.packages) { if ($package.name -eq $Name) { return $package } }
    return @{ name = $Name; state = 'ok'; manifest = $true; registration = 'works'; inner = $null }
}

function New-SimulatedPackage {
    param([string]$Name, [string]$Version, [string]$Publisher, [string]$Architecture, [string]$Status)

    [PSCustomObject]@{
        Name = $Name; Version = $Version; Status = $Status; PackageFamilyName = "${Name}_$Publisher"
        PackageFullName = "${Name}_${Version}_${Architecture}__$Publisher"
    }
}

function Get-SimulatedDeploymentText {
    param($State)
    # Localised on the real PC as well, which is why nobody may read it.
    return $(if ($State.windows.locale -like 'de*') { 'Fehler bei der Bereitstellung des Pakets.' } else { 'Package could not be registered.' })
}

Export-ModuleMember -Function Get-AppxPackage, Add-AppxPackage
