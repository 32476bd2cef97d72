function Write-QuarantineManifest {
    <#
    .SYNOPSIS
    Writes the list of what is about to be moved, and returns when it is on the disk.
    .DESCRIPTION
    Without the flush a loss of power after the moves can leave a list of the right length full of zeros.
    .PARAMETER Path
    Absolute path of manifest.json, which must not be there yet.
    .PARAMETER Value
    What Read-QuarantineManifest reads: cache, run, and moves with from and to.
    .EXAMPLE
    Write-QuarantineManifest -Path $manifest -Value ([ordered]@{ cache = 'teams'; run = '1'; moves = @() })
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Path,
        [Parameter(Mandatory = $true)][Collections.IDictionary]$Value
    )

    $bytes = [Text.Encoding]::ASCII.GetBytes((ConvertTo-JsonText -Value $Value))
    $stream = [IO.FileStream]::new($Path, [IO.FileMode]::CreateNew, [IO.FileAccess]::Write, [IO.FileShare]::Read)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush($true)
    }
    finally { $stream.Dispose() }
}
