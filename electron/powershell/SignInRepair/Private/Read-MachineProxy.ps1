function Read-MachineProxy {
    <#
    .SYNOPSIS
    The values in which WinHTTP keeps this machine's proxy: for 64-bit programs, and for 32-bit ones; null where missing.
    .DESCRIPTION
    Bytes as they are; a value of another type comes as whatever it is.
    Source: Microsoft, "Use Group Policy to apply WinHTTP proxy settings to clients" (KB 4494447: the key and the value).
    That 32-bit programs have their own is how Windows redirects HKEY_LOCAL_MACHINE\SOFTWARE; on a 32-bit Windows there
    is no such key.
    .EXAMPLE
    (Read-MachineProxy).native.Length
    20
    #>
    $path = 'Microsoft\Windows\CurrentVersion\Internet Settings\Connections'
    return [ordered]@{
        native = (Get-RegistryValue -Hive LocalMachine -Path "SOFTWARE\$path" -Name WinHttpSettings)
        wow    = (Get-RegistryValue -Hive LocalMachine -Path "SOFTWARE\WOW6432Node\$path" -Name WinHttpSettings)
    }
}
