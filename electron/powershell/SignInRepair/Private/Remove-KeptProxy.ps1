function Remove-KeptProxy {
    <#
    .SYNOPSIS
    Forgets what Save-KeptProxy kept. Needs an elevated process.
    .EXAMPLE
    Remove-KeptProxy
    #>
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    try { $root.DeleteSubKeyTree('SOFTWARE\Sign-in Repair kept proxy', $false) }
    finally { $root.Dispose() }
}
