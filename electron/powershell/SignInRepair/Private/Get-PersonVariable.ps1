function Get-PersonVariable {
    <#
    .SYNOPSIS
    An environment variable as a person has it who signs in: what is set for the PC and for this user; empty where neither is.
    .DESCRIPTION
    Of the PATH both count, the PC's first; of any other the user's alone, where there is one.
    .PARAMETER Name
    The variable's name.
    .EXAMPLE
    Get-PersonVariable -Name PSModulePath
    C:\Program Files\WindowsPowerShell\Modules;C:\WINDOWS\system32\WindowsPowerShell\v1.0\Modules
    #>
    param([Parameter(Mandatory = $true)][string]$Name)

    $machine = [Environment]::GetEnvironmentVariable($Name, [EnvironmentVariableTarget]::Machine)
    $user = [Environment]::GetEnvironmentVariable($Name, [EnvironmentVariableTarget]::User)
    if (-not $user) { return $machine }
    if (-not $machine -or $Name -ne 'PATH') { return $user }
    return $machine.TrimEnd(';') + ';' + $user
}
