# The state file is shared by all processes of one simulated PC: the user session, the one that opens the prompt, and
# the elevated one. Whoever changes it holds the lock; who only reads sees one whole version, because a new one
# replaces the file by a rename.

$script:CachedText = $null
$script:CachedState = $null

function Read-SimulatedState {
    <#
    .SYNOPSIS
    The PC as it is now. Do not change what this answers; that is what Edit-SimulatedState is for.
    #>
    $text = Read-SimulatedStateText
    # A class of its own for caching would cost more than comparing some kilobytes.
    if (-not [string]::Equals($text, $script:CachedText)) {
        $script:CachedState = [SimulatorEngine.StateText]::Read($text)
        $script:CachedText = $text
    }
    return $script:CachedState
}

function Edit-SimulatedState {
    <#
    .SYNOPSIS
    Runs a block with the state under the lock, writes the state if the block changed it, and answers what it answered.
    #>
    param([Parameter(Mandatory = $true)][scriptblock]$Change)

    $lock = Lock-SimulatedState
    try {
        $before = Read-SimulatedStateText
        $state = [SimulatorEngine.StateText]::Read($before)
        $answer = & $Change $state
        $bytes = [SimulatorEngine.StateText]::Write($state)
        $temporary = $script:StateFile + '.' + [Environment]::ProcessId + '.tmp'
        [IO.File]::WriteAllBytes($temporary, $bytes)
        Invoke-SimulatedRetry { [IO.File]::Move($temporary, $script:StateFile, $true) }
        return $answer
    }
    finally { $lock.Dispose() }
}

function Add-SimulatedMutation {
    <#
    .SYNOPSIS
    Records one change, made here and now, in a state that Edit-SimulatedState is about to write.
    #>
    param($State, [string]$Command, [string]$Target)

    $mutation = [ordered]@{
        command = $Command
        target  = $Target
        lane    = $script:Role
        user    = (Get-SimulatedAccount -State $State).sid
    }
    # Windows changes a service or a folder in several calls where a person would see one change.
    if ($Command -in @('time.service', 'files.move') -and $State.mutations.Count -gt 0) {
        $last = $State.mutations[$State.mutations.Count - 1]
        $isSame = @($mutation.Keys).Where({ $last[$_] -cne $mutation[$_] }).Count -eq 0
        if ($isSame) { return }
    }
    $State.mutations.Add($mutation)
}

function Get-SimulatedRunFolder { return $script:RunFolder }

function Get-SimulatedRole { return $script:Role }

function Read-SimulatedStateText {
    return Invoke-SimulatedRetry { [IO.File]::ReadAllText($script:StateFile) }
}

function Lock-SimulatedState {
    $file = [IO.Path]::Combine($script:RunFolder, 'state.lock')
    return Invoke-SimulatedRetry {
        [IO.FileStream]::new($file, [IO.FileMode]::OpenOrCreate, [IO.FileAccess]::ReadWrite, [IO.FileShare]::None)
    }
}

function Invoke-SimulatedRetry {
    <#
    .SYNOPSIS
    Repeats a file operation while another process has the file, for at most 20 s.
    #>
    param([scriptblock]$Operation)

    $waited = [Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        try { return & $Operation }
        catch [IO.FileNotFoundException] { throw }
        catch [IO.DirectoryNotFoundException] { throw }
        catch [IO.IOException], [UnauthorizedAccessException] {
            if ($waited.Elapsed.TotalSeconds -gt 20) { throw }
            [Threading.Thread]::Sleep(5)
        }
    }
}
