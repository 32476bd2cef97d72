function Restore-FromQuarantine {
    <#
    .SYNOPSIS
    Puts back what Move-ToQuarantine moved aside for a run.
    .DESCRIPTION
    Nothing is overwritten: what the program has made anew in the meantime makes room and stays in the quarantine folder,
    so nothing is lost either way. Can be repeated after a crash: what is back already is skipped. Get-ReturnMove says
    what the numbers 13 and 1314 stand for.
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .PARAMETER RunId
    The run that moved it.
    .EXAMPLE
    (Restore-FromQuarantine -Cache teams -RunId 0190f3c2).number
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('teams', 'oneauth', 'shared-oneauth', 'token-broker')][string]$Cache,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[A-Za-z0-9-]{1,64}\z')][string]$RunId
    )

    try {
        $folder = Get-QuarantineFolder -Cache $Cache -RunId $RunId
        # 1168 is ERROR_NOT_FOUND: nothing was moved for this run.
        if (-not [IO.Directory]::Exists($folder)) { return [ordered]@{ number = 1168 } }
        $return = Get-ReturnMove -Cache $Cache -Folder $folder
        if ($Cache -ceq 'token-broker' -and $return.Moves.Count -gt 0) { Stop-TokenBroker }
        $patience = [Diagnostics.Stopwatch]::StartNew()
        foreach ($move in $return.Moves) {
            if (Test-Path -LiteralPath $move.To) {
                $aside = Get-ReplacedPath -Folder $folder -Name ($move.Place.Name + '.' + $move.Name)
                Move-CacheItem -From $move.To -To $aside -Patience $patience
            }
            $null = [IO.Directory]::CreateDirectory($move.Place.Folder)
            Move-CacheItem -From $move.From -To $move.To -Patience $patience
        }
        return [ordered]@{ number = $return.Number }
    }
    catch { return [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_) } }
}
