function Import-NativeApi {
    <#
    .SYNOPSIS
    Makes [SignInRepair.NativeApi] available: the few Windows calls that have no command.
    .DESCRIPTION
    Compiled once a session (about a second: Windows PowerShell starts the C# compiler). C# 5, which is all that
    Windows PowerShell 5.1 compiles.
    Sources: wincred.h (CredEnumerateW, CredWriteW, CredDeleteW, CredFree), wtsapi32.h (WTSQuerySessionInformationW),
    processthreadsapi.h (OpenProcess, OpenProcessToken), tlhelp32.h (CreateToolhelp32Snapshot), winuser.h (GetSystemMetrics), lmaccess.h (NetUserGetInfo).
    .EXAMPLE
    Import-NativeApi
    #>
    # -as answers null for a type that is not there; a literal would be an error.
    if ($null -ne ('SignInRepair.NativeApi' -as [type])) { return }
    # A warning counts as an error otherwise, also one about this PC, such as a folder in the variable LIB that is gone.
    Add-Type -IgnoreWarnings -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Principal;
using System.Threading.Tasks;

namespace SignInRepair
{
    public sealed class CredentialName
    {
        public string Target;
        public int Type;
        public string User;
        public int Persist;
        public DateTime? LastWritten;
    }

    public static class NativeApi
    {
        private const int NotFound = 1168;
        private const int InvalidFlags = 1004;
        private const uint AllCredentials = 1;
        private const uint QueryLimitedInformation = 0x1000;
        private const uint TokenQuery = 0x0008;
        private const int UserName = 5;
        private const int DomainName = 7;
        private const int RemoteSessionMetric = 0x1000;
        private const int UserNotFound = 2221;
        private const int InternetIdentityLevel = 24;
        private const uint AllProcesses = 2;

        [StructLayout(LayoutKind.Sequential)]
        private struct NativeCredential
        {
            public uint Flags;
            public uint Type;
            public IntPtr TargetName;
            public IntPtr Comment;
            public System.Runtime.InteropServices.ComTypes.FILETIME LastWritten;
            public uint CredentialBlobSize;
            public IntPtr CredentialBlob;
            public uint Persist;
            public uint AttributeCount;
            public IntPtr Attributes;
            public IntPtr TargetAlias;
            public IntPtr UserName;
        }

        // USER_INFO_24
        [StructLayout(LayoutKind.Sequential)]
        private struct InternetIdentity
        {
            public int IsInternetIdentity;
            public uint Flags;
            public IntPtr ProviderName;
            public IntPtr PrincipalName;
            public IntPtr UserSid;
        }

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredEnumerateW(string filter, uint flags, out int count, out IntPtr credentials);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredDeleteW(string target, int type, uint flags);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool CredWriteW(ref NativeCredential credential, uint flags);

        [DllImport("advapi32.dll")]
        private static extern void CredFree(IntPtr buffer);

        [DllImport("wtsapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool WTSQuerySessionInformationW(
            IntPtr server, int session, int infoClass, out IntPtr buffer, out int bytes);

        [DllImport("wtsapi32.dll")]
        private static extern void WTSFreeMemory(IntPtr buffer);

        [DllImport("kernel32.dll", SetLastError = true)]
        private static extern IntPtr OpenProcess(uint access, bool inherit, int processId);

        [DllImport("kernel32.dll")]
        private static extern bool CloseHandle(IntPtr handle);

        // PROCESSENTRY32W
        [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
        private struct ProcessEntry
        {
            public uint Size;
            public uint Usage;
            public int ProcessId;
            public IntPtr DefaultHeapId;
            public uint ModuleId;
            public uint Threads;
            public int ParentProcessId;
            public int BasePriority;
            public uint Flags;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 260)]
            public string Program;
        }

        [DllImport("kernel32.dll", SetLastError = true)]
        private static extern IntPtr CreateToolhelp32Snapshot(uint flags, uint processId);

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool Process32FirstW(IntPtr snapshot, ref ProcessEntry entry);

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool Process32NextW(IntPtr snapshot, ref ProcessEntry entry);

        [DllImport("advapi32.dll", SetLastError = true)]
        private static extern bool OpenProcessToken(IntPtr process, uint access, out IntPtr token);

        [DllImport("netapi32.dll", CharSet = CharSet.Unicode)]
        private static extern int NetUserGetInfo(string server, string user, int level, out IntPtr buffer);

        [DllImport("netapi32.dll")]
        private static extern int NetApiBufferFree(IntPtr buffer);

        [DllImport("user32.dll")]
        private static extern int GetSystemMetrics(int index);

        // Names and descriptions only: the secret (CredentialBlob) is never looked at.
        // The flag "all" lists every entry with its full name, such as LegacyGeneric:target=...; it allows no filter.
        // Who does not know the flag lists the bare names, under which the same entries can be deleted.
        public static List<CredentialName> ListCredentials()
        {
            var names = new List<CredentialName>();
            int count;
            IntPtr buffer;
            int error = Enumerate(AllCredentials, out count, out buffer);
            if (error == InvalidFlags) { error = Enumerate(0, out count, out buffer); }
            if (error == NotFound) { return names; }
            if (error != 0) { throw new Win32Exception(error); }
            try
            {
                for (int index = 0; index < count; index++)
                {
                    IntPtr entry = Marshal.ReadIntPtr(buffer, index * IntPtr.Size);
                    var native = (NativeCredential)Marshal.PtrToStructure(entry, typeof(NativeCredential));
                    names.Add(Describe(native));
                }
            }
            finally { CredFree(buffer); }
            return names;
        }

        private static int Enumerate(uint flags, out int count, out IntPtr credentials)
        {
            return CredEnumerateW(null, flags, out count, out credentials) ? 0 : Marshal.GetLastWin32Error();
        }

        private static CredentialName Describe(NativeCredential native)
        {
            long ticks = ((long)native.LastWritten.dwHighDateTime << 32) | (uint)native.LastWritten.dwLowDateTime;
            var name = new CredentialName();
            name.Target = Marshal.PtrToStringUni(native.TargetName) ?? "";
            name.Type = (int)native.Type;
            name.User = Marshal.PtrToStringUni(native.UserName) ?? "";
            name.Persist = (int)native.Persist;
            if (ticks > 0) { name.LastWritten = DateTime.FromFileTimeUtc(ticks); }
            return name;
        }

        // 0, or the Win32 number of the refusal.
        public static int DeleteCredential(string target, int type)
        {
            return CredDeleteW(target, type, 0) ? 0 : Marshal.GetLastWin32Error();
        }

        // A generic entry without a secret, which Windows itself drops when the person signs out (CRED_PERSIST_SESSION).
        public static int WriteSessionCredential(string target)
        {
            var credential = new NativeCredential();
            credential.Type = 1;
            credential.Persist = 1;
            credential.TargetName = Marshal.StringToCoTaskMemUni(target);
            try { return CredWriteW(ref credential, 0) ? 0 : Marshal.GetLastWin32Error(); }
            finally { Marshal.FreeCoTaskMem(credential.TargetName); }
        }

        // DOMAIN\user of the person at this session's desktop; null when there is nobody, as in session 0.
        public static string SessionUser(int session)
        {
            string user = SessionText(session, UserName);
            if (string.IsNullOrEmpty(user)) { return null; }
            string domain = SessionText(session, DomainName);
            return string.IsNullOrEmpty(domain) ? user : domain + "\\" + user;
        }

        // The SID behind DOMAIN\user, which may be asked of a domain controller; null when there was no answer in time.
        public static string WaitForSid(string account, int milliseconds)
        {
            var asked = Task.Run(() => new NTAccount(account).Translate(typeof(SecurityIdentifier)).Value);
            return asked.Wait(milliseconds) ? asked.Result : null;
        }

        private static string SessionText(int session, int infoClass)
        {
            IntPtr buffer;
            int bytes;
            if (!WTSQuerySessionInformationW(IntPtr.Zero, session, infoClass, out buffer, out bytes)) { return null; }
            try { return Marshal.PtrToStringUni(buffer); }
            finally { WTSFreeMemory(buffer); }
        }

        // The owner of a process; null when it has ended or is another user's, which may not be asked.
        public static string ProcessOwner(int processId)
        {
            IntPtr process = OpenProcess(QueryLimitedInformation, false, processId);
            if (process == IntPtr.Zero) { return null; }
            IntPtr token = IntPtr.Zero;
            try
            {
                if (!OpenProcessToken(process, TokenQuery, out token)) { return null; }
                using (var identity = new WindowsIdentity(token)) { return identity.User.Value; }
            }
            finally
            {
                if (token != IntPtr.Zero) { CloseHandle(token); }
                CloseHandle(process);
            }
        }

        // Processes of a program that any of the given ones started.
        public static List<int> ChildProcesses(int[] parents, string program)
        {
            var children = new List<int>();
            IntPtr snapshot = CreateToolhelp32Snapshot(AllProcesses, 0);
            if (snapshot == new IntPtr(-1)) { throw new Win32Exception(Marshal.GetLastWin32Error()); }
            try
            {
                var entry = new ProcessEntry();
                entry.Size = (uint)Marshal.SizeOf(typeof(ProcessEntry));
                for (bool isOne = Process32FirstW(snapshot, ref entry); isOne; isOne = Process32NextW(snapshot, ref entry))
                {
                    bool isNamed = string.Equals(entry.Program, program, StringComparison.OrdinalIgnoreCase);
                    if (isNamed && Array.IndexOf(parents, entry.ParentProcessId) >= 0) { children.Add(entry.ProcessId); }
                }
            }
            finally { CloseHandle(snapshot); }
            return children;
        }

        // The address of the Microsoft account that a local account is connected to; null for any other account. The SID
        // tells a local account from one of a domain that merely has the same name.
        public static string InternetAddress(string user, string sid)
        {
            IntPtr buffer;
            int status = NetUserGetInfo(null, user, InternetIdentityLevel, out buffer);
            if (status == UserNotFound) { return null; }
            if (status != 0) { throw new Win32Exception(status); }
            try
            {
                var identity = (InternetIdentity)Marshal.PtrToStructure(buffer, typeof(InternetIdentity));
                if (identity.IsInternetIdentity == 0 || identity.UserSid == IntPtr.Zero) { return null; }
                if (new SecurityIdentifier(identity.UserSid).Value != sid) { return null; }
                return Marshal.PtrToStringUni(identity.PrincipalName);
            }
            finally { NetApiBufferFree(buffer); }
        }

        public static bool IsRemoteSession()
        {
            return GetSystemMetrics(RemoteSessionMetric) != 0;
        }
    }
}
'@
}
