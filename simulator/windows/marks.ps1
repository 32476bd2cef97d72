# The mark of a download (Zone.Identifier). Under RemoteSigned Windows PowerShell runs no script that carries it
# ("about_Execution_Policies"); module files aside, every script of ours is dot-sourced by its path. What a process has
# refused once it goes on refusing, whatever becomes of the mark (PowerShell/PowerShell#6114).

$script:RefusedScripts = [Collections.Generic.HashSet[string]]::new()

function Register-SimulatedMark {
    <#
    .SYNOPSIS
    Lets this session refuse marked scripts. Every command costs a look, so only as long as scripts are marked.
    #>
    if ((Read-SimulatedState).windows.scriptsMarked -eq 'no') { return }
    $ExecutionContext.InvokeCommand.PreCommandLookupAction = {
        param($Name, $Lookup)
        if (-not $Name.EndsWith('.ps1')) { return }
        $marked = Get-SimulatedMark -Folder ([IO.Path]::GetDirectoryName($Name))
        # One of the two lane scripts, which lie above all others: nothing that it loads is marked either.
        $isRefused = $script:RefusedScripts.Contains($Name)
        if ($marked.Count -eq 0 -and -not $isRefused -and $Name.EndsWith('-lane.ps1')) { $ExecutionContext.InvokeCommand.PreCommandLookupAction = $null }
        if (-not $marked.Contains($Name) -and -not $isRefused) { return }
        $null = $script:RefusedScripts.Add($Name)
        $Lookup.CommandScriptBlock = {
            $refusal = [Management.Automation.PSSecurityException]::new('The file cannot be loaded. The file is not digitally signed.')
            throw [Management.Automation.ErrorRecord]::new($refusal, 'UnauthorizedAccess', 'SecurityError', $null)
        }
    }
}

function Get-SimulatedMark {
    <#
    .SYNOPSIS
    The scripts in a folder and below that still carry the mark.
    #>
    param([string]$Folder)

    $state = Read-SimulatedState
    $marked = [Collections.Generic.HashSet[string]]::new([IO.Directory]::GetFiles($Folder, '*.ps1', [IO.SearchOption]::AllDirectories))
    if ($state.runtime.Contains('unblocked')) { $marked.ExceptWith([string[]]$state.runtime['unblocked']) }
    return , $marked
}
