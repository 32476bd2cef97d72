function Get-RegistryValue {
    <#
    .SYNOPSIS
    Reads one registry value, null when the key or the value is missing.
    .PARAMETER Hive
    LocalMachine or CurrentUser.
    .PARAMETER Path
    The key below the hive.
    .PARAMETER Name
    The value's name.
    .EXAMPLE
    Get-RegistryValue -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Control\TimeZoneInformation' -Name TimeZoneKeyName
    W. Europe Standard Time
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Hive,
        [Parameter(Mandatory = $true)][string]$Path,
        [Parameter(Mandatory = $true)][string]$Name
    )

    $key = Get-RegistryKey -Hive $Hive -Path $Path
    if ($null -eq $key) { return $null }
    # The comma keeps bytes and lists of texts together, which would come out as single elements.
    return , $key.Values[$Name]
}
