function Get-WamAccount {
    <#
    .SYNOPSIS
    The accounts that Windows' account broker offers to Teams.
    .EXAMPLE
    Get-WamAccount
    #>
    foreach ($authority in @('organizations', 'consumers')) {
        $answer = Invoke-AccountBroker -Operation find -Authority $authority -ClientId $script:TeamsClientId
        if ($answer.Number -ne 0) { throw [ComponentModel.Win32Exception]::new($answer.Number) }
        foreach ($account in $answer.Accounts) {
            @{
                Address = $account.Address
                Kind    = $(if ($authority -ceq 'organizations') { 'work' } else { 'personal' })
                Tenant  = $account.Tenant
                Id      = $account.Id
            }
        }
    }
}
