# A simulated Windows below the shipped scripts. It knows Windows and the state of one simulated PC, nothing of what
# the product makes of its answers.
#
# The first line of a session, before the product's own:
#   Import-Module '<absolute path>/SimulatedWindows.psm1' -ArgumentList '<run folder>','user' -Global
# with every ' in the two paths doubled, also the curly ones. It prints nothing. The role is user, or admin in the process that Start-Elevated
# starts. In a scenario with ConstrainedLanguage this line also switches the session to that mode.
#
# What it replaces, and how:
# - Windows' commands are functions in modules/ under the names of Windows' own modules, so that qualified calls work.
# - The module's lowest functions (seams) are shadowed by global aliases: PowerShell looks for an alias in every scope
#   before it looks for a function in the nearest one.
# - Faults wrap functions of the shipped module the same way.
param(
    [Parameter(Mandatory = $true)][string]$RunFolder,
    [Parameter(Mandatory = $true)][ValidateSet('user', 'admin')][string]$Role
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$script:RunFolder = $RunFolder
$script:Role = $Role
$script:StateFile = [IO.Path]::Combine($RunFolder, 'state.json')

foreach ($file in [IO.Directory]::GetFiles([IO.Path]::Combine($PSScriptRoot, 'windows'), '*.ps1')) { . $file }
foreach ($folder in [IO.Directory]::GetDirectories([IO.Path]::Combine($PSScriptRoot, 'modules'))) {
    Import-Module ([IO.Path]::Combine($folder, [IO.Path]::GetFileName($folder) + '.psm1')) -Global -DisableNameChecking
}

Initialize-SimulatedPc
# Dot-sourced: the aliases it makes are to live in the module's scope, from which they are exported.
. Register-SimulatedFault
Register-SimulatedMark

Export-ModuleMember -Function '*-Simulated*', 'Invoke-Faulty*' -Alias *

if ((Read-SimulatedState).windows.languageMode -eq 'ConstrainedLanguage') {
    $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
}
