using System;
using System.Runtime.InteropServices;
using System.ServiceProcess;

namespace SimulatorEngine;

/// <summary>The one call of the service manager that .NET does not offer (winsvc.h).</summary>
public static class NativeServices
{
    private const uint ConnectToManager = 0x0001;
    private const uint ChangeConfiguration = 0x0002;
    private const uint NoChange = 0xffffffff;

    /// <summary>0, or the Win32 number with which Windows refuses.</summary>
    public static int SetStartType(string name, ServiceStartMode startType)
    {
        IntPtr manager = OpenSCManagerW(null, null, ConnectToManager);
        IntPtr service = manager == IntPtr.Zero ? IntPtr.Zero : OpenServiceW(manager, name, ChangeConfiguration);
        bool changed = service != IntPtr.Zero && ChangeServiceConfigW(
            service, NoChange, (uint)startType, NoChange, null, null, IntPtr.Zero, null, null, null, null);
        int error = Marshal.GetLastPInvokeError();
        foreach (IntPtr handle in new[] { service, manager })
        {
            if (handle != IntPtr.Zero)
            {
                CloseServiceHandle(handle);
            }
        }
        return changed ? 0 : error;
    }

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern IntPtr OpenSCManagerW(string? machine, string? database, uint access);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern IntPtr OpenServiceW(IntPtr manager, string name, uint access);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern bool ChangeServiceConfigW(
        IntPtr service, uint type, uint startType, uint errorControl, string? path, string? group, IntPtr tag,
        string? dependencies, string? account, string? password, string? displayName);

    [DllImport("advapi32.dll")]
    private static extern bool CloseServiceHandle(IntPtr handle);
}
