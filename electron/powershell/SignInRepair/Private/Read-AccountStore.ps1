function Read-AccountStore {
    <#
    .SYNOPSIS
    The accounts of one store, each with Address, Kind, Tenant, TenantId, Id and Apps; what could not be read of it has
    a Number instead.
    .PARAMETER Store
    The store's name as answers carry it, and behind a blank the part of it that is read by itself.
    .EXAMPLE
    Read-AccountStore -Store office
    #>
    param([Parameter(Mandatory = $true)][string]$Store)

    switch -CaseSensitive ($Store) {
        'workplace' { Get-JoinedAccount -Store workplace }
        'device' { Get-JoinedAccount -Store device }
        'wam organizations' { Get-WamAccount -Authority organizations }
        'wam consumers' { Get-WamAccount -Authority consumers }
        'microsoft-account' { Get-PersonalAccount }
        { $_ -cin 'oneauth', 'shared-oneauth' } { Get-OneAuthAccount -Store $Store }
        'office' { Get-OfficeAccount }
    }
}
