function Test-MoveAllowed {
    <#
    .SYNOPSIS
    Whether something of that name may be moved out of, or back into, a folder of a cache.
    .DESCRIPTION
    A quarantine's list may have been edited, and something planted beside it: nothing but what a cache can hold goes
    back, and never over a link.
    .PARAMETER Place
    The folder, as Get-CachePlace gives it.
    .PARAMETER Name
    The name of the file or folder in it.
    .PARAMETER Path
    Where it lies now.
    .EXAMPLE
    Test-MoveAllowed -Place $place -Name 'accounts' -Path 'C:\Users\mia\AppData\Local\Microsoft\OneAuth\accounts'
    #>
    param(
        [Parameter(Mandatory = $true)][Collections.IDictionary]$Place,
        [Parameter(Mandatory = $true)][AllowEmptyString()][string]$Name,
        [Parameter(Mandatory = $true)][string]$Path
    )

    if (-not (Test-PlainName -Name $Name) -or $Place.Keep -contains $Name) { return $false }
    try { $attributes = [IO.File]::GetAttributes($Path) }
    catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] {
        # The program that it belongs to has removed it since the folder was listed.
        return $false
    }
    catch [IO.PathTooLongException] {
        # It belongs to the cache like the rest; who moves looks at lengths first.
        return $true
    }
    if (($attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0) { return $false }
    return -not ($Place.FilesOnly -and ($attributes -band [IO.FileAttributes]::Directory) -ne 0)
}
