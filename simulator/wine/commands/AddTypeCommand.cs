using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace WindowsCommands;

/// <summary>Compiles C# 5, which is all that Windows PowerShell 5.1 understands.</summary>
[Cmdlet(VerbsCommon.Add, "Type")]
public sealed class AddTypeCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string TypeDefinition { get; set; } = "";

    [Parameter]
    public SwitchParameter IgnoreWarnings { get; set; }

    protected override void EndProcessing()
    {
        using var program = new MemoryStream();
        EmitResult result = Compile(TypeDefinition).Emit(program);
        if (!result.Success)
        {
            string errors = string.Join('\n', result.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error));
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException(errors), "COMPILER_ERRORS", ErrorCategory.InvalidData, null));
        }
        program.Position = 0;
        AssemblyLoadContext.Default.LoadFromStream(program);
    }

    private static CSharpCompilation Compile(string source)
    {
        var language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp5);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return CSharpCompilation.Create(
            $"added-{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source, language)],
            platform.Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
    }
}
