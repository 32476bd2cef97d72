function Get-ProxySetting {
    <#
    .SYNOPSIS
    The proxies of this user's programs (WinINet) and of Windows' own services (WinHTTP), and whether a policy sets them.
    .DESCRIPTION
    Nothing is asked of the network. Of the user's proxy and script no name and password are told; the machine's values
    are handed over in base64, as they are, and are empty where they are no bytes. Each part is read by itself: what
    can't be read is null, and unread names it with Windows' number.
    .EXAMPLE
    (Get-ProxySetting).person.proxy
    proxy.example.com:8080
    #>
    $setting = [ordered]@{ person = $null; machine = $null; policy = $null }
    $unread = [Collections.Generic.List[object]]::new()
    foreach ($part in @('person', 'machine', 'policy')) {
        try { $setting[$part] = Read-ProxyPart -Part $part }
        catch { $unread.Add([ordered]@{ part = $part; number = (Get-ErrorNumber -ErrorRecord $_) }) }
    }
    $setting['unread'] = $unread
    return $setting
}
