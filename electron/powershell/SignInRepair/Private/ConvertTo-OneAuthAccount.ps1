function ConvertTo-OneAuthAccount {
    <#
    .SYNOPSIS
    The account that one file of OneAuth describes, nothing when it names no address.
    .DESCRIPTION
    realm and account_type are missing in files of newer programs; the authority tells as much then: .../consumers is
    where personal accounts sign in, anything else but a general word is the tenant of a work account. The id of a
    personal account is 16 hexadecimal digits.
    .PARAMETER Values
    The file's fields, as Read-JsonField gives them.
    .PARAMETER Name
    The file's name, which stands for the account in OneAuth.
    .EXAMPLE
    ConvertTo-OneAuthAccount -Values $record.Values -Name '0123456789abcdef'
    #>
    param(
        [Parameter(Mandatory = $true)][Collections.IDictionary]$Values,
        [Parameter(Mandatory = $true)][string]$Name
    )

    $texts = @{}
    foreach ($entry in $Values.GetEnumerator()) { if ($entry.Value -is [string]) { $texts[$entry.Key] = $entry.Value } }
    $address = if ($texts['login_name']) { $texts['login_name'] } else { $texts['account_hints'] }
    if (-not $address) { return }
    $authority = [regex]::Match([string]$texts['authority'], '\A\s*https://[^/?#]+/([^/?#\s]+)', 'IgnoreCase').Groups[1].Value
    # The tenant in which all personal accounts live.
    $isConsumers = $authority -in 'consumers', '9188040d-6c67-4c5b-b112-36a304b66dad'
    # AD FS has no tenants, its authorities end in this word (Microsoft, "AD FS support in MSAL").
    $isGeneral = $authority -in '', 'common', 'organizations', 'adfs'
    $id = if ($texts['id']) { $texts['id'] } else { $Name }
    $kind = $null
    if ($texts['account_type'] -eq 'aad') { $kind = 'work' }
    elseif ($texts['account_type'] -eq 'msa' -or $isConsumers) { $kind = 'personal' }
    elseif (-not $isGeneral -or $authority -in 'organizations', 'adfs') { $kind = 'work' }
    elseif ($id -match '\A[0-9A-Fa-f]{16}\z') { $kind = 'personal' }
    $tenant = $texts['realm']
    if (-not $tenant -and -not $isConsumers -and -not $isGeneral) { $tenant = $authority }
    $apps = [Collections.Generic.List[string]]::new()
    $status = $Values['association_status']
    if ($status -is [string]) {
        $stream = [IO.MemoryStream]::new([Text.Encoding]::UTF8.GetBytes($status))
        $status = (Read-JsonField -Stream $stream).Values
    }
    if ($null -ne $status) {
        foreach ($app in $status.GetEnumerator()) { if ($app.Value -eq 'associated') { $apps.Add($app.Key) } }
    }
    return @{ Address = $address; Kind = $kind; Tenant = $tenant; TenantId = $tenant; Id = $Name; Apps = $apps.ToArray() }
}
