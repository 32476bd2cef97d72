function Read-LaneWord {
    <#
    .SYNOPSIS
    Waits up to 20 s for one line; silence, a lost pipe and anything longer than a word answer nothing.
    .PARAMETER Lane
    The connection; what was received beyond the line stays in Received.
    .EXAMPLE
    Read-LaneWord -Lane $lane
    next
    #>
    param($Lane)

    $waited = [Diagnostics.Stopwatch]::StartNew()
    try {
        while (-not $Lane.IsLost) {
            $end = $Lane.Received.IndexOf("`n")
            if ($end -ge 0) {
                $word = $Lane.Received.Substring(0, $end).TrimEnd("`r")
                $Lane.Received = $Lane.Received.Substring($end + 1)
                return $word
            }
            # The longest word has seven letters.
            $remaining = 20000 - $waited.ElapsedMilliseconds
            if ($Lane.Received.Length -gt 16 -or $remaining -le 0) { return '' }
            $reading = $Lane.Stream.ReadAsync($Lane.Buffer, 0, $Lane.Buffer.Length)
            if (-not $reading.Wait([int]$remaining)) { return '' }
            if ($reading.Result -eq 0) { $Lane.IsLost = $true }
            $Lane.Received += [Text.Encoding]::ASCII.GetString($Lane.Buffer, 0, $reading.Result)
        }
    }
    catch { $Lane.IsLost = $true }
    return ''
}
