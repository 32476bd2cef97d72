function Get-SignedInPerson {
    <#
    .SYNOPSIS
    Who is signed in at this session's desktop: sid and name, null for nobody, and the word unknown.
    .DESCRIPTION
    The person differs from the owner of this process when somebody started the app as another user: per-user repairs
    would then reach the wrong profile. An account's SID is looked up by its name only when the name is not our own: away
    from its network a domain's laptop finds no answer to that.
    .PARAMETER Identity
    What Get-Identity answered.
    .EXAMPLE
    (Get-SignedInPerson -Identity (Get-Identity)).name
    #>
    param([Parameter(Mandatory = $true)]$Identity)

    try {
        $account = (Get-Session).account
        if ($null -eq $account) { return $null }
        $sid = if ($account -ieq $Identity.account) { $Identity.sid } else { Resolve-AccountSid -Account $account }
        if (-not $sid) { return 'unknown' }
        return [ordered]@{ sid = $sid; name = $account.Substring($account.IndexOf('\') + 1) }
    }
    catch { return 'unknown' }
}
