function Open-EventSource {
    <#
    .SYNOPSIS
    What Windows says of one event log (EventLogConfiguration) or of one source of events (ProviderMetadata).
    .PARAMETER Kind
    log or provider.
    .PARAMETER Name
    The name as Windows lists it, the same in every language.
    .EXAMPLE
    (Open-EventSource -Kind log -Name Application).IsEnabled
    True
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('log', 'provider')][string]$Kind,
        [Parameter(Mandatory = $true)][string]$Name
    )

    if ($Kind -eq 'log') { return [Diagnostics.Eventing.Reader.EventLogConfiguration]::new($Name) }
    return [Diagnostics.Eventing.Reader.ProviderMetadata]::new($Name)
}
