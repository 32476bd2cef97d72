using System;
using System.Collections.Generic;
using System.Management.Automation.Runspaces;

namespace SimulatorEngine;

internal enum CommandLineMode
{
    StandardInput,
    Text,
    File,
}

/// <summary>What the command line asks for.</summary>
internal sealed class CommandLine
{
    public CommandLineMode Mode { get; private set; } = CommandLineMode.StandardInput;

    /// <summary>The commands of <c>-Command</c>, or the path of <c>-File</c>.</summary>
    public string Text { get; private set; } = "";

    public List<CommandParameter> FileArguments { get; } = [];

    /// <summary>Modules to import into the global session before anything else; powershell.exe has no such option.</summary>
    public List<string> Imports { get; } = [];

    public bool StaysOpen { get; private set; }

    public static CommandLine Parse(string[] arguments)
    {
        var line = new CommandLine();
        for (int index = 0; index < arguments.Length; index++)
        {
            switch (arguments[index].ToLowerInvariant())
            {
                case "-nologo" or "-noprofile" or "-noninteractive":
                    break;
                case "-noexit":
                    line.StaysOpen = true;
                    break;
                case "-executionpolicy" or "-windowstyle":
                    ValueAfter(arguments, ref index);
                    break;
                case "-import":
                    line.Imports.Add(ValueAfter(arguments, ref index));
                    break;
                case "-command":
                    line.TakeCommand(arguments, index + 1);
                    return line;
                case "-file":
                    line.Mode = CommandLineMode.File;
                    line.Text = ValueAfter(arguments, ref index);
                    line.TakeFileArguments(arguments, index + 1);
                    return line;
                default:
                    throw new FormatException($"the option '{arguments[index]}' is not known.");
            }
        }
        return line;
    }

    private static string ValueAfter(string[] arguments, ref int index)
    {
        if (index + 1 >= arguments.Length)
        {
            throw new FormatException($"the option '{arguments[index]}' needs a value.");
        }
        return arguments[++index];
    }

    /// <summary>Like powershell.exe, everything after -Command is one command, joined by spaces; "-" means standard input.</summary>
    private void TakeCommand(string[] arguments, int first)
    {
        if (first >= arguments.Length)
        {
            throw new FormatException("the option '-Command' needs a value.");
        }
        if (arguments[first] == "-")
        {
            if (first + 1 < arguments.Length)
            {
                throw new FormatException("nothing may follow '-Command -'.");
            }
            return;
        }
        Mode = CommandLineMode.Text;
        Text = string.Join(' ', arguments, first, arguments.Length - first);
    }

    /// <summary>
    /// Arguments of -File stay text: "-Steps a,b" gives the parameter the one string "a,b", because powershell.exe
    /// does not parse them as PowerShell. Only "-Switch:$true" and "-Switch:$false" become booleans.
    /// A name without a colon is left to the parameter binder, which alone knows whether the parameter is a switch.
    /// </summary>
    private void TakeFileArguments(string[] arguments, int first)
    {
        string? waiting = null;
        foreach (string argument in arguments.AsSpan(first))
        {
            if (waiting is not null)
            {
                FileArguments.Add(new CommandParameter(waiting, argument));
                waiting = null;
            }
            else if (!argument.StartsWith('-') || argument.Length == 1)
            {
                FileArguments.Add(new CommandParameter(null, argument));
            }
            else
            {
                int colon = argument.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0)
                {
                    FileArguments.Add(new CommandParameter(argument));
                }
                else if (colon == argument.Length - 1)
                {
                    waiting = argument[..colon];
                }
                else
                {
                    FileArguments.Add(new CommandParameter(argument[..colon], TextOrBoolean(argument[(colon + 1)..])));
                }
            }
        }
        if (waiting is not null)
        {
            FileArguments.Add(new CommandParameter(waiting));
        }
    }

    private static object TextOrBoolean(string text) => text.ToLowerInvariant() switch
    {
        "$true" => true,
        "$false" => false,
        _ => text,
    };
}
