function Move-CacheItem {
    <#
    .SYNOPSIS
    Renames one file or folder, and tries again while somebody still holds it.
    .DESCRIPTION
    The browser processes of Teams end some seconds after Teams, and a virus scanner looks into what has just been
    written: until then Windows answers 5 or 32, for a folder in which something is open as well. Never overwrites, and
    never moves into what is there: Move-Item alone would put a folder into an existing one (183 is
    ERROR_ALREADY_EXISTS).
    .PARAMETER From
    What to rename.
    .PARAMETER To
    Its new path; the folder it is to be in must exist.
    .PARAMETER Patience
    Started when the moves began. Those that belong together share ten seconds of waiting.
    .EXAMPLE
    Move-CacheItem -From $item -To $target -Patience ([Diagnostics.Stopwatch]::StartNew())
    #>
    param(
        [Parameter(Mandatory = $true)][string]$From,
        [Parameter(Mandatory = $true)][string]$To,
        [Parameter(Mandatory = $true)][Diagnostics.Stopwatch]$Patience
    )

    if (Test-Path -LiteralPath $To) { throw [ComponentModel.Win32Exception]::new(183) }
    while ($true) {
        try {
            Move-Item -LiteralPath $From -Destination $To
            return
        }
        catch {
            $number = Get-ErrorNumber -ErrorRecord $_
            if ($number -notin 5, 32, -2147024891, -2147024864 -or $Patience.ElapsedMilliseconds -ge 10000) { throw }
            [Threading.Thread]::Sleep(250)
        }
    }
}
