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

    // Each answers 0, or the Win32 number of the refusal.
    public static class ServiceManager
    {
        private const uint AllAccess = 0xF003F;
        private const uint AllServiceAccess = 0xF01FF;
        private const uint OwnProcess = 0x10;
        private const uint NormalErrors = 1;

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern IntPtr OpenSCManagerW(string machine, string database, uint access);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern IntPtr CreateServiceW(
            IntPtr manager, string name, string displayName, uint access, uint type, uint startType, uint errorControl,
            string path, string group, IntPtr tag, string dependencies, string account, string password);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern IntPtr OpenServiceW(IntPtr manager, string name, uint access);

        [DllImport("advapi32.dll", SetLastError = true)]
        private static extern bool DeleteService(IntPtr service);

        [DllImport("advapi32.dll")]
        private static extern bool CloseServiceHandle(IntPtr handle);

        public static int Create(string name, string path, int startType)
        {
            return With(delegate(IntPtr manager)
            {
                return CreateServiceW(
                    manager, name, null, AllServiceAccess, OwnProcess, (uint)startType, NormalErrors, path, null,
                    IntPtr.Zero, null, null, null);
            }, delegate(IntPtr service) { return true; });
        }

        public static int Delete(string name)
        {
            return With(
                delegate(IntPtr manager) { return OpenServiceW(manager, name, AllServiceAccess); }, DeleteService);
        }

        private static int With(Func<IntPtr, IntPtr> open, Func<IntPtr, bool> use)
        {
            IntPtr manager = OpenSCManagerW(null, null, AllAccess);
            if (manager == IntPtr.Zero) { return Marshal.GetLastWin32Error(); }
            IntPtr service = open(manager);
            int number = service == IntPtr.Zero || !use(service) ? Marshal.GetLastWin32Error() : 0;
            if (service != IntPtr.Zero) { CloseServiceHandle(service); }
            CloseServiceHandle(manager);
            return number;
        }
    }
}
'@

$serviceProgram = "`"$PSHOME\powershell.exe`" -NoLogo -Command `"[SimulatorEngine.TimeService]::Serve()`""

# A real service, stopped, which the shipped functions find under the name of Windows' own. No sc.exe: under load a
# program that is started from here now and then comes to nothing ("Internal error").
function Install-TimeService([string]$StartType) {
    $startNumber = @{ auto = 2; demand = 3; disabled = 4 }[$StartType]
    $number = [Fixtures.ServiceManager]::Create('W32Time', $serviceProgram, $startNumber)
    if ($number -ne 0) { throw "CreateService answered $number" }
}

function Uninstall-TimeService {
    try { Stop-Service -Name W32Time } catch { if ($_.FullyQualifiedErrorId -notlike 'NoServiceFound*') { throw } }
    # A service with an open handle is only marked as deleted (ERROR_SERVICE_MARKED_FOR_DELETE), and the objects of the
    # service commands hold one until they are collected. ERROR_SERVICE_DOES_NOT_EXIST: it is gone.
    $waited = [Diagnostics.Stopwatch]::StartNew()
    do {
        [GC]::Collect()
        [GC]::WaitForPendingFinalizers()
        $number = [Fixtures.ServiceManager]::Delete('W32Time')
        if ($number -eq 1060) { return }
        [Threading.Thread]::Sleep(20)
    } while ($number -in 0, 1072 -and $waited.Elapsed.TotalSeconds -lt 30)
    throw "DeleteService answered $number"
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
