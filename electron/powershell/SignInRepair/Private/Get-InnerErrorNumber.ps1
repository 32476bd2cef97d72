function Get-InnerErrorNumber {
    <#
    .SYNOPSIS
    The second number of an error that names a cause of its own, 0 when it names none.
    .DESCRIPTION
    Appx says "Deployment failed with HRESULT: 0x80073CF6, ..." and then, for example, "error 0x80070422: while ...". The
    words are in the language of the PC, the numbers are not.
    .PARAMETER ErrorRecord
    The error as a catch block has it in $_.
    .EXAMPLE
    try { Add-AppxPackage -Register $manifest -DisableDevelopmentMode } catch { Get-InnerErrorNumber -ErrorRecord $_ }
    -2147023838
    #>
    param([Parameter(Mandatory = $true)][Management.Automation.ErrorRecord]$ErrorRecord)

    $outer = Get-ErrorNumber -ErrorRecord $ErrorRecord
    for ($exception = $ErrorRecord.Exception; $null -ne $exception; $exception = $exception.InnerException) {
        foreach ($found in [regex]::Matches($exception.Message, '0x([89A-Fa-f][0-9A-Fa-f]{7})(?![0-9A-Fa-f])')) {
            $number = [Convert]::ToInt32($found.Groups[1].Value, 16)
            if ($number -ne $outer) { return $number }
        }
    }
    return 0
}
