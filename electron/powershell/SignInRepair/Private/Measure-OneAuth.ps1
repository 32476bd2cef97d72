function Measure-OneAuth {
    <#
    .SYNOPSIS
    Where this person's OneAuth records lie: in Teams' package, in the shared folder, and whether Teams has run at all.
    .EXAMPLE
    (Measure-OneAuth).inPackage
    True
    #>
    $lies = @{}
    foreach ($cache in @('oneauth', 'shared-oneauth')) {
        $folders = foreach ($place in (Get-CachePlace -Cache $cache)) { $place.Folder }
        $lies[$cache] = Test-Path -LiteralPath @($folders)[0] -PathType Container
    }
    # Teams makes its folder of data at its first start.
    $new = foreach ($place in (Get-CachePlace -Cache teams)) { if ($place.Name -ceq 'new') { $place.Folder } }
    return [ordered]@{
        inPackage = $lies['oneauth']; shared = $lies['shared-oneauth']
        teamsHasRun = (Test-Path -LiteralPath $new -PathType Container)
    }
}
