using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace ScriptPolicy;

/// <summary>
/// What runs elevated writes no file, reads none, and opens no port: admin-lane.ps1 and every function that it can
/// reach. Anything beyond the module that it would read or write could be swapped by who is not an administrator; the
/// compiler behind Add-Type would even load a program from the user's own folder for temporary files.
/// </summary>
internal sealed class ElevatedRules
{
    private const string Entry = "admin-lane.ps1";

    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase) { "Move-Item", "Add-Type", "Add-AppxPackage" };

    private static readonly string[] Types =
    [
        "IO.File", "IO.Directory", "IO.FileStream", "IO.FileInfo", "IO.DirectoryInfo", "IO.StreamWriter", "IO.StreamReader",
        "IO.Pipes.NamedPipeServerStream", "Net.Sockets.TcpListener", "Net.Sockets.TcpClient", "Net.Sockets.Socket",
        "Net.Sockets.UdpClient", "Net.HttpListener", "Net.WebClient",
    ];

    private readonly HashSet<Ast> reachable = [];

    public ElevatedRules(IReadOnlyList<Script> scripts)
    {
        var functions = new Dictionary<string, FunctionDefinitionAst>(StringComparer.OrdinalIgnoreCase);
        foreach (FunctionDefinitionAst function in scripts.SelectMany(Program.FunctionsOf))
        {
            functions[function.Name] = function;
        }
        foreach (Script entry in scripts.Where(script => script.Name == Entry))
        {
            Reach(entry.Tree, functions);
        }
    }

    public void Check(Script script, Report report)
    {
        foreach (Ast root in reachable.Where(root => root.Extent.File == script.Tree.Extent.File))
        {
            foreach (Ast node in root.FindAll(IsForbidden, searchNestedScriptBlocks: true))
            {
                report.Add("elevated", node.Extent);
            }
        }
    }

    private void Reach(Ast root, Dictionary<string, FunctionDefinitionAst> functions)
    {
        if (!reachable.Add(root))
        {
            return;
        }
        foreach (CommandAst command in root.FindAll(node => node is CommandAst, true).Cast<CommandAst>())
        {
            if (command.GetCommandName() is { } name && functions.TryGetValue(name, out FunctionDefinitionAst? function))
            {
                Reach(function, functions);
            }
        }
    }

    private static bool IsForbidden(Ast node) => node switch
    {
        FileRedirectionAst => true,
        CommandAst command => command.GetCommandName() is { } name && Commands.Contains(name),
        TypeExpressionAst type => Types.Any(name => CommandRules.IsType(type, name)),
        _ => false,
    };
}
