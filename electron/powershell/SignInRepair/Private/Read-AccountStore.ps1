function Read-AccountStore {
    <#
    .SYNOPSIS
    The accounts of one store, each with Address, Kind, Tenant and Id.
    .PARAMETER Store
    The store's name as answers carry it.
    .EXAMPLE
    Read-AccountStore -Store office
    #>
    param([Parameter(Mandatory = $true)][string]$Store)

    switch -CaseSensitive ($Store) {
        'workplace' { Get-JoinedAccount -Store workplace }
        'device' { Get-JoinedAccount -Store device }
        'wam' { Get-WamAccount }
        'microsoft-account' { Get-PersonalAccount }
        'oneauth' { Get-OneAuthAccount }
        'office' { Get-OfficeAccount }
    }
}
