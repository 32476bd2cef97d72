function Move-ToQuarantine {
    <#
    .SYNOPSIS
    Moves one program's cached sign-in data aside, into a folder of ours with a list of what was where.
    .DESCRIPTION
    The list is written before the first move, so that a crash half-way can be undone. Links and junctions are neither
    followed nor moved. Sources: Microsoft, "Clear the Teams client cache", "Another account ... already signed in",
    "Microsoft 365 Apps activation error 0xCAA50021".
    .PARAMETER Cache
    teams, oneauth or token-broker.
    .PARAMETER RunId
    The run on whose behalf; names the folder.
    .EXAMPLE
    (Move-ToQuarantine -Cache teams -RunId 0190f3c2).number
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('teams', 'oneauth', 'token-broker')][string]$Cache,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[A-Za-z0-9-]{1,64}\z')][string]$RunId
    )

    try {
        if ($Cache -ceq 'token-broker') { Stop-TokenBroker }
        $folder = Get-QuarantineFolder -Cache $Cache -RunId $RunId
        # 183 is ERROR_ALREADY_EXISTS: what this run moved before must not be overwritten.
        if ([IO.Directory]::Exists($folder)) { return [ordered]@{ number = 183 } }
        $sources = @(Get-CachedItem -Cache $Cache)
        if ($sources.Count -eq 0) { return [ordered]@{ number = 0 } }
        $null = [IO.Directory]::CreateDirectory($folder)
        $moves = [Collections.Generic.List[object]]::new()
        foreach ($source in $sources) {
            $moves.Add([ordered]@{ from = $source; to = [IO.Path]::Combine($folder, [string]$moves.Count) })
        }
        $list = ConvertTo-JsonText -Value ([ordered]@{ cache = $Cache; run = $RunId; moves = $moves })
        [IO.File]::WriteAllText([IO.Path]::Combine($folder, 'manifest.json'), $list, [Text.Encoding]::ASCII)
        foreach ($move in $moves) { Move-Item -LiteralPath $move.from -Destination $move.to }
        return [ordered]@{ number = 0 }
    }
    catch { return [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_) } }
}
