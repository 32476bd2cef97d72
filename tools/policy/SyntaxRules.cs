using System;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace ScriptPolicy;

/// <summary>What the parser of PowerShell 7 takes and that of Windows PowerShell 5.1 does not ("What's New in PowerShell 6.0" to 7.x).</summary>
internal static class SyntaxRules
{
    private static readonly string[] NewVariables = ["IsWindows", "IsLinux", "IsMacOS", "IsCoreCLR", "EnabledExperimentalFeatures"];

    public static void Check(Script script, Report report)
    {
        foreach (Ast node in script.Tree.FindAll(IsNew, searchNestedScriptBlocks: true))
        {
            report.Add("newer-syntax", node.Extent);
        }
        foreach (Token token in script.Tokens.Where(IsNew))
        {
            report.Add("newer-syntax", token.Extent);
        }
        // Into nothing is into no file.
        foreach (Ast node in script.Tree.FindAll(node => node is FileRedirectionAst { Extent.Text: not "2>$null" }, searchNestedScriptBlocks: true))
        {
            report.Add("redirection", node.Extent);
        }
    }

    private static bool IsNew(Ast node) => node switch
    {
        TernaryExpressionAst or PipelineChainAst => true,
        BinaryExpressionAst { Operator: TokenKind.QuestionQuestion } => true,
        // 'a'..'z' counts letters since 6.0 only.
        BinaryExpressionAst { Operator: TokenKind.DotDot, Left: StringConstantExpressionAst } => true,
        AssignmentStatementAst { Operator: TokenKind.QuestionQuestionEquals } => true,
        MemberExpressionAst { NullConditional: true } => true,
        IndexExpressionAst { NullConditional: true } => true,
        PipelineAst { Background: true } => true,
        ScriptBlockAst { CleanBlock: not null } => true,
        CommandParameterAst { ParameterName: var name } => name.Equals("Parallel", StringComparison.OrdinalIgnoreCase),
        VariableExpressionAst variable => NewVariables.Contains(variable.VariablePath.UserPath, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsNew(Token token) => token switch
    {
        // 1uy, 1n and the like; 5.1 knows l and d, alone or before kb to pb.
        NumberToken => Regex.IsMatch(token.Text, "^-?(0b|(0x)?[0-9a-f.]+(u|uy|us|ul|y|s|n)(kb|mb|gb|tb|pb)?$)", RegexOptions.IgnoreCase)
            && !Regex.IsMatch(token.Text, "^-?0x[0-9a-f]+l?$", RegexOptions.IgnoreCase),
        StringExpandableToken => Regex.IsMatch(token.Text, "(?<!`)(``)*`(u\\{|e)"),
        _ => false,
    };
}
