function Get-BrokerTenant {
    <#
    .SYNOPSIS
    The tenant's id among the properties of an account of the broker, null when they don't tell.
    .DESCRIPTION
    A map of the Windows Runtime is an interface without a class: in Windows PowerShell 5.1 it has no methods and no
    index, it can only be enumerated (PowerShell/PowerShell#9816). An account without a tenant is still an account, so
    nothing that goes wrong here is an error.
    .PARAMETER Properties
    The account's Properties.
    .EXAMPLE
    Get-BrokerTenant -Properties $account.Properties
    #>
    param($Properties)

    try {
        foreach ($pair in $Properties) {
            if ($pair.Key -ceq 'TenantId') { return [string]$pair.Value }
        }
    }
    catch { return $null }
    return $null
}
