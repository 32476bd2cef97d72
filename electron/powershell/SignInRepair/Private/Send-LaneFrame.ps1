function Send-LaneFrame {
    <#
    .SYNOPSIS
    Sends one numbered frame. Once a write failed or took over 2 s nobody is taken to listen any more.
    .PARAMETER Lane
    The connection: Stream, Sequence, IsLost.
    .PARAMETER Fields
    What the frame says, without its number.
    .EXAMPLE
    Send-LaneFrame -Lane $lane -Fields ([ordered]@{ type = 'step-started'; step = 'sync' })
    #>
    param($Lane, $Fields)

    if ($Lane.IsLost) { return }
    $frame = [ordered]@{ sequence = $Lane.Sequence }
    foreach ($name in $Fields.Keys) { $frame[$name] = $Fields[$name] }
    $Lane.Sequence++
    $bytes = [Text.Encoding]::ASCII.GetBytes((ConvertTo-JsonText -Value $frame) + "`n")
    try {
        if (-not $Lane.Stream.WriteAsync($bytes, 0, $bytes.Length).Wait(2000)) { $Lane.IsLost = $true }
    }
    catch { $Lane.IsLost = $true }
}
