function Start-Stopwatch {
    <#
    .SYNOPSIS
    A stopwatch that runs from now on.
    .EXAMPLE
    (Start-Stopwatch).ElapsedMilliseconds
    0
    #>
    return [Diagnostics.Stopwatch]::StartNew()
}
