function Get-OneAuthAccount {
    <#
    .SYNOPSIS
    The accounts that Office, Teams and OneDrive share in OneAuth: one JSON file each.
    .DESCRIPTION
    Only account_hints and association_status are documented (Microsoft, "Another account ... already signed in");
    login_name, realm and account_type were seen in files and may be missing. association_status holds the apps by
    name, each associated or disassociated.
    .EXAMPLE
    Get-OneAuthAccount
    #>
    $folder = [IO.Path]::Combine((Get-KnownFolder -Name LocalAppData), 'Microsoft', 'OneAuth', 'accounts')
    if (-not [IO.Directory]::Exists($folder)) { return }
    foreach ($file in [IO.Directory]::GetFiles($folder)) {
        # Teams may hold the file open for writing.
        $stream = [IO.FileStream]::new($file, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete')
        try {
            $values = Read-JsonField -Stream $stream -Names 'login_name', 'account_hints', 'realm', 'account_type' -Groups 'association_status'
        }
        finally { $stream.Dispose() }
        $address = if ($values['login_name']) { $values['login_name'] } else { $values['account_hints'] }
        if (-not $address) { continue }
        $kind = $null
        if ($values['account_type'] -eq 'aad') { $kind = 'work' }
        elseif ($values['account_type'] -eq 'msa') { $kind = 'personal' }
        $apps = [Collections.Generic.List[string]]::new()
        foreach ($app in $values['association_status'].GetEnumerator()) {
            if ($app.Value -eq 'associated') { $apps.Add($app.Key) }
        }
        @{
            Address  = $address
            Kind     = $kind
            Tenant   = $values['realm']
            TenantId = $values['realm']
            Id       = [IO.Path]::GetFileNameWithoutExtension($file)
            Apps     = $apps.ToArray()
        }
    }
}
