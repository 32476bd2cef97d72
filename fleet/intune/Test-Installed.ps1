<#
.SYNOPSIS
Detection rule of the Win32 app (Intune) and of the application (Configuration Manager), as a script.
.DESCRIPTION
Runs as SYSTEM. Both services take the app for installed when the script ends with 0 and says something, and for not
installed when it ends with 0 and says nothing. Installed is: the version stands in the 64-bit registry, it is at least
the one wanted, and the program is there.
.PARAMETER Version
The version that is wanted, as the package has it; set it here before uploading.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File .\Test-Installed.ps1 -Version 0.1.0
#>
param([ValidatePattern('^\d{1,5}\.\d{1,5}\.\d{1,5}$')][string]$Version = '0.1.0')

$root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
try {
    $key = $root.OpenSubKey('SOFTWARE\SignInRepair', $false)
    if ($null -eq $key) { exit 0 }
    $installed = [string]$key.GetValue('Version')
    $folder = [string]$key.GetValue('InstallFolder')
    $key.Dispose()
}
finally { $root.Dispose() }
$parsed = $null
if (-not [Version]::TryParse($installed, [ref]$parsed)) { exit 0 }
if ($parsed -lt [Version]$Version -or -not $folder) { exit 0 }
if (-not [IO.File]::Exists([IO.Path]::Combine($folder, 'Sign-in Repair.exe'))) { exit 0 }
[Console]::Out.WriteLine("Sign-in Repair $installed is installed.")
exit 0
