# Windows.Security.Authentication.Web.Core: FindAllAccountsAsync and SignOutAsync for one app.

function Find-SimulatedBrokerAccount {
    [Alias('Find-BrokerAccount')]
    param(
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId
    )

    $number = Get-SimulatedBrokerRefusal -State (Read-SimulatedState) -Authority $Authority
    if ($number -ne 0) { return @{ Number = $number; Accounts = @() } }
    $accounts = foreach ($account in (Select-SimulatedBrokerAccount -State (Read-SimulatedState) -Authority $Authority)) {
        @{ Address = $account.address; Id = $account.id; Tenant = $account.tenant }
    }
    return @{ Number = 0; Accounts = @($accounts) }
}

function Disconnect-SimulatedBrokerAccount {
    [Alias('Disconnect-BrokerAccount')]
    param(
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId,
        [string]$AccountId
    )

    return Edit-SimulatedState {
        param($state)
        $number = Get-SimulatedBrokerRefusal -State $state -Authority $Authority
        if ($number -ne 0) { return $number }
        foreach ($account in @(Select-SimulatedBrokerAccount -State $state -Authority $Authority)) {
            if ([string]$account.id -cne $AccountId) { continue }
            $null = $state.accounts.Remove($account)
            Remove-SimulatedAccountFile -State $state -Account $account
            Add-SimulatedMutation -State $state -Command 'account.sign-out' -Target $account.address
            return 0
        }
        return 1168
    }
}

function Get-SimulatedBrokerRefusal {
    <#
    .SYNOPSIS
    0, or the number with which a hindered broker answers for one kind of account.
    .DESCRIPTION
    E_ACCESSDENIED; or ERROR_TIMEOUT, as our own functions say of a broker that hangs, without the wait.
    #>
    param($State, [string]$Authority)

    if ($State.unreadableAccounts -ccontains 'wam') { return -2147024891 }
    if ($State.hungBrokers -ccontains $Authority) { return 1460 }
    return 0
}

function Remove-SimulatedAccountFile {
    param($State, $Account)

    foreach ($place in (Get-SimulatedAccountPlace -State $State)) {
        if ($place.Stores -notcontains $Account.store -or -not [IO.Directory]::Exists($place.Folder)) { continue }
        foreach ($file in [IO.Directory]::GetFiles($place.Folder)) {
            $text = [SimulatorEngine.StateText]::Read([IO.File]::ReadAllText($file))
            if ($text.address -ceq $Account.address -and $text.id -ceq $Account.id) { [IO.File]::Delete($file); return }
        }
    }
}

function Select-SimulatedBrokerAccount {
    param($State, [string]$Authority)

    if (-not (Get-SimulatedAccount -State $State).own) { return }
    $kind = if ($Authority -eq 'organizations') { 'work' } else { 'personal' }
    foreach ($account in $State.accounts) {
        if ($account.store -eq 'wam' -and $account.kind -eq $kind) { $account }
    }
}
