function Get-KnownAccount {
    <#
    .SYNOPSIS
    Every account this PC knows for this user, store by store, and the stores that could not be read.
    .DESCRIPTION
    Sources: JoinInfo keys, IdentityCRL and Office identities as community tools read them; Microsoft, "Another
    account ... already signed in" (OneAuth); WebAuthenticationCoreManager (WAM). Left alone: the broker's and
    TokenBroker's own files and settings.dat, which hold tokens or need a hive to be mounted and name no account
    that these stores don't; the value TokenBroker\DefaultAccount, since dsregcmd tells the default account in a
    documented way.
    .EXAMPLE
    (Get-KnownAccount).accounts
    #>
    $accounts = [Collections.Generic.List[object]]::new()
    $unreadable = [Collections.Generic.List[object]]::new()
    foreach ($part in @('workplace', 'device', 'wam organizations', 'wam consumers', 'microsoft-account', 'oneauth', 'shared-oneauth', 'office')) {
        $store = $part.Split(' ')[0]
        try {
            foreach ($account in (Read-AccountStore -Store $part)) {
                if ($account.ContainsKey('Number')) {
                    $unreadable.Add([ordered]@{ store = $store; number = $account.Number })
                    continue
                }
                # A value of the registry has whatever type somebody gave it.
                foreach ($name in @('Tenant', 'TenantId', 'Id')) { if ($account[$name] -isnot [string]) { $account[$name] = $null } }
                $accounts.Add([ordered]@{
                        store    = $store
                        address  = [string]$account.Address
                        kind     = $account.Kind
                        tenant   = $account.Tenant
                        tenantId = $account.TenantId
                        id       = $account.Id
                        apps     = [string[]]$account.Apps
                    })
            }
        }
        catch { $unreadable.Add([ordered]@{ store = $store; number = (Get-ErrorNumber -ErrorRecord $_) }) }
    }
    return [ordered]@{ accounts = $accounts; unreadable = $unreadable }
}
