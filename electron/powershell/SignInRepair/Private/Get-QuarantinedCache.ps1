function Get-QuarantinedCache {
    <#
    .SYNOPSIS
    Every cache that a run has set aside, and how much of it still lies in quarantine.
    .DESCRIPTION
    items is null where the list of what was moved can't be read: then nobody knows.
    .EXAMPLE
    Get-QuarantinedCache
    #>
    $local = Get-KnownFolder -Name LocalAppData
    $root = [IO.Path]::Combine($local, 'SignInRepair', 'Quarantine')
    if (-not [IO.Directory]::Exists($root) -or (Test-LinkOnPath -Root $local -Path $root)) { return }
    foreach ($run in [IO.Directory]::GetDirectories($root)) {
        foreach ($cache in @('teams', 'oneauth', 'token-broker')) {
            $manifest = [IO.Path]::Combine($run, $cache, 'manifest.json')
            if (-not [IO.File]::Exists($manifest)) { continue }
            $items = 0
            try {
                foreach ($move in @(Read-QuarantineManifest -Path $manifest)) {
                    if (Test-Path -LiteralPath $move.To) { $items++ }
                }
            }
            catch { $items = $null }
            [ordered]@{ runId = [IO.Path]::GetFileName($run); cache = $cache; items = $items }
        }
    }
}
