function Open-MachineMutex {
    <#
    .SYNOPSIS
    Opens, or creates, a mutex that all sessions of this PC share.
    .PARAMETER Name
    Its name without the namespace.
    .EXAMPLE
    $mutex = Open-MachineMutex -Name 'SignInRepair.AdminLane'
    #>
    param([Parameter(Mandatory = $true)][ValidatePattern('^[A-Za-z.]{1,64}$')][string]$Name)

    return [Threading.Mutex]::new($false, 'Global\' + $Name)
}
