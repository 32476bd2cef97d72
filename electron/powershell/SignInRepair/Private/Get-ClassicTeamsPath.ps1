function Get-ClassicTeamsPath {
    <#
    .SYNOPSIS
    Where classic Teams has its program for this user, whether it is installed or not.
    .EXAMPLE
    Get-ClassicTeamsPath
    #>
    return [IO.Path]::Combine((Get-KnownFolder -Name LocalAppData), 'Microsoft', 'Teams', 'current', 'Teams.exe')
}
