function Test-MoveAllowed {
    <#
    .SYNOPSIS
    Whether a path lies directly in a folder of the cache, so that a manifest somebody edited can't send files anywhere else.
    .PARAMETER Cache
    teams, oneauth or token-broker.
    .PARAMETER Path
    Where something is to be put back.
    .EXAMPLE
    Test-MoveAllowed -Cache oneauth -Path "$env:LOCALAPPDATA\Microsoft\OneAuth\accounts"
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Cache,
        [Parameter(Mandatory = $true)][string]$Path
    )

    foreach ($place in @(Get-CachePlace -Cache $Cache)) {
        $isInside = [IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($Path)) -ieq [IO.Path]::GetFullPath($place.Folder)
        if ($isInside) { return -not (Test-LinkOnPath -Root $place.Root -Path $place.Folder) }
    }
    return $false
}
