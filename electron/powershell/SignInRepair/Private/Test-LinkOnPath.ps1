function Test-LinkOnPath {
    <#
    .SYNOPSIS
    Whether anything that exists below a root, down to a path, is a link or junction.
    .PARAMETER Root
    The folder that is trusted; it is not tested itself.
    .PARAMETER Path
    A path below it, which need not exist.
    .EXAMPLE
    Test-LinkOnPath -Root $env:LOCALAPPDATA -Path "$env:LOCALAPPDATA\Microsoft\OneAuth"
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Root,
        [Parameter(Mandatory = $true)][string]$Path
    )

    for ($part = $Path; $part.Length -gt $Root.Length; $part = [IO.Path]::GetDirectoryName($part)) {
        # Asked rather than tested for existence: a link that leads nowhere does not "exist".
        try { $attributes = [IO.File]::GetAttributes($part) }
        catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] { continue }
        if (($attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0) { return $true }
    }
    return $false
}
