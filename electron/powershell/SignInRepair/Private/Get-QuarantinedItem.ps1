function Get-QuarantinedItem {
    <#
    .SYNOPSIS
    Everything that lies in the quarantine of one cache and one run, each with its Path, Name and the name of its Place.
    .DESCRIPTION
    Below the folder stand folders named after the places of the cache, and in them the things themselves under their
    own names. A first version of this program kept them as 0, 1, ... beside the list; such things have no Place. What
    ends in .replaced was made anew by the program and is not to go back.
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .PARAMETER Folder
    The quarantine, as Get-QuarantineFolder gives it.
    .EXAMPLE
    @(Get-QuarantinedItem -Cache teams -Folder $folder).Count
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Cache,
        [Parameter(Mandatory = $true)][string]$Folder
    )

    $places = @(foreach ($place in @(Get-CachePlace -Cache $Cache)) { $place.Name })
    foreach ($path in [IO.Directory]::GetFileSystemEntries($Folder)) {
        $name = [IO.Path]::GetFileName($path)
        if ($name -ceq 'manifest.json' -or $name.EndsWith('.replaced', [StringComparison]::Ordinal)) { continue }
        $attributes = [IO.File]::GetAttributes($path)
        $isFolder = ($attributes -band [IO.FileAttributes]::Directory) -ne 0 -and ($attributes -band [IO.FileAttributes]::ReparsePoint) -eq 0
        if ($places -cnotcontains $name -or -not $isFolder) {
            @{ Path = $path; Name = $name; Place = $null }
            continue
        }
        foreach ($item in [IO.Directory]::GetFileSystemEntries($path)) {
            @{ Path = $item; Name = [IO.Path]::GetFileName($item); Place = $name }
        }
    }
}
