function Get-FileVersion {
    <#
    .SYNOPSIS
    The version a program file carries, null when it carries none.
    .PARAMETER Path
    Absolute path of the file.
    .EXAMPLE
    Get-FileVersion -Path 'C:\Windows\explorer.exe'
    #>
    param([Parameter(Mandatory = $true)][string]$Path)

    return [Diagnostics.FileVersionInfo]::GetVersionInfo($Path).FileVersion
}
