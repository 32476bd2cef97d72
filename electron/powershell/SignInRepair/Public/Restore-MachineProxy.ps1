function Restore-MachineProxy {
    <#
    .SYNOPSIS
    Puts the proxy of Windows' own services back as Reset-MachineProxy kept it.
    .DESCRIPTION
    Needs an elevated process. It takes no value: what is put back comes from the key that administrators alone may
    write, byte for byte. It is forgotten only when it is seen to be back.
    .EXAMPLE
    (Restore-MachineProxy).number
    0
    #>
    $kept = Read-KeptProxy
    foreach ($view in $kept.Keys) { Set-MachineProxy -View $view -Value $kept[$view] }
    $now = Read-MachineProxy
    foreach ($view in $kept.Keys) {
        $isSame = if ($null -eq $kept[$view] -or $now[$view] -isnot [byte[]]) { $null -eq $kept[$view] -and $null -eq $now[$view] }
        else { [Convert]::ToBase64String($kept[$view]) -ceq [Convert]::ToBase64String($now[$view]) }
        # 31 is ERROR_GEN_FAILURE.
        if (-not $isSame) { return [ordered]@{ number = 31 } }
    }
    Remove-KeptProxy
    return [ordered]@{ number = 0 }
}
