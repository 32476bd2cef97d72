function Read-KeptProxy {
    <#
    .SYNOPSIS
    What Save-KeptProxy kept, in the form in which it was given; an error when there is nothing, or anybody but an administrator could have written it.
    .EXAMPLE
    (Read-KeptProxy).native.Length
    64
    #>
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $root.OpenSubKey('SOFTWARE\Sign-in Repair kept proxy', $false)
        # 2 is ERROR_FILE_NOT_FOUND, 1338 ERROR_INVALID_SECURITY_DESCR, 13 ERROR_INVALID_DATA.
        if ($null -eq $key) { throw [ComponentModel.Win32Exception]::new(2) }
        try {
            if (-not (Test-AdministratorKey -Key $key)) { throw [ComponentModel.Win32Exception]::new(1338) }
            $kept = [ordered]@{ native = $key.GetValue('native'); wow = $key.GetValue('wow') }
            if (1 -ne $key.GetValue('Whole')) { throw [ComponentModel.Win32Exception]::new(13) }
            foreach ($value in $kept.Values) {
                if ($null -ne $value -and $value -isnot [byte[]]) { throw [ComponentModel.Win32Exception]::new(13) }
            }
            return $kept
        }
        finally { $key.Dispose() }
    }
    finally { $root.Dispose() }
}
