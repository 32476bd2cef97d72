function Get-TeamsApp {
    <#
    .SYNOPSIS
    Which kinds of Teams this user has, which processes of them run for this user in this session, and whether a call runs.
    .DESCRIPTION
    Sources: Microsoft, "Exclude antivirus and DLP applications from blocking Teams" (package and process names).
    .EXAMPLE
    (Get-TeamsApp).apps[0].processIds
    #>
    $package = $null
    foreach ($one in (Get-AppxPackage -Name MSTeams)) { $package = $one }
    $classicProgram = Get-ClassicTeamsPath
    $classicInstalled = Test-Path -LiteralPath $classicProgram -PathType Leaf
    return [ordered]@{
        apps   = @(
            [ordered]@{
                kind       = 'new'
                installed  = ($null -ne $package)
                version    = $(if ($null -ne $package) { [string]$package.Version })
                processIds = @(Get-TeamsProcess -Kind new)
            },
            [ordered]@{
                kind       = 'classic'
                installed  = $classicInstalled
                version    = $(if ($classicInstalled) { Get-FileVersion -Path $classicProgram })
                processIds = @(Get-TeamsProcess -Kind classic)
            }
        )
        inCall = (Test-TeamsCall)
    }
}
