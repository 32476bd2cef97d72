# A fault strikes the n-th call of a function of the shipped module, counted over all processes of this PC.

function Register-SimulatedFault {
    <#
    .SYNOPSIS
    Puts a wrapper behind an alias in front of every function that the scenario lets fail: of the shipped module, or of
    this one where it stands in for one of the lowest. To be dot-sourced in the module, so that both live in its scope.
    #>
    $commands = foreach ($fault in (Read-SimulatedState).faults) { $fault.command }
    $items = $ExecutionContext.SessionState.InvokeProvider.Item
    foreach ($command in [Collections.Generic.HashSet[string]]::new([string[]]@($commands))) {
        $target = if ($items.Exists("alias:\$command")) { $items.Get("alias:\$command")[0].Definition } else { "SignInRepair\$command" }
        $wrapper = [scriptblock]::Create("Invoke-SimulatedFault -Command '$command'; $target @args")
        $name = 'Invoke-Faulty' + $command.Replace('-', '')
        $null = $items.Set("function:\$name", $wrapper)
        $null = $items.Set("alias:\$command", $name)
    }
}

function Invoke-SimulatedFault {
    param([string]$Command)

    $fault = Edit-SimulatedState {
        param($state)
        $calls = $state.runtime['calls']
        $calls[$Command] = 1 + $(if ($calls.Contains($Command)) { $calls[$Command] } else { 0 })
        foreach ($fault in $state.faults) {
            if ($fault.command -eq $Command -and ($fault.call -eq 'every' -or $fault.call -eq $calls[$Command])) { return $fault.fault }
        }
    }
    switch ($fault) {
        'hang' { [Threading.Thread]::Sleep([Threading.Timeout]::Infinite) }
        'exit' { [Environment]::Exit(0) }
        'access-denied' { throw [UnauthorizedAccessException]::new() }
        'slow' { [Threading.Thread]::Sleep(5000) }
        # 0xC3 0x28 is a lead byte without its second; 0xFF and 0xFE never occur in UTF-8.
        'garbage' { Write-SimulatedOutput -Bytes ([byte[]](0xC3, 0x28, 0xFF, 0xFE, 0x80, 0x0A)) -Times 1 }
        'flood' { Write-SimulatedOutput -Bytes ([Text.Encoding]::ASCII.GetBytes([string]::new('x', 65535) + "`n")) -Times 1024 }
    }
}

function Write-SimulatedOutput {
    param([byte[]]$Bytes, [int]$Times)

    [Console]::Out.Flush()
    $stream = [SimulatorEngine.StandardStreams]::Output
    for ($index = 0; $index -lt $Times; $index++) { $stream.Write($Bytes, 0, $Bytes.Length) }
    $stream.Flush()
}
