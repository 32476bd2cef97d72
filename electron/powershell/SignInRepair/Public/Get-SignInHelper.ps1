function Get-SignInHelper {
    <#
    .SYNOPSIS
    One of the two packages behind Windows' sign-in windows, as registered for the current user.
    .DESCRIPTION
    Sources: Microsoft, "Authentication automatically fails in Microsoft 365 services" (the packages and their
    manifests) and "Can't sign in to Microsoft 365 desktop applications" (they belong to the user's profile).
    .PARAMETER Name
    Microsoft.AAD.BrokerPlugin (work and school accounts) or Microsoft.Windows.CloudExperienceHost (personal ones).
    .EXAMPLE
    (Get-SignInHelper -Name Microsoft.AAD.BrokerPlugin).registered.status
    Ok
    #>
    param(
        [Parameter(Mandatory = $true)]
        [ValidateSet('Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost')]
        [string]$Name
    )

    $registered = $null
    $failure = $null
    try {
        foreach ($one in (Get-AppxPackage -Name $Name)) {
            $registered = [ordered]@{ fullName = [string]$one.PackageFullName; status = [string]$one.Status }
        }
    }
    catch { $failure = $_ }
    $services = foreach ($service in @('TokenBroker', 'wlidsvc', 'AppXSvc', 'StateRepository', 'mpssvc')) {
        try { $fact = Get-ServiceFact -Name $service }
        catch {
            # One that may not be asked says nothing, and is no reason to know nothing of the package.
            $fact = $null
        }
        [ordered]@{
            name      = $service
            startType = $(if ($null -ne $fact) { $fact.startType })
            status    = $(if ($null -ne $fact) { $fact.status })
        }
    }
    if ($null -ne $failure) {
        # Nobody could tell which packages there are; where the service that lists them is disabled, that is what is wrong.
        $isDisabled = $false
        foreach ($one in $services) {
            if ($one.name -in 'AppXSvc', 'StateRepository' -and $one.startType -eq 'Disabled') { $isDisabled = $true }
        }
        if (-not $isDisabled) { throw $failure }
    }
    return [ordered]@{
        name           = $Name
        listed         = ($null -eq $failure)
        registered     = $registered
        manifestExists = (Test-Path -LiteralPath (Get-HelperManifest -Name $Name) -PathType Leaf)
        services       = @($services)
    }
}
