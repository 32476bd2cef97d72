using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation.Language;

namespace ScriptPolicy;

/// <summary>One place at which a function waits for Windows; no limit where it waits as long as it takes.</summary>
internal sealed record Wait(string Where, int? Milliseconds);

/// <summary>
/// How long each function may wait for Windows at most, in itself and in what it calls. A place inside a loop counts
/// once. Limits are constants, or a parameter Seconds, which a caller gives or leaves at its default, or what is left of it.
/// </summary>
internal sealed class Waits
{
    private const string Limit = "Seconds";

    /// <summary>How a wait begins that shares its limit with those before it.</summary>
    private const string LeftOver = $"[Math]::Max(0, ${Limit} * 1000 - ";

    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase) { "Wait", "WaitForExit", "WaitForSid", "WaitOne", "Sleep", "Connect", "ReadEvent" };

    private readonly Dictionary<string, FunctionDefinitionAst> functions = new(StringComparer.OrdinalIgnoreCase);

    public Waits(IEnumerable<Script> scripts)
    {
        foreach (FunctionDefinitionAst function in scripts.SelectMany(Program.FunctionsOf))
        {
            functions[function.Name] = function;
        }
    }

    /// <summary>Every function that waits anywhere, with the places.</summary>
    public SortedDictionary<string, IReadOnlyList<Wait>> All()
    {
        var all = new SortedDictionary<string, IReadOnlyList<Wait>>(StringComparer.Ordinal);
        foreach (FunctionDefinitionAst function in functions.Values)
        {
            var found = new List<Wait>();
            Walk(function, DefaultOf(function), [], found);
            if (found.Count > 0)
            {
                all[function.Name] = found;
            }
        }
        return all;
    }

    private void Walk(FunctionDefinitionAst function, int? seconds, IReadOnlyList<string> path, List<Wait> found)
    {
        if (path.Contains(function.Name))
        {
            return;
        }
        foreach (Ast node in function.Body.FindAll(_ => true, searchNestedScriptBlocks: true))
        {
            if (node is InvokeMemberExpressionAst { Member: StringConstantExpressionAst { Value: var name } } call && Methods.Contains(name))
            {
                found.Add(new Wait(function.Name, Milliseconds(call, seconds)));
            }
            else if (node is CommandAst command && command.GetCommandName() is { } called && functions.TryGetValue(called, out FunctionDefinitionAst? callee))
            {
                Walk(callee, Given(command, seconds) ?? DefaultOf(callee), [.. path, function.Name], found);
            }
        }
    }

    private static int? Milliseconds(InvokeMemberExpressionAst call, int? seconds) => call.Arguments switch
    {
        [InvokeMemberExpressionAst { Static: true, Member: StringConstantExpressionAst { Value: "FromMilliseconds" } } span] => Milliseconds(span, seconds),
        [.., ConstantExpressionAst { Value: int constant }] => constant,
        [.., var computed] when computed.Extent.Text == $"${Limit} * 1000" || computed.Extent.Text.StartsWith(LeftOver, StringComparison.Ordinal) => seconds * 1000,
        _ => null,
    };

    /// <summary>The value of -Seconds at a call: a number, or what the caller itself was given.</summary>
    private static int? Given(CommandAst command, int? ofCaller)
    {
        for (int index = 0; index < command.CommandElements.Count - 1; index++)
        {
            if (command.CommandElements[index] is CommandParameterAst { ParameterName: Limit })
            {
                return command.CommandElements[index + 1] is ConstantExpressionAst { Value: int constant } ? constant : ofCaller;
            }
        }
        return null;
    }

    private static int? DefaultOf(FunctionDefinitionAst function) =>
        function.Body.ParamBlock?.Parameters.FirstOrDefault(parameter => parameter.Name.VariablePath.UserPath == Limit)?.DefaultValue is { } value
            ? int.Parse(value.Extent.Text, CultureInfo.InvariantCulture)
            : null;
}
