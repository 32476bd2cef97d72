function Get-PcState {
    <#
    .SYNOPSIS
    What kind of Windows this is, what it allows scripts to do, and who is working here.
    .DESCRIPTION
    Each part is read by itself: what can't be read is null, and unread names the parts with Windows' number. Who is
    signed in needs the C# compiler, which may be forbidden, and may need a domain controller.
    .EXAMPLE
    ConvertTo-JsonText -Value (Get-PcState)
    #>
    $state = [ordered]@{
        build = $null; locale = $null; languageMode = [string]$ExecutionContext.SessionState.LanguageMode; scriptPolicy = $null
        restartPending = $null; remoteSession = $null; identity = $null; mdmEnrolled = $null; edition = $null; installation = $null
        sessionHost = $null; profileContainer = $null; secondsSinceStart = $null; web = $null
    }
    $unread = [Collections.Generic.List[object]]::new()
    $parts = @(
        'version', 'locale', 'script-policy', 'servicing', 'update', 'session', 'identity', 'enrollment', 'sharing', 'container',
        'start', 'web'
    )
    foreach ($part in $parts) {
        try {
            $fields = Read-PcPart -Part $part
            foreach ($name in $fields.Keys) {
                # Two parts of Windows may wait for a restart: that one of them does not is no answer for the other.
                if ($name -ceq 'restartPending' -and $state.restartPending) { continue }
                $state[$name] = $fields[$name]
            }
        }
        catch { $unread.Add([ordered]@{ part = $part; number = (Get-ErrorNumber -ErrorRecord $_) }) }
    }
    # Of two questions one went unanswered, and the other said no.
    foreach ($one in $unread) {
        if (($one.part -ceq 'servicing' -or $one.part -ceq 'update') -and -not $state.restartPending) { $state.restartPending = $null }
    }
    $state['unread'] = $unread
    return $state
}
