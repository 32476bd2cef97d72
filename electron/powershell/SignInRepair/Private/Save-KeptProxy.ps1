function Save-KeptProxy {
    <#
    .SYNOPSIS
    Keeps the machine's proxy in a key below HKEY_LOCAL_MACHINE that administrators and Windows alone may read or write.
    .DESCRIPTION
    Needs an elevated process. Whatever stood there is removed with all it held, so that the key is new and has its
    rights from the first moment; that they are these is read back before anything is written. "Whole" is written last: a
    record that was cut off is never put back.
    .PARAMETER Proxy
    What Read-MachineProxy answered: bytes, or null for a value that is missing.
    .EXAMPLE
    Save-KeptProxy -Proxy (Read-MachineProxy)
    #>
    param([Parameter(Mandatory = $true)][Collections.IDictionary]$Proxy)

    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $root.DeleteSubKeyTree('SOFTWARE\Sign-in Repair kept proxy', $false)
        # Owner Administrators; protected, so that nothing is inherited; all rights for Administrators and SYSTEM.
        $security = [Security.AccessControl.RegistrySecurity]::new()
        $security.SetSecurityDescriptorSddlForm('O:BAG:BAD:P(A;CI;KA;;;BA)(A;CI;KA;;;SY)')
        $key = $root.CreateSubKey('SOFTWARE\Sign-in Repair kept proxy', [Microsoft.Win32.RegistryKeyPermissionCheck]::ReadWriteSubTree, $security)
        try {
            if (-not (Test-AdministratorKey -Key $key)) {
                $root.DeleteSubKeyTree('SOFTWARE\Sign-in Repair kept proxy', $false)
                # 1338 is ERROR_INVALID_SECURITY_DESCR.
                throw [ComponentModel.Win32Exception]::new(1338)
            }
            foreach ($view in @('native', 'wow')) {
                if ($null -ne $Proxy[$view]) { $key.SetValue($view, [byte[]]$Proxy[$view], [Microsoft.Win32.RegistryValueKind]::Binary) }
            }
            $key.SetValue('Whole', 1, [Microsoft.Win32.RegistryValueKind]::DWord)
            $key.Flush()
        }
        finally { $key.Dispose() }
    }
    finally { $root.Dispose() }
}
