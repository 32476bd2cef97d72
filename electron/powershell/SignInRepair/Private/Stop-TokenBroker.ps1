function Stop-TokenBroker {
    <#
    .SYNOPSIS
    Makes sure that the service behind the account broker does not run; an error when it can't be stopped.
    .DESCRIPTION
    It keeps its files open and in memory: with it running, a move would be undone or lose accounts. It stops by itself
    when idle, and then there is nothing to stop, for which an un-elevated process would not have the right.
    .EXAMPLE
    Stop-TokenBroker
    #>
    $service = Get-ServiceFact -Name TokenBroker
    if ($null -ne $service -and $service.status -cne 'Stopped') { Stop-Service -Name TokenBroker }
}
