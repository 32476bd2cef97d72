function Get-QuarantinedCache {
    <#
    .SYNOPSIS
    Every cache that a run has set aside, how much of it still lies in quarantine, and whether its list can be read.
    .DESCRIPTION
    Counted from the folder, whatever a list says. items is null where a folder can't be looked into: then nobody knows.
    .EXAMPLE
    Get-QuarantinedCache
    #>
    $local = Get-KnownFolder -Name LocalAppData
    $root = [IO.Path]::Combine($local, 'SignInRepair', 'Quarantine')
    if (Test-LinkOnPath -Root $local -Path $root) { throw [UnauthorizedAccessException]::new() }
    if (-not [IO.Directory]::Exists($root)) { return }
    foreach ($run in [IO.Directory]::GetDirectories($root)) {
        $runId = [IO.Path]::GetFileName($run)
        if ($runId -notmatch '\A[A-Za-z0-9-]{1,64}\z') { continue }
        foreach ($cache in @('teams', 'oneauth', 'shared-oneauth', 'token-broker')) {
            $folder = [IO.Path]::Combine($run, $cache)
            if (-not [IO.Directory]::Exists($folder)) { continue }
            $items = $null
            $hasList = $false
            try {
                # Refuses a link on the way.
                $items = @(Get-QuarantinedItem -Cache $cache -Folder (Get-QuarantineFolder -Cache $cache -RunId $runId)).Count
                $null = Read-QuarantineManifest -Path ([IO.Path]::Combine($folder, 'manifest.json'))
                $hasList = $true
            }
            catch {
                # One that can't be read says nothing of the others.
            }
            [ordered]@{ runId = $runId; cache = $cache; items = $items; hasList = $hasList }
        }
    }
}
