using System;
using System.ComponentModel;
using System.Management.Automation;
using System.ServiceProcess;

namespace WindowsCommands;

/// <summary>What the service commands have in common: one service, by its name.</summary>
public abstract class ServiceCommand : PSCmdlet
{
    /// <summary>How long a service may take to reach a state.</summary>
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Parameter(Mandatory = true, Position = 0)]
    public string Name { get; set; } = "";

    /// <summary>The identifier of the error when the act fails: it is the same in every language.</summary>
    private protected abstract string FailureId { get; }

    private protected abstract void Act(ServiceController service);

    protected override void EndProcessing()
    {
        var service = new ServiceController(Name);
        if (!Exists(service))
        {
            var missing = new InvalidOperationException($"Cannot find any service with service name '{Name}'.");
            WriteError(new ErrorRecord(missing, "NoServiceFoundForGivenName", ErrorCategory.ObjectNotFound, Name));
            return;
        }
        try
        {
            Act(service);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or System.ServiceProcess.TimeoutException)
        {
            WriteError(new ErrorRecord(failure, FailureId, ErrorCategory.OpenError, service));
        }
    }

    private static bool Exists(ServiceController service)
    {
        const int ServiceDoesNotExist = 1060;
        try
        {
            _ = service.Status;
            return true;
        }
        catch (InvalidOperationException failure) when (failure.InnerException is Win32Exception { NativeErrorCode: ServiceDoesNotExist })
        {
            return false;
        }
    }
}

[Cmdlet(VerbsCommon.Get, "Service")]
[OutputType(typeof(ServiceController))]
public sealed class GetServiceCommand : ServiceCommand
{
    private protected override string FailureId => "CouldNotGetService";

    private protected override void Act(ServiceController service) => WriteObject(service);
}

[Cmdlet(VerbsLifecycle.Start, "Service")]
public sealed class StartServiceCommand : ServiceCommand
{
    private protected override string FailureId => "CouldNotStartService";

    private protected override void Act(ServiceController service)
    {
        if (service.Status == ServiceControllerStatus.Running)
        {
            return;
        }
        service.Start();
        service.WaitForStatus(ServiceControllerStatus.Running, Patience);
    }
}

[Cmdlet(VerbsLifecycle.Stop, "Service")]
public sealed class StopServiceCommand : ServiceCommand
{
    private protected override string FailureId => "CouldNotStopService";

    private protected override void Act(ServiceController service)
    {
        if (service.Status == ServiceControllerStatus.Stopped)
        {
            return;
        }
        service.Stop();
        service.WaitForStatus(ServiceControllerStatus.Stopped, Patience);
    }
}

[Cmdlet(VerbsCommon.Set, "Service")]
public sealed class SetServiceCommand : ServiceCommand
{
    [Parameter(Mandatory = true)]
    public ServiceStartMode StartupType { get; set; }

    private protected override string FailureId => "CouldNotSetService";

    private protected override void Act(ServiceController service)
    {
        if (!NativeServices.SetStartType(Name, StartupType))
        {
            throw new Win32Exception();
        }
    }
}
