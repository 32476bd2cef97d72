using System.Management.Automation;

namespace WindowsCommands;

/// <summary>Moves with the engine's own file provider, as the command of Windows PowerShell does.</summary>
[Cmdlet(VerbsCommon.Move, "Item")]
public sealed class MoveItemCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    [Parameter(Mandatory = true)]
    public string Destination { get; set; } = "";

    // The provider takes a pattern; a name with brackets in it must not become one.
    protected override void EndProcessing() =>
        InvokeProvider.Item.Move(WildcardPattern.Escape(LiteralPath), Destination);
}

[Cmdlet(VerbsDiagnostic.Test, "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    protected override void EndProcessing() =>
        WriteObject(InvokeProvider.Item.Exists(LiteralPath, force: false, literalPath: true));
}
