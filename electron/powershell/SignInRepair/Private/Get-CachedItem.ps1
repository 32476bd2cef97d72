function Get-CachedItem {
    <#
    .SYNOPSIS
    Absolute paths of everything that belongs to one cache and may be moved.
    .PARAMETER Cache
    teams, oneauth or token-broker.
    .EXAMPLE
    Get-CachedItem -Cache teams
    #>
    param([Parameter(Mandatory = $true)][string]$Cache)

    foreach ($place in @(Get-CachePlace -Cache $Cache)) {
        if (-not [IO.Directory]::Exists($place.Folder)) { continue }
        # Somebody who redirected the folder has data elsewhere, possibly other people's: hands off.
        if (Test-LinkOnPath -Root $place.Root -Path $place.Folder) { continue }
        foreach ($item in [IO.Directory]::GetFileSystemEntries($place.Folder)) {
            $attributes = [IO.File]::GetAttributes($item)
            if (($attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0) { continue }
            if ($place.FilesOnly -and ($attributes -band [IO.FileAttributes]::Directory) -ne 0) { continue }
            if ($place.Keep -notcontains [IO.Path]::GetFileName($item)) { $item }
        }
    }
}
