function Get-BrokerAccount {
    <#
    .SYNOPSIS
    The accounts that Windows' account broker (WAM) lets an app use, as objects of the Windows Runtime.
    .DESCRIPTION
    WebAuthenticationCoreManager (Windows.Security.Authentication.Web.Core). Windows PowerShell 5.1 projects the Windows
    Runtime; later versions do not. Answers Number, and Accounts: objects of the class WebAccount.
    .PARAMETER Authority
    organizations for work accounts, consumers for personal ones.
    .PARAMETER ClientId
    The app on whose behalf is asked.
    .EXAMPLE
    (Get-BrokerAccount -Authority organizations -ClientId '1fec8e78-bce4-4aaf-ab1b-5451cc387264').Number
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId
    )

    $manager = [Windows.Security.Authentication.Web.Core.WebAuthenticationCoreManager, Windows.Security.Authentication.Web.Core, ContentType = WindowsRuntime]
    $providerType = [Windows.Security.Credentials.WebAccountProvider, Windows.Security.Credentials, ContentType = WindowsRuntime]
    $resultType = [Windows.Security.Authentication.Web.Core.FindAllAccountsResult, Windows.Security.Authentication.Web.Core, ContentType = WindowsRuntime]
    $provider = Wait-WindowsRuntime -Seconds 3 -ResultType $providerType -Operation ($manager::FindAccountProviderAsync('https://login.microsoft.com', $Authority))
    # No provider: the package behind this kind of account is not registered for this user.
    if ($null -eq $provider) { return @{ Number = 1168; Accounts = @() } }
    $result = Wait-WindowsRuntime -Seconds 3 -ResultType $resultType -Operation ($manager::FindAllAccountsAsync($provider, $ClientId))
    return Read-BrokerResult -Result $result
}
