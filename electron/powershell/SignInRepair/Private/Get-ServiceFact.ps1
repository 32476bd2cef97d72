function Get-ServiceFact {
    <#
    .SYNOPSIS
    Start type and status of a service, null when Windows has no such service.
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
    $startType = [string]$service.StartType
    return [ordered]@{
        # Boot and System are the start types of drivers; Windows starts what has them by itself.
        startType = $(if ($startType -ceq 'Boot' -or $startType -ceq 'System') { 'Automatic' } else { $startType })
        # The states in between (start pending, paused, ...) all mean that its process exists.
        status    = $(if ([string]$service.Status -ceq 'Stopped') { 'Stopped' } else { 'Running' })
    }
}
