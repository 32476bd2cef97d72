using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace SimulatorEngine;

/// <summary>The host as scripts see it; remembers what <c>exit</c> asked for.</summary>
internal sealed class EngineHost : PSHost
{
    private readonly EngineUserInterface userInterface = new();

    public int? ExitCode { get; private set; }

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "simulator-engine";

    public override PSHostUserInterface UI => userInterface;

    public override Version Version { get; } = typeof(EngineHost).Assembly.GetName().Version ?? new Version(1, 0);

    /// <summary>Until disposed, what is shown goes to standard error.</summary>
    public IDisposable SendOutputToErrors() => userInterface.SendOutputToErrors();

    public override void SetShouldExit(int exitCode) => ExitCode ??= exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("There is nobody to prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("There is nobody to prompt.");

    public override void NotifyBeginApplication()
    {
        // A program started from a script inherits the streams as they are.
    }

    public override void NotifyEndApplication()
    {
        // Nothing was changed when it began.
    }
}
