function Get-KnownFolder {
    <#
    .SYNOPSIS
    The absolute path of one of Windows' own folders or of this user's data folders; empty where there is none.
    .PARAMETER Name
    Windows, System, LocalAppData, RoamingAppData, ProgramFiles or ProgramFilesX86.
    .EXAMPLE
    Get-KnownFolder -Name System
    C:\WINDOWS\system32
    #>
    param(
        [Parameter(Mandatory = $true)]
        [ValidateSet('Windows', 'System', 'LocalAppData', 'RoamingAppData', 'ProgramFiles', 'ProgramFilesX86')]
        [string]$Name
    )

    switch ($Name) {
        'Windows' { [Environment]::GetFolderPath([Environment+SpecialFolder]::Windows) }
        'System' { [Environment]::SystemDirectory }
        'LocalAppData' { [Environment]::GetFolderPath([Environment+SpecialFolder]::LocalApplicationData) }
        'RoamingAppData' { [Environment]::GetFolderPath([Environment+SpecialFolder]::ApplicationData) }
        'ProgramFiles' { [Environment]::GetFolderPath([Environment+SpecialFolder]::ProgramFiles) }
        'ProgramFilesX86' { [Environment]::GetFolderPath([Environment+SpecialFolder]::ProgramFilesX86) }
    }
}
