function Find-ListedPlace {
    <#
    .SYNOPSIS
    The Place and Name that one line of a quarantine's list stands for; nothing when no move of ours reads like that.
    .DESCRIPTION
    Compared letter by letter with what Move-ToQuarantine writes for this user, so there is nothing to interpret: no
    "..", no other spelling, no path of another folder, server, stream or device. PowerShell's own -ceq passes over
    characters that have no width.
    .PARAMETER Places
    The places of the cache, as Get-CachePlace gives them.
    .PARAMETER NumberedPlaces
    The places from which a first version of this program may have moved what it numbered.
    .PARAMETER Folder
    The quarantine, as Get-QuarantineFolder gives it.
    .PARAMETER From
    Where it was, says the list.
    .PARAMETER To
    Where it was moved, says the list.
    .EXAMPLE
    (Find-ListedPlace -Places $places -NumberedPlaces $places -Folder $folder -From $move.From -To $move.To).Place.Folder
    #>
    param(
        [Parameter(Mandatory = $true)][object[]]$Places,
        [Parameter(Mandatory = $true)][object[]]$NumberedPlaces,
        [Parameter(Mandatory = $true)][string]$Folder,
        [Parameter(Mandatory = $true)][AllowEmptyString()][string]$From,
        [Parameter(Mandatory = $true)][AllowEmptyString()][string]$To
    )

    $name = $From.Substring($From.LastIndexOf([IO.Path]::DirectorySeparatorChar) + 1)
    if (-not (Test-PlainName -Name $name)) { return }
    $number = $To.Substring($To.LastIndexOf([IO.Path]::DirectorySeparatorChar) + 1)
    $isNumbered = [regex]::IsMatch($number, '\A[0-9]{1,6}\z') -and [string]::Equals($To, [IO.Path]::Combine($Folder, $number))
    foreach ($place in $(if ($isNumbered) { $NumberedPlaces } else { $Places })) {
        if ($place.Keep -contains $name -or -not [string]::Equals($From, [IO.Path]::Combine($place.Folder, $name))) { continue }
        if ($isNumbered -or [string]::Equals($To, [IO.Path]::Combine($Folder, $place.Name, $name))) { return @{ Place = $place; Name = $name } }
    }
}
