function Resolve-AccountSid {
    <#
    .SYNOPSIS
    The SID of an account, which Windows may have to ask a domain controller for; null when there was no answer in time.
    .PARAMETER Account
    DOMAIN\user.
    .PARAMETER Seconds
    How long Windows may take.
    .EXAMPLE
    Resolve-AccountSid -Account 'PC\anna'
    #>
    param([Parameter(Mandatory = $true)][string]$Account, [int]$Seconds = 3)

    Import-NativeApi
    return [SignInRepair.NativeApi]::WaitForSid($Account, $Seconds * 1000)
}
