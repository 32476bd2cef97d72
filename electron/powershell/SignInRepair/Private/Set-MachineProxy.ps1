function Set-MachineProxy {
    <#
    .SYNOPSIS
    Writes one of the two values in which WinHTTP keeps this machine's proxy, byte for byte, or removes it.
    .DESCRIPTION
    Needs an elevated process. Microsoft deploys the same value by Group Policy as it is, so that WinHTTP takes it from
    there (KB 4494447).
    .PARAMETER View
    native for 64-bit programs, wow for 32-bit ones.
    .PARAMETER Value
    The bytes; null removes the value.
    .EXAMPLE
    Set-MachineProxy -View native -Value $bytes
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('native', 'wow')][string]$View,
        [AllowNull()][AllowEmptyCollection()][byte[]]$Value
    )

    $software = if ($View -ceq 'wow') { 'SOFTWARE\WOW6432Node' } else { 'SOFTWARE' }
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $root.OpenSubKey("$software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections", $true)
        if ($null -eq $key) {
            # Where there is no key there is no value either.
            if ($null -eq $Value) { return }
            # 2 is ERROR_FILE_NOT_FOUND, what the registry itself answers for a missing key.
            throw [ComponentModel.Win32Exception]::new(2)
        }
        try {
            if ($null -eq $Value) { $key.DeleteValue('WinHttpSettings', $false) }
            else { $key.SetValue('WinHttpSettings', $Value, [Microsoft.Win32.RegistryValueKind]::Binary) }
        }
        finally { $key.Dispose() }
    }
    finally { $root.Dispose() }
}
