function Get-EventLogFact {
    <#
    .SYNOPSIS
    Whether the logs of sign-ins are switched on, and what their sources say of their own events: ids, levels and logs.
    .DESCRIPTION
    Asked by verify only. Of the sources only the events that the product reads are told. What can't be opened has its
    number.
    .EXAMPLE
    (Get-EventLogFact).logs[0].enabled
    True
    #>
    $logs = foreach ($name in @('Microsoft-Windows-AAD/Operational', 'Microsoft-Windows-User Device Registration/Admin', 'Application')) {
        $log = [ordered]@{ log = $name; number = 0; enabled = $null }
        try {
            $source = Open-EventSource -Kind log -Name $name
            try { $log.enabled = [bool]$source.IsEnabled }
            finally { $source.Dispose() }
        }
        catch { $log.number = Get-ErrorNumber -ErrorRecord $_ }
        $log
    }
    $wanted = [ordered]@{
        'Microsoft-Windows-AAD'            = @(1081, 1084, 1088, 1097, 1098)
        'Microsoft-Windows-AppModel-State' = @(10..24)
    }
    $providers = foreach ($name in $wanted.Keys) {
        $provider = [ordered]@{ provider = $name; number = 0; events = @() }
        try {
            $source = Open-EventSource -Kind provider -Name $name
            try {
                $provider.events = @(foreach ($known in $source.Events) {
                        if ($known.Id -notin $wanted[$name]) { continue }
                        [ordered]@{ id = [int]$known.Id; level = [int]$known.Level.Value; log = [string]$known.LogLink.LogName }
                    })
            }
            finally { $source.Dispose() }
        }
        catch { $provider.number = Get-ErrorNumber -ErrorRecord $_ }
        $provider
    }
    return [ordered]@{ logs = @($logs); providers = @($providers) }
}
