function Read-BrokerResult {
    <#
    .SYNOPSIS
    What the account broker answered to the question for an app's accounts: Number, and Accounts (of the class WebAccount).
    .DESCRIPTION
    An answer without success has no accounts, and need not have an error of the provider either: it does not say that
    there are none. Source: FindAllWebAccountsStatus (Success 0, NotAllowedByProvider 1, NotSupportedByProvider 2,
    ProviderError 3). 5 is ERROR_ACCESS_DENIED, 50 ERROR_NOT_SUPPORTED, 31 ERROR_GEN_FAILURE.
    .PARAMETER Result
    A FindAllAccountsResult.
    .EXAMPLE
    (Read-BrokerResult -Result $result).Number
    0
    #>
    param([Parameter(Mandatory = $true)]$Result)

    $number = switch ([int]$Result.Status) {
        0 { 0 }
        1 { 5 }
        2 { 50 }
        default { 31 }
    }
    if ($null -ne $Result.ProviderError) {
        $code = [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32]$Result.ProviderError.ErrorCode), 0)
        if ($code -ne 0) { $number = $code }
    }
    if ($number -ne 0) { return @{ Number = $number; Accounts = @() } }
    $accounts = foreach ($account in $Result.Accounts) { $account }
    return @{ Number = 0; Accounts = @($accounts) }
}
