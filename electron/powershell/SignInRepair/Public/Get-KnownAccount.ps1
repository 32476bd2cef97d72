function Get-KnownAccount {
    <#
    .SYNOPSIS
    Every account this PC knows for this user, store by store, and the stores that could not be read.
    .DESCRIPTION
    Sources: JoinInfo keys, IdentityCRL and Office identities as community tools read them; Microsoft, "Another
    account ... already signed in" (OneAuth); WebAuthenticationCoreManager (WAM).
    .EXAMPLE
    (Get-KnownAccount).accounts
    #>
    $accounts = [Collections.Generic.List[object]]::new()
    $unreadable = [Collections.Generic.List[object]]::new()
    foreach ($store in @('workplace', 'device', 'wam', 'microsoft-account', 'oneauth', 'office')) {
        try {
            foreach ($account in (Read-AccountStore -Store $store)) {
                $accounts.Add([ordered]@{
                        store   = $store
                        address = [string]$account.Address
                        kind    = $account.Kind
                        tenant  = $account.Tenant
                        id      = $account.Id
                    })
            }
        }
        catch { $unreadable.Add([ordered]@{ store = $store; number = (Get-ErrorNumber -ErrorRecord $_) }) }
    }
    return [ordered]@{ accounts = $accounts; unreadable = $unreadable }
}
