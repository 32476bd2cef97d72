function Get-ServiceFact {
    <#
    .SYNOPSIS
    Start type and status of a service, null when Windows has no such service.
    .DESCRIPTION
    The status needs less of a right than the start type (SERVICE_QUERY_STATUS, SERVICE_QUERY_CONFIG): the start type is
    null where it may not be asked.
    .PARAMETER Name
    The service's name, not its localised display name.
    .EXAMPLE
    Get-ServiceFact -Name W32Time
    #>
    param([Parameter(Mandatory = $true)][string]$Name)

    try { $service = Get-Service -Name $Name }
    catch {
        if ($_.FullyQualifiedErrorId -like 'NoServiceFoundForGivenName*') { return $null }
        throw
    }
    try { $startType = [string]$service.StartType }
    catch { $startType = $null }
    return [ordered]@{
        # Boot and System are the start types of drivers; Windows starts what has them by itself.
        startType = $(if ($startType -ceq 'Boot' -or $startType -ceq 'System') { 'Automatic' } elseif ($startType) { $startType })
        # The states in between (start pending, paused, ...) all mean that its process exists.
        status    = $(if ([string]$service.Status -ceq 'Stopped') { 'Stopped' } else { 'Running' })
    }
}
