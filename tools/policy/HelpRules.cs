using System.Linq;
using System.Management.Automation.Language;

namespace ScriptPolicy;

/// <summary>Every function says what it is for, what its parameters mean, and shows one call.</summary>
internal static class HelpRules
{
    public static void Check(Script script, Report report)
    {
        foreach (FunctionDefinitionAst function in Program.FunctionsOf(script))
        {
            CommentHelpInfo? help = function.GetHelpContent();
            if (string.IsNullOrWhiteSpace(help?.Synopsis) || help.Examples.Count != 1)
            {
                report.Add("help", function.Extent, function.Name);
                continue;
            }
            foreach (ParameterAst parameter in function.Body.ParamBlock?.Parameters ?? Enumerable.Empty<ParameterAst>())
            {
                string name = parameter.Name.VariablePath.UserPath;
                if (!help.Parameters.TryGetValue(name.ToUpperInvariant(), out string? text) || string.IsNullOrWhiteSpace(text))
                {
                    report.Add("help", parameter.Extent, $"{function.Name} -{name}");
                }
            }
        }
    }
}
