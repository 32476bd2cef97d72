function Invoke-AccountBroker {
    <#
    .SYNOPSIS
    Asks Windows' account broker (WAM) which accounts an app may use, or signs one of them out for that app.
    .DESCRIPTION
    WebAuthenticationCoreManager of the Windows Runtime (Windows.Security.Authentication.Web.Core). Windows
    PowerShell 5.1 projects the Windows Runtime; later versions do not.
    .PARAMETER Operation
    find: answers Number and Accounts (Address, Id, Tenant). sign-out: answers Number.
    .PARAMETER Authority
    organizations for work accounts, consumers for personal ones.
    .PARAMETER ClientId
    The app on whose behalf is asked.
    .PARAMETER AccountId
    For sign-out: the account's id as find lists it.
    .EXAMPLE
    (Invoke-AccountBroker -Operation find -Authority organizations -ClientId '1fec8e78-bce4-4aaf-ab1b-5451cc387264').Accounts
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('find', 'sign-out')][string]$Operation,
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId,
        [string]$AccountId
    )

    try {
        $manager = [Windows.Security.Authentication.Web.Core.WebAuthenticationCoreManager, Windows.Security.Authentication.Web.Core, ContentType = WindowsRuntime]
        $providerType = [Windows.Security.Credentials.WebAccountProvider, Windows.Security.Credentials, ContentType = WindowsRuntime]
        $resultType = [Windows.Security.Authentication.Web.Core.FindAllAccountsResult, Windows.Security.Authentication.Web.Core, ContentType = WindowsRuntime]
        $provider = Wait-WindowsRuntime -ResultType $providerType -Operation ($manager::FindAccountProviderAsync('https://login.microsoft.com', $Authority))
        # No provider: the package behind this kind of account is not registered for this user.
        if ($null -eq $provider) { return @{ Number = 1168; Accounts = @() } }
        $result = Wait-WindowsRuntime -ResultType $resultType -Operation ($manager::FindAllAccountsAsync($provider, $ClientId))
        if ($null -ne $result.ProviderError) {
            $number = [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32]$result.ProviderError.ErrorCode), 0)
            return @{ Number = $number; Accounts = @() }
        }
        if ($Operation -eq 'sign-out') {
            foreach ($account in $result.Accounts) {
                if ($account.Id -ceq $AccountId) {
                    Wait-WindowsRuntime -Operation ($account.SignOutAsync($ClientId))
                    return @{ Number = 0 }
                }
            }
            return @{ Number = 1168 }
        }
        $accounts = foreach ($account in $result.Accounts) {
            $tenant = $null
            if ($account.Properties.ContainsKey('TenantId')) { $tenant = $account.Properties['TenantId'] }
            @{ Address = $account.UserName; Id = $account.Id; Tenant = $tenant }
        }
        return @{ Number = 0; Accounts = @($accounts) }
    }
    catch {
        return @{ Number = Get-ErrorNumber -ErrorRecord $_; Accounts = @() }
    }
}
