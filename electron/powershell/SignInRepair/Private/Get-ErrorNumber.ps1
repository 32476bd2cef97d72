function Get-ErrorNumber {
    <#
    .SYNOPSIS
    Finds the native number behind an error, because its text is in the language of the PC.
    .DESCRIPTION
    Cmdlets wrap what Windows said, some of them several times. The first Win32 number on the way inwards counts,
    then the first HRESULT that is not one of .NET's own (facility 0x13), then a number in the text: Appx says
    "Deployment failed with HRESULT: 0x80073CF6" and gives its exception a general HRESULT. In a language without blanks
    a letter may follow the number at once.
    .PARAMETER ErrorRecord
    The error as a catch block has it in $_.
    .EXAMPLE
    try { Start-Service -Name W32Time } catch { Get-ErrorNumber -ErrorRecord $_ }
    1058
    #>
    param([Parameter(Mandatory = $true)][Management.Automation.ErrorRecord]$ErrorRecord)

    $exceptions = [Collections.Generic.List[Exception]]::new()
    for ($exception = $ErrorRecord.Exception; $null -ne $exception; $exception = $exception.InnerException) {
        $exceptions.Add($exception)
    }
    foreach ($exception in $exceptions) {
        if ($exception -is [ComponentModel.Win32Exception]) { return [int]$exception.NativeErrorCode }
        if ($exception -is [UnauthorizedAccessException] -or $exception -is [Security.SecurityException]) { return -2147024891 }
    }
    foreach ($exception in $exceptions) {
        $facility = ($exception.HResult -shr 16) -band 0x1fff
        if ($exception.HResult -lt 0 -and $facility -ne 0x13) { return [int]$exception.HResult }
    }
    foreach ($exception in $exceptions) {
        $found = [regex]::Match($exception.Message, '0x([89A-Fa-f][0-9A-Fa-f]{7})(?![0-9A-Fa-f])')
        if ($found.Success) { return [Convert]::ToInt32($found.Groups[1].Value, 16) }
    }
    return [int]$ErrorRecord.Exception.HResult
}
