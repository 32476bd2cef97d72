function Get-KnownFolder {
    <#
    .SYNOPSIS
    The absolute path of one of Windows' own folders or of this user's data folders.
    .PARAMETER Name
    Windows, System, LocalAppData or RoamingAppData.
    .EXAMPLE
    Get-KnownFolder -Name System
    C:\WINDOWS\system32
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('Windows', 'System', 'LocalAppData', 'RoamingAppData')][string]$Name)

    switch ($Name) {
        'Windows' { [Environment]::GetFolderPath([Environment+SpecialFolder]::Windows) }
        'System' { [Environment]::SystemDirectory }
        'LocalAppData' { [Environment]::GetFolderPath([Environment+SpecialFolder]::LocalApplicationData) }
        'RoamingAppData' { [Environment]::GetFolderPath([Environment+SpecialFolder]::ApplicationData) }
    }
}
