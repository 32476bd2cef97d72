function Get-SignInCache {
    <#
    .SYNOPSIS
    How much lies in each cache that may be set aside, what was set aside before, and whether the account broker runs.
    .DESCRIPTION
    Counts only what Move-ToQuarantine would move. The service TokenBroker keeps the broker's files open while it runs.
    .EXAMPLE
    (Get-SignInCache).caches[0].items
    #>
    $service = Get-ServiceFact -Name TokenBroker
    return [ordered]@{
        caches      = @(
            foreach ($name in @('teams', 'oneauth', 'shared-oneauth', 'token-broker')) {
                [ordered]@{ name = $name; items = @(Get-CachedItem -Cache $name).Count }
            }
        )
        quarantined = @(Get-QuarantinedCache)
        tokenBroker = $(if ($null -ne $service) { $service.status })
    }
}
