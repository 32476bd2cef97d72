function Get-RegistryKey {
    <#
    .SYNOPSIS
    Reads one registry key: its values and the names of its subkeys, or nothing when there is no such key.
    .DESCRIPTION
    Through .NET rather than the registry provider: it takes names as they are (the provider treats * and [ as
    patterns), and it can name the 64-bit view, which a 32-bit process would miss.
    .PARAMETER Hive
    LocalMachine or CurrentUser.
    .PARAMETER Path
    The key below the hive, parts separated by backslashes.
    .EXAMPLE
    (Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters').Values['Type']
    NTP
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('LocalMachine', 'CurrentUser')][string]$Hive,
        [Parameter(Mandatory = $true)][string]$Path
    )

    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]$Hive, [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $root.OpenSubKey($Path, $false)
        if ($null -eq $key) { return $null }
        try {
            # Names of values ignore case, and so do the keys of a hashtable literal.
            $values = @{}
            foreach ($name in $key.GetValueNames()) { $values[$name] = $key.GetValue($name) }
            return @{ Values = $values; SubKeys = [string[]]$key.GetSubKeyNames() }
        }
        finally { $key.Dispose() }
    }
    finally { $root.Dispose() }
}
