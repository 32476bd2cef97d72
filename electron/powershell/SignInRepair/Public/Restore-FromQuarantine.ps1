function Restore-FromQuarantine {
    <#
    .SYNOPSIS
    Puts back what Move-ToQuarantine moved aside for a run.
    .DESCRIPTION
    What the program has made anew in the meantime changes places with it and stays in the quarantine folder, so
    nothing is lost either way. Can be repeated after a crash: what is back already is skipped.
    .PARAMETER Cache
    teams, oneauth or token-broker.
    .PARAMETER RunId
    The run that moved it.
    .EXAMPLE
    (Restore-FromQuarantine -Cache teams -RunId 0190f3c2).number
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('teams', 'oneauth', 'token-broker')][string]$Cache,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[A-Za-z0-9-]{1,64}\z')][string]$RunId
    )

    try {
        if ($Cache -ceq 'token-broker') { Stop-TokenBroker }
        $folder = Get-QuarantineFolder -Cache $Cache -RunId $RunId
        $manifest = [IO.Path]::Combine($folder, 'manifest.json')
        # 1168 is ERROR_NOT_FOUND: nothing was moved for this run.
        if (-not [IO.File]::Exists($manifest)) { return [ordered]@{ number = 1168 } }
        foreach ($move in @(Read-QuarantineManifest -Path $manifest)) {
            if (-not (Test-Path -LiteralPath $move.To)) { continue }
            if (-not (Test-MoveAllowed -Cache $Cache -Path $move.From)) { return [ordered]@{ number = 1314 } }
            if (Test-Path -LiteralPath $move.From) { Move-Item -LiteralPath $move.From -Destination ($move.To + '.replaced') }
            $null = [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($move.From))
            Move-Item -LiteralPath $move.To -Destination $move.From
        }
        return [ordered]@{ number = 0 }
    }
    catch { return [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_) } }
}
