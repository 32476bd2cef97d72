using System.ServiceProcess;

namespace SimulatorEngine;

/// <summary>A real service that keeps no time: Wine has a service manager, but no W32Time for it to manage.</summary>
public sealed class TimeService : ServiceBase
{
    public TimeService() => ServiceName = "W32Time";

    /// <summary>Serves until the service manager says stop; only in a process that it has started.</summary>
    public static void Serve() => Run(new TimeService());
}
