function Get-CachePlace {
    <#
    .SYNOPSIS
    The folders whose contents make up one cache, and the names in them that stay where they are.
    .DESCRIPTION
    Teams' Backgrounds are the person's own pictures, its logs are evidence. Of TokenBroker only the files in Accounts
    may be moved: without the rest of the folder the PC would lose its work accounts.
    .PARAMETER Cache
    teams, oneauth or token-broker.
    .EXAMPLE
    (Get-CachePlace -Cache oneauth).Folder
    #>
    param([Parameter(Mandatory = $true)][string]$Cache)

    $local = Get-KnownFolder -Name LocalAppData
    $roaming = Get-KnownFolder -Name RoamingAppData
    switch -CaseSensitive ($Cache) {
        'teams' {
            @{
                Root = $local; Keep = @('Backgrounds', 'Logs'); FilesOnly = $false
                Folder = [IO.Path]::Combine($local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Microsoft', 'MSTeams')
            }
            @{
                Root = $roaming; Keep = @('Backgrounds', 'logs.txt'); FilesOnly = $false
                Folder = [IO.Path]::Combine($roaming, 'Microsoft', 'Teams')
            }
        }
        'oneauth' {
            foreach ($name in @('OneAuth', 'IdentityCache')) {
                @{ Root = $local; Keep = @(); FilesOnly = $false; Folder = [IO.Path]::Combine($local, 'Microsoft', $name) }
            }
        }
        'token-broker' {
            foreach ($package in @('Microsoft.AAD.BrokerPlugin', 'Microsoft.Windows.CloudExperienceHost')) {
                @{
                    Root = $local; Keep = @(); FilesOnly = $true
                    Folder = [IO.Path]::Combine($local, 'Packages', $package + '_cw5n1h2txyewy', 'AC', 'TokenBroker', 'Accounts')
                }
            }
        }
    }
}
