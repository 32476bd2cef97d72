function Get-ReturnMove {
    <#
    .SYNOPSIS
    What to move where, to put back what lies in a quarantine: Number, and Moves with From, To, Place and Name each.
    .DESCRIPTION
    Number is 0 when everything that lies there has its place; 13 (ERROR_INVALID_DATA) when something has none, because
    the list that named it is damaged; 1314 (ERROR_PRIVILEGE_NOT_HELD), with no Moves at all, when the list or
    something that lies there leads anywhere but into a folder of this cache, or over a link. The folders say where
    things belong; the list, where it can be read, must agree with them in every line.
    .PARAMETER Cache
    teams, oneauth, shared-oneauth or token-broker.
    .PARAMETER Folder
    The quarantine, as Get-QuarantineFolder gives it.
    .EXAMPLE
    (Get-ReturnMove -Cache teams -Folder $folder).Moves
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Cache,
        [Parameter(Mandatory = $true)][string]$Folder
    )

    $refused = @{ Number = 1314; Moves = @() }
    $places = @(Get-CachePlace -Cache $Cache)
    # A first version of this program numbered what it moved, and its oneauth was the shared one.
    $numbered = if ($Cache -ceq 'oneauth') { $places + @(Get-CachePlace -Cache shared-oneauth) } else { $places }
    $listed = @()
    try { $listed = @(Read-QuarantineManifest -Path ([IO.Path]::Combine($Folder, 'manifest.json'))) }
    catch [IO.InvalidDataException] {
        # Lost. What lies in a folder of a place still has its place.
    }
    $homes = [Collections.Generic.Dictionary[string, object]]::new([StringComparer]::OrdinalIgnoreCase)
    $targets = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
    foreach ($move in $listed) {
        $found = Find-ListedPlace -Places $places -NumberedPlaces $numbered -Folder $Folder -From $move.From -To $move.To
        if ($null -eq $found -or $homes.ContainsKey($move.To) -or -not $targets.Add($move.From)) { return $refused }
        $homes.Add($move.To, $found)
    }
    $number = 0
    $moves = [Collections.Generic.List[object]]::new()
    foreach ($item in @(Get-QuarantinedItem -Cache $Cache -Folder $Folder)) {
        $found = $null
        foreach ($place in $places) { if ($place.Name -ceq $item.Place) { $found = @{ Place = $place; Name = $item.Name } } }
        if ($null -eq $found -and $homes.ContainsKey($item.Path)) { $found = $homes[$item.Path] }
        if ($null -eq $found) {
            $number = 13
            continue
        }
        # Windows gives no path for a roaming folder whose server can't be reached.
        if (-not [IO.Path]::IsPathRooted($found.Place.Folder)) { throw [IO.DirectoryNotFoundException]::new() }
        $target = [IO.Path]::Combine($found.Place.Folder, $found.Name)
        if (-not (Test-MoveAllowed -Place $found.Place -Name $found.Name -Path $item.Path)) { return $refused }
        if (Test-LinkOnPath -Root $found.Place.Root -Path $target) { return $refused }
        $moves.Add(@{ From = $item.Path; To = $target; Place = $found.Place; Name = $found.Name })
    }
    return @{ Number = $number; Moves = $moves.ToArray() }
}
