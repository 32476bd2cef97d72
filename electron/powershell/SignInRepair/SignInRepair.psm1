# Windows PowerShell 5.1. In a checkout every file under Private and Public holds one function; a package carries all of
# them in this file (tools/packaging/bundle-scripts.mjs). SignInRepair.psd1 says which are visible.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# Windows PowerShell 5.1 draws progress bars into redirected output, where nobody can read them.
$ProgressPreference = 'SilentlyContinue'

# Teams' desktop client, known to Entra by this id; also the app on whose behalf the account broker is asked.
$script:TeamsClientId = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'

# The folder of user-lane.ps1 and admin-lane.ps1. Inside a function $PSScriptRoot is the folder of the function's own file.
$script:ScriptFolder = [IO.Path]::GetDirectoryName($PSScriptRoot)

# The elevated process that Start-AdminLane started, for Wait-AdminLane of the same session.
$script:AdminLaneProcess = $null

foreach ($folder in @('Private', 'Public')) {
    foreach ($file in [IO.Directory]::GetFiles([IO.Path]::Combine($PSScriptRoot, $folder), '*.ps1')) {
        # A path with [ ] in it may be taken for a pattern that nothing fits.
        try { . $file }
        catch [Management.Automation.CommandNotFoundException] { . ([Management.Automation.WildcardPattern]::Escape($file)) }
    }
}
