function Start-TeamsApp {
    <#
    .SYNOPSIS
    Opens one kind of Teams the way a click in the Start menu does.
    .DESCRIPTION
    Through explorer.exe, so that it runs as the person at the desktop and never elevated, whatever this process is.
    Whether Teams runs is for the caller to look at.
    .PARAMETER Kind
    new or classic.
    .EXAMPLE
    Start-TeamsApp -Kind new
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('new', 'classic')][string]$Kind)

    if ($Kind -ceq 'new') {
        $family = $null
        foreach ($package in (Get-AppxPackage -Name MSTeams)) { $family = [string]$package.PackageFamilyName }
        if (-not $family) { return [ordered]@{ number = 1168 } }
        $target = 'shell:AppsFolder\' + $family + '!MSTeams'
    }
    else {
        $program = Get-ClassicTeamsPath
        if (-not (Test-Path -LiteralPath $program -PathType Leaf)) { return [ordered]@{ number = 1168 } }
        $target = '"' + $program + '"'
    }
    Open-WithExplorer -Target $target
    return [ordered]@{ number = 0 }
}
