function Set-RegistryText {
    <#
    .SYNOPSIS
    Writes text values into one existing registry key below HKEY_LOCAL_MACHINE.
    .PARAMETER Path
    The key below the hive; it must exist.
    .PARAMETER Values
    Value names and their texts.
    .EXAMPLE
    Set-RegistryText -Path 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters' -Values @{ Type = 'NTP' }
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Path,
        [Parameter(Mandatory = $true)][Collections.IDictionary]$Values
    )

    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $root.OpenSubKey($Path, $true)
        # 2 is ERROR_FILE_NOT_FOUND, what the registry itself answers for a missing key.
        if ($null -eq $key) { throw [ComponentModel.Win32Exception]::new(2) }
        try {
            foreach ($name in $Values.Keys) {
                $key.SetValue($name, [string]$Values[$name], [Microsoft.Win32.RegistryValueKind]::String)
            }
        }
        finally { $key.Dispose() }
    }
    finally { $root.Dispose() }
}
