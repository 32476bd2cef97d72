function Reset-MachineProxy {
    <#
    .SYNOPSIS
    Keeps the proxy of Windows' own services where administrators alone may write, then lets Windows forget it.
    .DESCRIPTION
    Needs an elevated process. Where no proxy is set nothing happens, so that a second time never keeps "none" over what
    the first time kept. A value that could not be put back as it was is not reset either.
    Source: Microsoft, "Use Group Policy to apply WinHTTP proxy settings to clients" (KB 4494447), which names the bytes
    of a direct way. Byte 8 of the value is known from experience only.
    .EXAMPLE
    (Reset-MachineProxy).number
    0
    #>
    $proxy = Read-MachineProxy
    $set = [Collections.Generic.List[string]]::new()
    foreach ($view in $proxy.Keys) {
        $value = $proxy[$view]
        if ($null -eq $value) { continue }
        # 13 is ERROR_INVALID_DATA.
        if ($value -isnot [byte[]]) { return [ordered]@{ number = 13 } }
        if ($value.Length -gt 8 -and ($value[8] -band 2) -ne 0) { $set.Add($view) }
    }
    if ($set.Count -eq 0) { return [ordered]@{ number = 0; kept = $false } }
    Save-KeptProxy -Proxy $proxy
    $direct = [byte[]](24, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    foreach ($view in $set) { Set-MachineProxy -View $view -Value $direct }
    return [ordered]@{ number = 0; kept = $true }
}
