using System.Linq;
using System.Management.Automation.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScriptPolicy;

/// <summary>
/// C# that a script hands to Add-Type must compile as C# 5 against .NET Framework 4.8: what Windows PowerShell 5.1 brings.
/// Without -IgnoreWarnings a warning is an error there (Microsoft, "Add-Type", 5.1), also one about the PC rather than the
/// code, such as a folder in the variable LIB that is gone.
/// </summary>
internal static class EmbeddedCode
{
    public static void Check(Script script, Framework framework, Report report)
    {
        foreach (CommandAst command in script.Tree.FindAll(node => node is CommandAst, true).Cast<CommandAst>())
        {
            if (command.GetCommandName() is not "Add-Type")
            {
                continue;
            }
            if (command.CommandElements.OfType<StringConstantExpressionAst>().LastOrDefault() is not { StringConstantType: StringConstantType.SingleQuotedHereString } code)
            {
                report.Add("computed-code", command.Extent);
                continue;
            }
            if (!command.CommandElements.OfType<CommandParameterAst>().Any(parameter => parameter.ParameterName is "IgnoreWarnings"))
            {
                report.Add("compiler-warnings", command.Extent);
            }
            SyntaxTree tree = CSharpSyntaxTree.ParseText(code.Value, new CSharpParseOptions(LanguageVersion.CSharp5));
            CSharpCompilation compilation = CSharpCompilation.Create(
                "embedded",
                [tree],
                framework.Files.Select(file => MetadataReference.CreateFromFile(file)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            foreach (Diagnostic problem in compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error))
            {
                report.Add("compiled-code", code.Extent, problem.ToString());
            }
        }
    }
}
