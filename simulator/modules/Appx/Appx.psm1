# Get-AppxPackage and Add-AppxPackage. Packages are registered for one account each ("Add-AppxPackage: adds a signed
# app package to a user account"), so any other account starts without these.

$script:InboxPackages = @('Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost', 'Microsoft.AccountsControl')

function Get-AppxPackage {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Name)

    $state = Read-SimulatedState
    $account = Get-SimulatedAccount -State $state
    # The list of packages is this service's [K].
    if (@(Get-SimulatedDisabledService -State $state) -contains 'StateRepository') {
        throw [Runtime.InteropServices.COMException]::new('The service cannot be started.', -2147023838)
    }
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

function Get-SimulatedDisabledService {
    <#
    .SYNOPSIS
    The names of the services that somebody has disabled.
    #>
    param($State)

    foreach ($service in $State.services) { if ($service.startType -eq 'Disabled') { $service.name } }
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
        # Debloated PCs: "0x80073CF6 ... error 0x80070422", a service that registering needs is disabled; with
        # 0x800706D9 the firewall's, for the rules in the manifest.
        $disabled = @(Get-SimulatedDisabledService -State $state)
        if ($disabled.Count -gt 0) { return '0x80073CF6', $(if ($disabled -contains 'mpssvc') { '0x800706D9' } else { '0x80070422' }) }
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
        $failed = [IO.IOException]::new((Get-SimulatedDeploymentText -State (Read-SimulatedState) -Name $name -Outer $hresult -Inner $inner))
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new($failed, 'DeploymentError,Microsoft.Windows.Appx.PackageManager.Commands.AddAppxPackageCommand', 'WriteError', $Register))
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
    <#
    .SYNOPSIS
    What Windows says of a deployment that failed, in the language of the PC, which is why nobody may read the words.
    #>
    param($State, [string]$Name, [string]$Outer, [string]$Inner)

    $language = $State.windows.locale.Split('-')[0]
    $lines = switch ($language) {
        'zh' {
            "部署失败，原因是 HRESULT: $Outer, 无法注册包。"
            if ($Inner) { "AppxManifest.xml(90,10): 错误 ${Inner}: 无法注册 $Name 程序包，因为分析 Windows.WebAccountProvider 扩展时遇到以下错误: 无法启动服务。" }
            '注意: 有关其他信息，请在事件日志中查找 [ActivityId] 2f1e0d3c-0000-0001-5a4b-2e2f3c4d5e6f。'
        }
        'de' {
            "Fehler bei der Bereitstellung. HRESULT: $Outer, Das Paket konnte nicht registriert werden."
            if ($Inner) { "AppxManifest.xml(90,10): Fehler ${Inner}: Das Paket $Name kann nicht registriert werden." }
            'HINWEIS: Weitere Informationen finden Sie im Ereignisprotokoll unter [ActivityId] 2f1e0d3c-0000-0001-5a4b-2e2f3c4d5e6f.'
        }
        default {
            "Deployment failed with HRESULT: $Outer, Package could not be registered."
            if ($Inner) { "AppxManifest.xml(90,10): error ${Inner}: Cannot register the $Name package because the following error was encountered while parsing the Windows.WebAccountProvider extension." }
            'NOTE: For additional information, look for [ActivityId] 2f1e0d3c-0000-0001-5a4b-2e2f3c4d5e6f in the Event Log.'
        }
    }
    return [string]::Join("`n", @($lines))
}

Export-ModuleMember -Function Get-AppxPackage, Add-AppxPackage
