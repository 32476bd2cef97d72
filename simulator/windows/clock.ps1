# The clock of the simulated PC: true time plus an offset, which may move by itself. simulated-clock.ts computes the same
# from the same state, on the same monotonic counter.

function Get-SimulatedNow {
    <#
    .SYNOPSIS
    The simulated wall clock in UTC.
    #>
    param($State)

    return [DateTime]::UtcNow.AddSeconds((Get-SimulatedOffset -State $State))
}

function Get-SimulatedUtcTime {
    [Alias('Get-UtcTime')]
    param()

    return Get-SimulatedNow -State (Read-SimulatedState)
}

function Get-SimulatedOffset {
    <#
    .SYNOPSIS
    Wall clock minus true time at this moment, seconds.
    #>
    param($State)

    $now = Get-SimulatedTick
    $offset = [double]$State.clock.offsetSeconds
    $correction = if ($State.runtime.Contains('clockCorrection')) { $State.runtime['clockCorrection'] }
    if ($null -ne $correction -and $now -ge $correction.from) {
        $left = if ($null -eq $correction.rate) { 0 } else { [Math]::Max(0, [Math]::Abs($offset) - ($now - $correction.from) / 1000 * $correction.rate) }
        $offset = [Math]::Sign($offset) * $left
    }
    if (Test-SimulatedJump -State $State -Now $now) { $offset += $State.clock.jump.seconds }
    return $offset
}

function Set-SimulatedOffset {
    <#
    .SYNOPSIS
    Puts the clock somewhere, which ends whatever was moving it.
    #>
    param($State, [double]$Seconds)

    if (Test-SimulatedJump -State $State -Now (Get-SimulatedTick)) { $State.clock.jump = $null }
    $null = $State.runtime.Remove('clockCorrection')
    $State.clock.offsetSeconds = $Seconds
}

function Start-SimulatedCorrection {
    <#
    .SYNOPSIS
    Lets the time service correct the clock by itself: all at once after some seconds, or bit by bit.
    #>
    param($State, [double]$AfterSeconds = 0, $Rate = $null)

    Set-SimulatedOffset -State $State -Seconds (Get-SimulatedOffset -State $State)
    $State.runtime['clockCorrection'] = [ordered]@{ from = (Get-SimulatedTick) + $AfterSeconds * 1000; rate = $Rate }
}

function Test-SimulatedJump {
    param($State, [double]$Now)

    if ($null -eq $State.clock.jump) { return $false }
    return $Now -ge $State.runtime['clockStartedAt'] + $State.clock.jump.afterSeconds * 1000
}

function Get-SimulatedTick {
    <#
    .SYNOPSIS
    The monotonic counter in milliseconds; Node's process.hrtime reads the same one.
    #>
    return [Diagnostics.Stopwatch]::GetTimestamp() * 1000 / [Diagnostics.Stopwatch]::Frequency
}
