function Move-ToQuarantine {
    <#
    .SYNOPSIS
    Moves one program's cached sign-in data aside, into a folder of ours that says what was where.
    .DESCRIPTION
    What lay in a place of the cache lies in a folder of that place's name afterwards, under its own name. A list of all
    of it is on the disk before the first move, so that a crash half-way can be undone. Links and junctions are neither
    followed nor moved. Sources: Microsoft, "Clear the Teams client cache", "Another account ... already signed in",
    "Microsoft 365 Apps activation error 0xCAA50021".
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .PARAMETER RunId
    The run on whose behalf; names the folder.
    .EXAMPLE
    (Move-ToQuarantine -Cache teams -RunId 0190f3c2).number
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('teams', 'oneauth', 'shared-oneauth', 'token-broker')][string]$Cache,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[A-Za-z0-9-]{1,64}\z')][string]$RunId
    )

    try {
        if ($Cache -ceq 'token-broker') { Stop-TokenBroker }
        $folder = Get-QuarantineFolder -Cache $Cache -RunId $RunId
        # 183 is ERROR_ALREADY_EXISTS: what this run moved before must not be overwritten.
        if ([IO.Directory]::Exists($folder)) { return [ordered]@{ number = 183 } }
        $moves = [Collections.Generic.List[object]]::new()
        foreach ($item in @(Get-CachedItem -Cache $Cache)) {
            $target = [IO.Path]::Combine($folder, $item.Place.Name, $item.Name)
            # 206 is ERROR_FILENAME_EXCED_RANGE. What lies deeper may be longer: a folder is renamed as a whole.
            if ($target.Length -gt 259 -or $item.Path.Length -gt 259) { return [ordered]@{ number = 206 } }
            $moves.Add([ordered]@{ from = $item.Path; to = $target })
        }
        if ($moves.Count -eq 0) { return [ordered]@{ number = 0 } }
        $null = [IO.Directory]::CreateDirectory($folder)
        $list = [ordered]@{ cache = $Cache; run = $RunId; moves = $moves }
        Write-QuarantineManifest -Path ([IO.Path]::Combine($folder, 'manifest.json')) -Value $list
        $patience = [Diagnostics.Stopwatch]::StartNew()
        foreach ($move in $moves) {
            # What goes away by itself while the program ends needs no move.
            if (-not (Test-Path -LiteralPath $move.from)) { continue }
            $null = [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($move.to))
            Move-CacheItem -From $move.from -To $move.to -Patience $patience
        }
        return [ordered]@{ number = 0 }
    }
    catch { return [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_) } }
}
