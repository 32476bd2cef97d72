function Get-HelperManifest {
    <#
    .SYNOPSIS
    The absolute path of a sign-in helper's manifest in Windows' own folder; neutral packages, so the same everywhere.
    .PARAMETER Name
    The package's name.
    .EXAMPLE
    Get-HelperManifest -Name Microsoft.AAD.BrokerPlugin
    C:\WINDOWS\SystemApps\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy\AppxManifest.xml
    #>
    param([Parameter(Mandatory = $true)][string]$Name)

    return [IO.Path]::Combine((Get-KnownFolder -Name Windows), 'SystemApps', $Name + '_cw5n1h2txyewy', 'AppxManifest.xml')
}
