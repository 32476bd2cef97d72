function Get-OneAuthAccount {
    <#
    .SYNOPSIS
    The accounts of one OneAuth store, and a Number for each of its files that could not be read.
    .DESCRIPTION
    One JSON file each, directly in accounts or one folder down. Only account_hints and association_status are
    documented (Microsoft, "Another account ... already signed in"): the latter is a text that holds JSON, apps by name,
    each associated or disassociated. The rest was seen in files and may be missing.
    .PARAMETER Store
    oneauth, the new Teams' own, or shared-oneauth, which Office, OneDrive and the classic Teams share.
    .EXAMPLE
    Get-OneAuthAccount -Store oneauth
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('oneauth', 'shared-oneauth')][string]$Store)

    $folder = [IO.Path]::Combine(@(Get-CachePlace -Cache $Store)[0].Folder, 'accounts')
    if (-not [IO.Directory]::Exists($folder)) { return }
    $files = [Collections.Generic.List[string]]::new([IO.Directory]::GetFiles($folder))
    foreach ($inner in [IO.Directory]::GetDirectories($folder)) {
        $file = [IO.Path]::Combine($inner, [IO.Path]::GetFileName($inner))
        if ([IO.File]::Exists($file)) { $files.Add($file) }
    }
    foreach ($file in $files) {
        try {
            # Teams may hold the file open for writing.
            $stream = [IO.FileStream]::new($file, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete')
            try { $record = Read-JsonField -Stream $stream }
            finally { $stream.Dispose() }
        }
        catch {
            @{ Number = Get-ErrorNumber -ErrorRecord $_ }
            continue
        }
        # 13 is ERROR_INVALID_DATA. What came before the damage is told all the same.
        if (-not $record.IsWhole) { @{ Number = 13 } }
        ConvertTo-OneAuthAccount -Values $record.Values -Name ([IO.Path]::GetFileNameWithoutExtension($file))
    }
}
