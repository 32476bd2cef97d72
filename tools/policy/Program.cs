using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.Json;

namespace ScriptPolicy;

/// <summary>What a script does that it must not: where, which rule, and the text in question.</summary>
internal sealed record Violation(string File, int Line, string Rule, string Text);

/// <summary>One parsed script.</summary>
internal sealed record Script(string Path, ScriptBlockAst Tree, Token[] Tokens)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>
/// Reads scripts that ship with the engine's own parser and prints, as JSON, everything that Windows PowerShell 5.1 on
/// .NET Framework 4.8 would not run or that our rules forbid; with --waits, how long each function may wait for Windows.
/// Scripts are read, never run.
/// </summary>
internal static class Program
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static int Main(string[] paths)
    {
        bool asksForWaits = paths is ["--waits", ..];
        string[] files = asksForWaits ? paths[1..] : paths;
        if (files.Length == 0)
        {
            Console.Error.WriteLine("usage: script-policy [--waits] FILE...");
            return 64;
        }
        var violations = new List<Violation>();
        List<Script> scripts = files.Select(path => Parse(path, violations)).ToList();
        if (asksForWaits)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new Waits(scripts).All(), Names));
            return 0;
        }
        using var framework = new Framework();
        var elevated = new ElevatedRules(scripts);
        HashSet<string> functions = scripts.SelectMany(script => FunctionsOf(script)).Select(function => function.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Script script in scripts)
        {
            var report = new Report(script, violations);
            SyntaxRules.Check(script, report);
            CommandRules.Check(script, functions, report);
            FrameworkRules.Check(script, framework, report);
            EmbeddedCode.Check(script, framework, report);
            HelpRules.Check(script, report);
            RuntimeRules.Check(script, report);
            elevated.Check(script, report);
        }
        Console.Out.WriteLine(JsonSerializer.Serialize(violations, Names));
        return 0;
    }

    internal static IEnumerable<FunctionDefinitionAst> FunctionsOf(Script script) =>
        script.Tree.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: true).Cast<FunctionDefinitionAst>();

    private static Script Parse(string path, List<Violation> violations)
    {
        byte[] bytes = File.ReadAllBytes(path);
        // 5.1 reads a script without a byte-order mark in the code page of the PC.
        int odd = Array.FindIndex(bytes, value => value > 0x7e || (value < 0x20 && value != '\n' && value != '\r' && value != '\t'));
        if (odd >= 0)
        {
            violations.Add(new Violation(path, bytes.Take(odd).Count(value => value == '\n') + 1, "ascii", $"0x{bytes[odd]:x2}"));
        }
        ScriptBlockAst tree = Parser.ParseFile(path, out Token[] tokens, out ParseError[] errors);
        violations.AddRange(errors.Select(error => new Violation(path, error.Extent.StartLineNumber, "syntax", error.Message)));
        return new Script(path, tree, tokens);
    }
}

/// <summary>Collects what is wrong with one script.</summary>
internal sealed class Report(Script script, List<Violation> violations)
{
    public void Add(string rule, IScriptExtent where) => Add(rule, where, where.Text);

    public void Add(string rule, IScriptExtent where, string text) =>
        violations.Add(new Violation(script.Path, where.StartLineNumber, rule, text));
}
