using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace ScriptPolicy;

/// <summary>
/// Objects of the Windows Runtime. Windows PowerShell 5.1 projects its classes; an interface without a class (a list, a
/// map) arrives as a bare System.__ComObject, on which every method call and every index fails. So such an object is
/// enumerated and its properties are read; only the methods in the list are called, on an object itself, never on what
/// one of its members answers.
/// </summary>
internal static class RuntimeRules
{
    /// <summary>Methods of the classes WebAuthenticationCoreManager and WebAccount.</summary>
    private static readonly HashSet<string> MethodsOfClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "FindAccountProviderAsync", "FindAllAccountsAsync", "SignOutAsync",
    };

    /// <summary>Our functions that hand over objects of the Windows Runtime.</summary>
    private static readonly HashSet<string> Sources = new(StringComparer.OrdinalIgnoreCase) { "Wait-WindowsRuntime", "Get-BrokerAccount" };

    /// <summary>Parameters that take such an object.</summary>
    private static readonly HashSet<(string Function, string Parameter)> Taken = [("Get-BrokerTenant", "Properties")];

    public static void Check(Script script, Report report)
    {
        var found = new HashSet<Ast>();
        foreach (Ast scope in Program.FunctionsOf(script).Cast<Ast>().Append(script.Tree))
        {
            HashSet<string> names = FindNames(scope);
            found.UnionWith(scope.FindAll(node => IsForbidden(node, names), searchNestedScriptBlocks: true));
        }
        foreach (Ast node in found)
        {
            report.Add("runtime-object", node.Extent);
        }
    }

    /// <summary>
    /// Every variable that holds such an object, or something that came from one. Those of a whole script are what its
    /// functions see too; what a function keeps to itself says nothing about a variable of the same name in another one.
    /// </summary>
    private static HashSet<string> FindNames(Ast scope)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (scope is FunctionDefinitionAst function)
        {
            names.UnionWith(Taken.Where(taken => taken.Function == function.Name).Select(taken => taken.Parameter));
        }
        int before;
        do
        {
            before = names.Count;
            foreach (AssignmentStatementAst assignment in scope.FindAll(node => node is AssignmentStatementAst, true).Cast<AssignmentStatementAst>())
            {
                if (assignment.Left is VariableExpressionAst variable && IsSeenIn(scope, variable) && ComesFrom(assignment.Right, names))
                {
                    names.Add(variable.VariablePath.UserPath);
                }
            }
            foreach (ForEachStatementAst loop in scope.FindAll(node => node is ForEachStatementAst, true).Cast<ForEachStatementAst>())
            {
                if (IsSeenIn(scope, loop.Variable) && ComesFrom(loop.Condition, names))
                {
                    names.Add(loop.Variable.VariablePath.UserPath);
                }
            }
        }
        while (names.Count > before);
        return names;
    }

    private static bool IsSeenIn(Ast scope, VariableExpressionAst variable)
    {
        if (scope is FunctionDefinitionAst || !variable.VariablePath.IsUnscopedVariable)
        {
            return true;
        }
        Ast? outer = variable.Parent;
        while (outer is not null and not FunctionDefinitionAst)
        {
            outer = outer.Parent;
        }
        return outer is null;
    }

    private static bool ComesFrom(Ast value, HashSet<string> names) => value.Find(node => IsSource(node, names), searchNestedScriptBlocks: true) is not null;

    private static bool IsSource(Ast node, HashSet<string> names) => node switch
    {
        VariableExpressionAst variable => names.Contains(variable.VariablePath.UserPath),
        TypeExpressionAst type => type.TypeName.FullName.StartsWith("Windows.", StringComparison.OrdinalIgnoreCase),
        CommandAst command => command.GetCommandName() is { } name && Sources.Contains(name),
        _ => false,
    };

    private static bool IsForbidden(Ast node, HashSet<string> names) => node switch
    {
        InvokeMemberExpressionAst call => ComesFrom(call.Expression, names) && !IsMethodOfClass(call),
        IndexExpressionAst index => ComesFrom(index.Target, names),
        _ => false,
    };

    private static bool IsMethodOfClass(InvokeMemberExpressionAst call) =>
        call.Expression is VariableExpressionAst && call.Member is StringConstantExpressionAst { Value: var name } && MethodsOfClasses.Contains(name);
}
