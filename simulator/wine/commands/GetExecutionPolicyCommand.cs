using System.Management.Automation;
using Microsoft.Win32;

namespace WindowsCommands;

/// <summary>The two scopes of Group Policy, read where Windows PowerShell 5.1 reads them.</summary>
[Cmdlet(VerbsCommon.Get, "ExecutionPolicy")]
[OutputType(typeof(string))]
public sealed class GetExecutionPolicyCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    [ValidateSet("MachinePolicy", "UserPolicy")]
    public string Scope { get; set; } = "";

    protected override void EndProcessing()
    {
        RegistryKey hive = Scope == "MachinePolicy" ? Registry.LocalMachine : Registry.CurrentUser;
        using RegistryKey? key = hive.OpenSubKey(@"SOFTWARE\Policies\Microsoft\Windows\PowerShell");
        WriteObject(key?.GetValue("ExecutionPolicy") as string ?? "Undefined");
    }
}
