using System;
using System.IO;
using System.Text;

namespace SimulatorEngine;

/// <summary>
/// The real PowerShell engine behind the command line of powershell.exe, as far as the product uses it.
/// What a command prints, when the process ends and with which code follow Windows PowerShell 5.1.
/// </summary>
internal static class Program
{
    private const int WrongUsage = 64;
    private const int InternalFault = 70;

    private static int Main(string[] arguments)
    {
        UseUnmarkedUtf8();

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

    /// <summary>
    /// Streams without a byte-order mark, whatever the locale says, and with the line ends of Windows, whatever this
    /// runs on. Redirecting the writers also keeps them when a script assigns [Console]::OutputEncoding, which would
    /// otherwise replace them by a buffered pair.
    /// </summary>
    private static void UseUnmarkedUtf8()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(Writer(Console.OpenStandardOutput()));
        Console.SetError(Writer(Console.OpenStandardError()));
        Console.SetIn(new StreamReader(Console.OpenStandardInput(), encoding));

        StreamWriter Writer(Stream stream) => new(stream, encoding, 4096) { AutoFlush = true, NewLine = "\r\n" };
    }
}
