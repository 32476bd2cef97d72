function Get-Session {
    <#
    .SYNOPSIS
    This process's session: the account at its desktop (DOMAIN\user, null for nobody), and whether it is a remote one.
    .DESCRIPTION
    WTSQuerySessionInformation needs no rights; asking for the owner of explorer.exe would need WMI.
    .EXAMPLE
    (Get-Session).account
    PC\anna
    #>
    Import-NativeApi
    return [ordered]@{
        account = [SignInRepair.NativeApi]::SessionUser([Diagnostics.Process]::GetCurrentProcess().SessionId)
        remote  = [SignInRepair.NativeApi]::IsRemoteSession()
    }
}
