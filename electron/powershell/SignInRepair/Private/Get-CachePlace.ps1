function Get-CachePlace {
    <#
    .SYNOPSIS
    The folders whose contents make up one cache, and the names in them that stay where they are.
    .DESCRIPTION
    Each has a Name, under which quarantine keeps what was in it, its Folder, and the Root from which on the way to it
    is looked at for links. Teams' Backgrounds are the person's own pictures, its logs are evidence. Of TokenBroker only
    the files in Accounts may be moved: without the rest of the folder the PC would lose its work accounts.
    The new Teams is a packaged app: what it creates below AppData lands in its package's LocalCache (Microsoft,
    "Understanding how packaged desktop apps run on Windows"). The shared folders belong to Office, OneDrive and the
    classic Teams.
    .PARAMETER Cache
    teams, oneauth (the new Teams' own), shared-oneauth or token-broker.
    .EXAMPLE
    (Get-CachePlace -Cache oneauth).Folder
    #>
    param([Parameter(Mandatory = $true)][string]$Cache)

    $local = Get-KnownFolder -Name LocalAppData
    $roaming = Get-KnownFolder -Name RoamingAppData
    $package = [IO.Path]::Combine($local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache')
    switch -CaseSensitive ($Cache) {
        'teams' {
            @{
                Name = 'new'; Root = $local; Keep = @('Backgrounds', 'Logs'); FilesOnly = $false
                Folder = [IO.Path]::Combine($package, 'Microsoft', 'MSTeams')
            }
            @{
                Name = 'classic'; Root = $roaming; Keep = @('Backgrounds', 'logs.txt'); FilesOnly = $false
                Folder = [IO.Path]::Combine($roaming, 'Microsoft', 'Teams')
            }
        }
        { $_ -cin 'oneauth', 'shared-oneauth' } {
            $parent = if ($_ -ceq 'oneauth') { [IO.Path]::Combine($package, 'Local', 'Microsoft') } else { [IO.Path]::Combine($local, 'Microsoft') }
            foreach ($name in @('OneAuth', 'IdentityCache')) {
                @{ Name = $name; Root = $local; Keep = @(); FilesOnly = $false; Folder = [IO.Path]::Combine($parent, $name) }
            }
        }
        'token-broker' {
            foreach ($kind in @(@('work', 'Microsoft.AAD.BrokerPlugin'), @('personal', 'Microsoft.Windows.CloudExperienceHost'))) {
                @{
                    Name = $kind[0]; Root = $local; Keep = @(); FilesOnly = $true
                    Folder = [IO.Path]::Combine($local, 'Packages', $kind[1] + '_cw5n1h2txyewy', 'AC', 'TokenBroker', 'Accounts')
                }
            }
        }
    }
}
