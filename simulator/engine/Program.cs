using System;
using System.IO;

namespace SimulatorEngine;

/// <summary>
/// The real PowerShell engine behind the command line of powershell.exe, as far as the product uses it.
/// What a command prints, when the process ends and with which code follow Windows PowerShell 5.1.
/// </summary>
internal static class Program
{
    private const int WrongUsage = 64;
    private const int InternalFault = 70;

    /// <summary>A folder in which engines wait that have run sessions before; tests set it, because those cost a fifth.</summary>
    private const string WarmFolder = "SIMULATOR_WARM_ENGINES";

    private static int Main(string[] arguments)
    {
        if (arguments is [Warm.Option, var place])
        {
            return Warm.Serve(place, Run);
        }
        if (Environment.GetEnvironmentVariable(WarmFolder) is { Length: > 0 } folder && Directory.Exists(folder))
        {
            return Front.Run(folder, arguments);
        }
        StandardStreams.Use(
            Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());
        return Run(arguments);
    }

    private static int Run(string[] arguments)
    {
        CommandLine line;
        try
        {
            line = CommandLine.Parse(arguments);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"simulator-engine: {wrong.Message}");
            return WrongUsage;
        }

        using var session = new Session();
        foreach (string module in line.Imports)
        {
            if (!session.Import(module))
            {
                Console.Error.WriteLine($"simulator-engine: the module '{module}' could not be imported.");
                return session.ExitCode ?? InternalFault;
            }
        }

        return line.Mode switch
        {
            CommandLineMode.StandardInput => session.RunLines(Console.In),
            CommandLineMode.Text => session.RunText(line.Text, line.StaysOpen ? Console.In : null),
            _ => session.RunFile(line.Text, line.FileArguments),
        };
    }
}
