using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace SimulatorEngine;

/// <summary>
/// Where streams go when powershell.exe runs with redirected handles: errors to standard error, everything else
/// that is shown to standard output, progress nowhere. Questions fail, as under -NonInteractive.
/// </summary>
internal sealed class EngineUserInterface : PSHostUserInterface
{
    private TextWriter output = Console.Out;

    public override PSHostRawUserInterface? RawUI => null;

    public IDisposable SendOutputToErrors()
    {
        output = Console.Error;
        return new Restoration(this);
    }

    public override void Write(string value) => output.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        output.Write(value);

    public override void WriteLine(string value) => output.WriteLine(value);

    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);

    public override void WriteDebugLine(string message) => Console.Out.WriteLine($"DEBUG: {message}");

    public override void WriteVerboseLine(string message) => Console.Out.WriteLine($"VERBOSE: {message}");

    public override void WriteWarningLine(string message) => Console.Out.WriteLine($"WARNING: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // Without a console there is no place for it.
    }

    public override string ReadLine() => throw NobodyToAsk();

    public override SecureString ReadLineAsSecureString() => throw NobodyToAsk();

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) => throw NobodyToAsk();

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw NobodyToAsk();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) => throw NobodyToAsk();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw NobodyToAsk();

    private static PSInvalidOperationException NobodyToAsk() =>
        new("The session is not interactive: there is nobody to ask.");

    private sealed class Restoration(EngineUserInterface owner) : IDisposable
    {
        public void Dispose() => owner.output = Console.Out;
    }
}
