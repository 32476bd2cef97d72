using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text;
using Microsoft.PowerShell;

namespace SimulatorEngine;

/// <summary>One runspace and the three ways powershell.exe feeds it.</summary>
internal sealed class Session : IDisposable
{
    private readonly EngineHost host = new();
    private readonly Runspace runspace;

    public Session()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // The simulated PC's policy is answered by the simulator; that of the PC it runs on must not interfere.
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }
        // 5.1 has only this view. It quotes the failing line, which is how a session whose delimiters fail
        // (Constrained Language Mode) shows them on standard error all the same.
        state.Variables.Add(new SessionStateVariableEntry("ErrorView", ErrorView.NormalView, null));
        runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
    }

    /// <summary>The code of an <c>exit</c>, or null while nothing has asked to end.</summary>
    public int? ExitCode => host.ExitCode;

    public bool Import(string modulePath)
    {
        var import = new Command("Import-Module");
        import.Parameters.Add("Name", modulePath);
        import.Parameters.Add("ErrorAction", ActionPreference.Stop);
        return Run(import) && host.ExitCode is null;
    }

    /// <summary>
    /// Runs each line as it arrives. A line that only begins a statement opens a block, which runs at the next
    /// empty line and is dropped at the end of the input: both as in powershell.exe.
    /// </summary>
    public int RunLines(TextReader input)
    {
        var block = new StringBuilder();
        while (host.ExitCode is null && input.ReadLine() is { } line)
        {
            bool endsBlock = block.Length > 0 && line.Length == 0;
            if (!endsBlock && (block.Length > 0 || IsIncomplete(line)))
            {
                block.AppendLine(line);
                continue;
            }
            string commands = endsBlock ? block.ToString() : line;
            block.Clear();
            if (!string.IsNullOrWhiteSpace(commands))
            {
                Run(Script(commands));
            }
        }
        return host.ExitCode ?? 0;
    }

    /// <summary>Runs one command; exit code 1 if its last statement failed. With input, goes on with that (-NoExit).</summary>
    public int RunText(string commands, TextReader? input)
    {
        if (input is not null)
        {
            Run(Script(commands));
            return RunLines(input);
        }
        // $? is only true to the last statement inside the same script: a second pipeline finds it reset.
        bool finished = Run(Script($"{commands}\nif (-not $?) {{ exit 1 }}"));
        return host.ExitCode ?? (finished ? 0 : 1);
    }

    /// <summary>Runs a script file. Only <c>exit</c> and a terminating error give another code than 0.</summary>
    public int RunFile(string path, IEnumerable<CommandParameter> arguments)
    {
        string script = Path.GetFullPath(path);
        if (!File.Exists(script))
        {
            // Windows PowerShell answers a missing script with -196608, which its caller sees as 0xFFFD0000.
            Console.Error.WriteLine($"The argument '{path}' to the -File parameter does not exist.");
            return OperatingSystem.IsWindows() ? -196608 : 64;
        }
        var command = new Command(script, isScript: false, useLocalScope: false);
        foreach (CommandParameter argument in arguments)
        {
            command.Parameters.Add(argument);
        }
        ExitEndsTheProcess();
        bool finished = Run(command);
        return host.ExitCode ?? (finished ? 0 : 1);
    }

    public void Dispose() => runspace.Dispose();

    private static bool IsIncomplete(string text)
    {
        System.Management.Automation.Language.Parser.ParseInput(text, out _, out var errors);
        return Array.Exists(errors, error => error.IncompleteInput);
    }

    /// <summary>Runs a command with its output and errors formatted by Out-Default; false after a terminating error.</summary>
    private bool Run(Command command)
    {
        using Pipeline pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        pipeline.Commands.Add(OutDefault());
        try
        {
            pipeline.Invoke();
            return true;
        }
        catch (RuntimeException failure)
        {
            Report(failure.ErrorRecord);
            return false;
        }
    }

    /// <summary>
    /// Lets <c>exit</c> of the script that runs next reach the host. Otherwise a script file keeps it to itself and
    /// only sets $LASTEXITCODE, which native programs set as well. PowerShell's own console host sets this flag; it
    /// is not public, and the package's version is pinned exactly.
    /// </summary>
    private void ExitEndsTheProcess()
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        object? context = typeof(Runspace).GetProperty("ExecutionContext", Hidden)?.GetValue(runspace);
        PropertyInfo flag = context?.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Hidden)
            ?? throw new MissingMemberException("This System.Management.Automation passes exit codes in another way.");
        flag.SetValue(context, true);
    }

    /// <summary>Shows an error that no pipeline is left to show, formatted like all others.</summary>
    private void Report(ErrorRecord error)
    {
        using IDisposable redirection = host.SendOutputToErrors();
        using Pipeline pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(OutDefault());
        pipeline.Invoke(new[] { error });
    }

    private static Command Script(string commands) => new(commands, isScript: true, useLocalScope: false);

    private static Command OutDefault() => new("Out-Default")
    {
        MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Output | PipelineResultTypes.Error,
    };
}
