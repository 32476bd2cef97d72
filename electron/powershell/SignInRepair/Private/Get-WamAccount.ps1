function Get-WamAccount {
    <#
    .SYNOPSIS
    The accounts that Windows' account broker offers to Teams.
    .PARAMETER Authority
    organizations for work accounts, consumers for personal ones: each has a package behind it, and one of the two
    can be missing.
    .EXAMPLE
    Get-WamAccount -Authority organizations
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority)

    $answer = Find-BrokerAccount -Authority $Authority -ClientId $script:TeamsClientId
    if ($answer.Number -ne 0) { throw [ComponentModel.Win32Exception]::new($answer.Number) }
    foreach ($account in $answer.Accounts) {
        @{
            Address  = $account.Address
            Kind     = $(if ($Authority -ceq 'organizations') { 'work' } else { 'personal' })
            Tenant   = $account.Tenant
            TenantId = $account.Tenant
            Id       = $account.Id
            Apps     = @()
        }
    }
}
