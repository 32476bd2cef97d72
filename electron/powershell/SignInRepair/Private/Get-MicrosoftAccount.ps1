function Get-MicrosoftAccount {
    <#
    .SYNOPSIS
    The personal Microsoft account with which the owner of this process signs in to Windows, and the native number when
    Windows did not say.
    .DESCRIPTION
    Source: NetUserGetInfo with USER_INFO_24 (lmaccess.h), "an account which is connected to an Internet identity".
    Anybody may ask it about the accounts of his own PC. Accounts of a domain or of Entra are not among those and have
    no address here.
    .EXAMPLE
    (Get-MicrosoftAccount).address
    #>
    try {
        Import-NativeApi
        $identity = Get-Identity
        $address = [SignInRepair.NativeApi]::InternetAddress($identity.name, $identity.sid)
        return [ordered]@{ number = 0; address = $address }
    }
    catch { return [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_); address = $null } }
}
