# What tests put into the Windows under Wine, and look up there, without any shipped code.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;

namespace Fixtures
{
    public static class Vault
    {
        [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
        private struct Credential
        {
            public uint Flags;
            public uint Type;
            public string TargetName;
            public string Comment;
            public System.Runtime.InteropServices.ComTypes.FILETIME LastWritten;
            public uint CredentialBlobSize;
            public IntPtr CredentialBlob;
            public uint Persist;
            public uint AttributeCount;
            public IntPtr Attributes;
            public string TargetAlias;
            public string UserName;
        }

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredWriteW(ref Credential credential, uint flags);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredReadW(string target, uint type, uint flags, out IntPtr credential);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredDeleteW(string target, uint type, uint flags);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredEnumerateW(string filter, uint flags, out int count, out IntPtr credentials);

        [DllImport("advapi32.dll")]
        private static extern void CredFree(IntPtr buffer);

        // 0, or the Win32 number of the refusal.
        public static int Write(string target, uint type, string user, string secret)
        {
            var credential = new Credential();
            credential.Type = type;
            credential.TargetName = target;
            credential.UserName = user;
            credential.Persist = 2;
            credential.CredentialBlob = Marshal.StringToCoTaskMemUni(secret);
            credential.CredentialBlobSize = (uint)(secret.Length * 2);
            try { return CredWriteW(ref credential, 0) ? 0 : Marshal.GetLastWin32Error(); }
            finally { Marshal.FreeCoTaskMem(credential.CredentialBlob); }
        }

        // The secret, or null when there is no such entry.
        public static string Read(string target, uint type)
        {
            IntPtr buffer;
            if (!CredReadW(target, type, 0, out buffer)) { return null; }
            try
            {
                var credential = (Credential)Marshal.PtrToStructure(buffer, typeof(Credential));
                return Marshal.PtrToStringUni(credential.CredentialBlob, (int)credential.CredentialBlobSize / 2);
            }
            finally { CredFree(buffer); }
        }

        public static void Clear()
        {
            int count;
            IntPtr buffer;
            if (!CredEnumerateW(null, 0, out count, out buffer)) { return; }
            for (int index = 0; index < count; index++)
            {
                IntPtr entry = Marshal.ReadIntPtr(buffer, index * IntPtr.Size);
                var credential = (Credential)Marshal.PtrToStructure(entry, typeof(Credential));
                CredDeleteW(credential.TargetName, credential.Type, 0);
            }
            CredFree(buffer);
        }
    }
}
'@

$serviceProgram = "`"$PSHOME\powershell.exe`" -NoLogo -Command `"Import-Module WindowsCommands; [WindowsCommands.TimeService]::Serve()`""

function Invoke-ServiceTool([string[]]$Words) {
    $start = [Diagnostics.ProcessStartInfo]::new('C:\windows\system32\sc.exe')
    foreach ($word in $Words) { $start.ArgumentList.Add($word) }
    $process = [Diagnostics.Process]::Start($start)
    $process.WaitForExit()
    return $process.ExitCode
}

# A real service, stopped, which the shipped functions find under the name of Windows' own.
function Install-TimeService([string]$StartType) {
    $number = Invoke-ServiceTool -Words 'create', 'W32Time', 'start=', $StartType, 'binPath=', $serviceProgram
    if ($number -ne 0) { throw "sc create answered $number" }
}

function Uninstall-TimeService {
    try { Stop-Service -Name W32Time } catch { if ($_.FullyQualifiedErrorId -notlike 'NoServiceFound*') { throw } }
    $null = Invoke-ServiceTool -Words 'delete', 'W32Time'
}

function Open-MachineKey([string]$Path) {
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    return $root.CreateSubKey($Path, $true)
}

function Set-MachineText([string]$Path, [string]$Name, [string]$Text) {
    (Open-MachineKey -Path $Path).SetValue($Name, $Text, [Microsoft.Win32.RegistryValueKind]::String)
}

function Get-MachineText([string]$Path, [string]$Name) {
    return (Open-MachineKey -Path $Path).GetValue($Name)
}

function Remove-MachineKey([string]$Path) {
    [Microsoft.Win32.Registry]::LocalMachine.DeleteSubKeyTree($Path, $false)
}
