function Register-SignInHelper {
    <#
    .SYNOPSIS
    Registers one of the two sign-in packages for the current user, from its manifest in Windows' own folder.
    .DESCRIPTION
    Microsoft's own command for this ("Authentication automatically fails in Microsoft 365 services"), without the
    guard that makes it do nothing when the package is present. It adds the package to this user's profile and needs
    no administrator there; done elevated as somebody else it would reach the wrong profile. A failed deployment says
    in a second number why it failed.
    .PARAMETER Name
    The package.
    .PARAMETER Force
    true closes the package's processes first, false leaves them alone. Text, because arguments of a request are text.
    .EXAMPLE
    Register-SignInHelper -Name Microsoft.AAD.BrokerPlugin -Force false
    #>
    param(
        [Parameter(Mandatory = $true)]
        [ValidateSet('Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost')]
        [string]$Name,
        [Parameter(Mandatory = $true)][ValidateSet('true', 'false')][string]$Force
    )

    $closesProcesses = $Force -ceq 'true'
    try {
        Add-AppxPackage -Register (Get-HelperManifest -Name $Name) -DisableDevelopmentMode -ForceApplicationShutdown:$closesProcesses
        return [ordered]@{ number = 0 }
    }
    catch {
        return [ordered]@{
            number = (Get-ErrorNumber -ErrorRecord $_)
            inner  = (Get-InnerErrorNumber -ErrorRecord $_)
        }
    }
}
