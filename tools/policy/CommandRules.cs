using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace ScriptPolicy;

/// <summary>Which commands may be called, with which parameters, and how.</summary>
internal static class CommandRules
{
    /// <summary>
    /// Everything of Windows PowerShell 5.1 that may be called, with the parameters used (documentation of
    /// Windows PowerShell 5.1 and of the module Appx). Aliases are not in here, and so are refused.
    /// </summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Set-StrictMode"] = ["Version"],
        ["Import-Module"] = ["Name", "DisableNameChecking"],
        ["Get-Service"] = ["Name"],
        ["Set-Service"] = ["Name", "StartupType"],
        ["Start-Service"] = ["Name"],
        ["Stop-Service"] = ["Name"],
        ["Get-Process"] = ["Name"],
        ["Stop-Process"] = ["Id", "Force"],
        ["Test-Path"] = ["LiteralPath", "PathType"],
        ["Move-Item"] = ["LiteralPath", "Destination"],
        ["Unblock-File"] = ["LiteralPath"],
        ["Get-ExecutionPolicy"] = ["Scope"],
        ["Set-Date"] = ["Date"],
        ["Get-AppxPackage"] = ["Name"],
        ["Add-AppxPackage"] = ["Register", "DisableDevelopmentMode", "ForceApplicationShutdown"],
        ["Add-Type"] = ["TypeDefinition", "IgnoreWarnings"],
    };

    /// <summary>
    /// The places where a computed name is run: one dispatcher behind a fixed list, the module's own files, and the
    /// installed command line, by its whole path, in the scripts of a management service.
    /// </summary>
    private static readonly HashSet<(string File, string Text)> Computed =
    [
        ("user-lane.ps1", "& $Function @list"),
        ("SignInRepair.psm1", ". $file"),
        ("SignInRepair.psm1", ". ([Management.Automation.WildcardPattern]::Escape($file))"),
        ("Find-SignInTrouble.ps1", "& $command check --json --quiet 2>$null"),
        ("Repair-SignIn.ps1", "& $command fix --no-admin --json --quiet 2>$null"),
    ];

    private static readonly HashSet<string> RunsText = new(StringComparer.OrdinalIgnoreCase)
    {
        "InvokeScript", "NewScriptBlock", "ExpandString", "AddScript", "InvokeCommand", "Invoke-Expression",
    };

    public static void Check(Script script, HashSet<string> functions, Report report)
    {
        foreach (CommandAst command in script.Tree.FindAll(node => node is CommandAst, true).Cast<CommandAst>())
        {
            CheckCommand(script, command, functions, report);
        }
        foreach (MemberExpressionAst member in script.Tree.FindAll(node => node is MemberExpressionAst, true).Cast<MemberExpressionAst>())
        {
            CheckMember(member, report);
        }
    }

    private static void CheckCommand(Script script, CommandAst command, HashSet<string> functions, Report report)
    {
        string? name = command.GetCommandName();
        if (name is null || command.InvocationOperator != TokenKind.Unknown)
        {
            if (!Computed.Contains((script.Name, command.Extent.Text)))
            {
                report.Add("computed-command", command.Extent);
            }
            return;
        }
        if (functions.Contains(name))
        {
            return;
        }
        if (!Allowed.TryGetValue(name, out string[]? parameters))
        {
            report.Add("command", command.Extent, name);
            return;
        }
        foreach (CommandParameterAst parameter in command.CommandElements.OfType<CommandParameterAst>())
        {
            if (!parameters.Contains(parameter.ParameterName, StringComparer.OrdinalIgnoreCase))
            {
                report.Add("parameter", parameter.Extent, $"{name} -{parameter.ParameterName}");
            }
        }
        if (name.Equals("Add-Type", StringComparison.OrdinalIgnoreCase) && !MayCompile(script, command))
        {
            report.Add("compiles", command.Extent);
        }
    }

    /// <summary>One function compiles code: in a checkout a file of its own, in a package a part of the module's file.</summary>
    private static bool MayCompile(Script script, Ast command)
    {
        if (script.Name == "Import-NativeApi.ps1")
        {
            return true;
        }
        Ast? outer = command.Parent;
        while (outer is not null and not FunctionDefinitionAst)
        {
            outer = outer.Parent;
        }
        return script.Name == "SignInRepair.psm1" && outer is FunctionDefinitionAst { Name: "Import-NativeApi" };
    }

    private static void CheckMember(MemberExpressionAst member, Report report)
    {
        if (member.Member is not StringConstantExpressionAst { Value: var name })
        {
            report.Add("computed-member", member.Extent);
        }
        else if (RunsText.Contains(name) || (name.Equals("Create", StringComparison.OrdinalIgnoreCase) && IsType(member.Expression, "scriptblock")))
        {
            report.Add("runs-text", member.Extent);
        }
        else if (member is InvokeMemberExpressionAst call)
        {
            CheckProgram(call, name, report);
        }
    }

    /// <summary>A program is started by absolute path, through a ProcessStartInfo whose path was combined from a folder.</summary>
    private static void CheckProgram(InvokeMemberExpressionAst call, string name, Report report)
    {
        if (IsType(call.Expression, "Diagnostics.ProcessStartInfo") && name.Equals("new", StringComparison.OrdinalIgnoreCase))
        {
            if (call.Arguments is not { Count: > 0 } || !IsCombinedPath(call.Arguments[0]))
            {
                report.Add("relative-program", call.Extent);
            }
        }
        else if (IsType(call.Expression, "Diagnostics.Process") && name.Equals("Start", StringComparison.OrdinalIgnoreCase))
        {
            bool isStartInfo = call.Arguments is [VariableExpressionAst variable]
                && AssignmentsOf(variable).Any(value => value.Contains("ProcessStartInfo", StringComparison.Ordinal));
            if (!isStartInfo)
            {
                report.Add("relative-program", call.Extent);
            }
        }
    }

    private static bool IsCombinedPath(ExpressionAst path) => path switch
    {
        InvokeMemberExpressionAst call => call.Extent.Text.StartsWith("[IO.Path]::Combine(", StringComparison.OrdinalIgnoreCase),
        VariableExpressionAst variable => AssignmentsOf(variable).ToList() is { Count: > 0 } values
            && values.TrueForAll(value => value.StartsWith("[IO.Path]::Combine(", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static IEnumerable<string> AssignmentsOf(VariableExpressionAst variable)
    {
        Ast scope = variable;
        while (scope.Parent is not null and not FunctionDefinitionAst)
        {
            scope = scope.Parent;
        }
        string name = variable.VariablePath.UserPath;
        return scope.FindAll(node => node is AssignmentStatementAst, true).Cast<AssignmentStatementAst>()
            .Where(assignment => assignment.Left is VariableExpressionAst left
                && left.VariablePath.UserPath.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(assignment => assignment.Right.Extent.Text);
    }

    internal static bool IsType(ExpressionAst? expression, string name) =>
        expression is TypeExpressionAst type
        && (type.TypeName.FullName.Equals(name, StringComparison.OrdinalIgnoreCase)
            || type.TypeName.FullName.Equals($"System.{name}", StringComparison.OrdinalIgnoreCase)
            || (name == "scriptblock" && type.TypeName.Name.EndsWith("ScriptBlock", StringComparison.OrdinalIgnoreCase)));
}
