function Get-ReplacedPath {
    <#
    .SYNOPSIS
    A path that is still free in a quarantine, for what made room for something that went back.
    .PARAMETER Folder
    The quarantine, as Get-QuarantineFolder gives it.
    .PARAMETER Name
    What tells a reader where it was; cut off where it is long.
    .EXAMPLE
    Get-ReplacedPath -Folder $folder -Name 'new.app_settings.json'
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Folder,
        [Parameter(Mandatory = $true)][string]$Name
    )

    $base = [IO.Path]::Combine($Folder, $(if ($Name.Length -gt 80) { $Name.Substring(0, 80) } else { $Name }))
    $path = $base + '.replaced'
    for ($number = 2; Test-Path -LiteralPath $path; $number++) { $path = $base + '.' + $number + '.replaced' }
    return $path
}
