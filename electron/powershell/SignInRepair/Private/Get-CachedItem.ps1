function Get-CachedItem {
    <#
    .SYNOPSIS
    Everything that belongs to one cache and may be moved, each with its Place, Name and absolute Path.
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .EXAMPLE
    Get-CachedItem -Cache teams
    #>
    param([Parameter(Mandatory = $true)][string]$Cache)

    $volume = [IO.Path]::GetPathRoot((Get-KnownFolder -Name LocalAppData))
    foreach ($place in @(Get-CachePlace -Cache $Cache)) {
        # A roaming profile on a server, which is not even asked: nothing can be renamed from there into this user's local
        # data. Where the server can't be reached Windows gives no path at all, and the place has no root.
        if ([IO.Path]::GetPathRoot($place.Folder) -ine $volume) { continue }
        if (-not [IO.Directory]::Exists($place.Folder)) { continue }
        # Somebody who redirected the folder has data elsewhere, possibly other people's: hands off.
        if (Test-LinkOnPath -Root $place.Root -Path $place.Folder) { continue }
        foreach ($path in [IO.Directory]::GetFileSystemEntries($place.Folder)) {
            $name = [IO.Path]::GetFileName($path)
            if (Test-MoveAllowed -Place $place -Name $name -Path $path) { @{ Place = $place; Name = $name; Path = $path } }
        }
    }
}
