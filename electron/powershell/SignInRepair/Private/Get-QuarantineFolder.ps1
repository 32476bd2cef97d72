function Get-QuarantineFolder {
    <#
    .SYNOPSIS
    Where the quarantine of one cache and one run lies: local data of this user, never in a folder that roams or is synchronised.
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .PARAMETER RunId
    The run.
    .EXAMPLE
    Get-QuarantineFolder -Cache teams -RunId 0190f3c2
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Cache,
        [Parameter(Mandatory = $true)][string]$RunId
    )

    $local = Get-KnownFolder -Name LocalAppData
    $folder = [IO.Path]::Combine($local, 'SignInRepair', 'Quarantine', $RunId, $Cache)
    if (Test-LinkOnPath -Root $local -Path $folder) { throw [UnauthorizedAccessException]::new() }
    return $folder
}
