# Get-ExecutionPolicy ("about_Execution_Policies"). Group Policy for the computer is all a scenario can set.

function Get-ExecutionPolicy {
    [CmdletBinding()]
    param([string]$Scope)

    $policy = (Read-SimulatedState).windows.scriptPolicy
    switch ($Scope) {
        'MachinePolicy' { return $policy }
        'UserPolicy' { return 'Undefined' }
        'Process' { return 'RemoteSigned' }
        # Without a scope, the one that holds: Group Policy before what the command line asked for.
        '' { return $(if ($policy -eq 'Undefined') { 'RemoteSigned' } else { $policy }) }
        default { return 'Undefined' }
    }
}

Export-ModuleMember -Function Get-ExecutionPolicy
