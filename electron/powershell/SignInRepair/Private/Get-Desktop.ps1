function Get-Desktop {
    <#
    .SYNOPSIS
    Who is signed in at this session's desktop, and whether that is a remote one.
    .DESCRIPTION
    The person differs from the owner of this process when somebody started the app as another user: per-user repairs
    would then reach the wrong profile. WTSQuerySessionInformation needs no rights; asking for the owner of explorer.exe
    would need WMI.
    .EXAMPLE
    (Get-Desktop).signedIn.name
    #>
    Import-NativeApi
    $signedIn = $null
    $account = [SignInRepair.NativeApi]::SessionUser([Diagnostics.Process]::GetCurrentProcess().SessionId)
    if ($null -ne $account) {
        $sid = [Security.Principal.NTAccount]::new($account).Translate([Security.Principal.SecurityIdentifier])
        $signedIn = [ordered]@{ sid = $sid.Value; name = $account.Substring($account.IndexOf('\') + 1) }
    }
    return [ordered]@{ signedIn = $signedIn; remoteSession = [SignInRepair.NativeApi]::IsRemoteSession() }
}
