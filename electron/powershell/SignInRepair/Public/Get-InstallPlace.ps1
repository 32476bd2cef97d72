function Get-InstallPlace {
    <#
    .SYNOPSIS
    Where these scripts lie, on what kind of drive, where Windows installs programs for all users, and whether we run elevated.
    .DESCRIPTION
    Asked in the session that is about to ask for elevation. Unlike environment variables, Windows' known folders
    belong to no caller. A substituted or mapped letter is a drive of its own kind; a share has none, and is told as
    Network.
    .EXAMPLE
    (Get-InstallPlace).drive
    Fixed
    #>
    $root = [IO.Path]::GetPathRoot($script:ScriptFolder)
    $drive = if ($root.StartsWith('\\')) { 'Network' } else { [string][IO.DriveInfo]::new($root).DriveType }
    return [ordered]@{
        scripts        = $script:ScriptFolder
        programFolders = @((Get-KnownFolder -Name ProgramFiles), (Get-KnownFolder -Name ProgramFilesX86))
        drive          = $drive
        elevated       = (Get-Identity).elevated
    }
}
