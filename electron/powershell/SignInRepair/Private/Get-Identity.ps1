function Get-Identity {
    <#
    .SYNOPSIS
    Who this process is, whether it is elevated, and who is signed in at this session's desktop.
    .DESCRIPTION
    The two differ when somebody started the app as another user: per-user repairs would then reach the wrong
    profile. The desktop's owner comes from WTSQuerySessionInformation, which needs no rights; the owner of
    explorer.exe would need WMI.
    .EXAMPLE
    Get-Identity
    #>
    $current = [Security.Principal.WindowsIdentity]::GetCurrent()
    $principal = [Security.Principal.WindowsPrincipal]::new($current)
    Import-NativeApi
    $signedIn = $null
    $account = [SignInRepair.NativeApi]::SessionUser([Diagnostics.Process]::GetCurrentProcess().SessionId)
    if ($null -ne $account) {
        $sid = [Security.Principal.NTAccount]::new($account).Translate([Security.Principal.SecurityIdentifier])
        $signedIn = [ordered]@{ sid = $sid.Value; name = $account.Substring($account.IndexOf('\') + 1) }
    }
    return [ordered]@{
        sid           = $current.User.Value
        name          = $current.Name.Substring($current.Name.IndexOf('\') + 1)
        elevated      = $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
        signedIn      = $signedIn
        remoteSession = [SignInRepair.NativeApi]::IsRemoteSession()
    }
}
