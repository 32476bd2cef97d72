# Windows.Security.Authentication.Web.Core: FindAllAccountsAsync and SignOutAsync for one app.

function Invoke-SimulatedAccountBroker {
    [Alias('Invoke-AccountBroker')]
    param(
        [Parameter(Mandatory = $true)][ValidateSet('find', 'sign-out')][string]$Operation,
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId,
        [string]$AccountId
    )

    # E_ACCESSDENIED, as a hindered broker answers.
    if ((Read-SimulatedState).unreadableAccounts -ccontains 'wam') { return @{ Number = -2147024891; Accounts = @() } }
    if ($Operation -eq 'find') {
        $accounts = foreach ($account in (Select-SimulatedBrokerAccount -State (Read-SimulatedState) -Authority $Authority)) {
            @{ Address = $account.address; Id = $account.id; Tenant = $account.tenant }
        }
        return @{ Number = 0; Accounts = @($accounts) }
    }
    $number = Edit-SimulatedState {
        param($state)
        foreach ($account in @(Select-SimulatedBrokerAccount -State $state -Authority $Authority)) {
            if ([string]$account.id -cne $AccountId) { continue }
            $null = $state.accounts.Remove($account)
            Remove-SimulatedAccountFile -Account $account
            Add-SimulatedMutation -State $state -Command 'account.sign-out' -Target $account.address
            return 0
        }
        return 1168
    }
    return @{ Number = $number }
}

function Remove-SimulatedAccountFile {
    param($Account)

    foreach ($place in (Get-SimulatedAccountPlace)) {
        if ($place.Store -ne $Account.store -or -not [IO.Directory]::Exists($place.Folder)) { continue }
        foreach ($file in [IO.Directory]::GetFiles($place.Folder)) {
            $text = [SimulatorEngine.StateText]::Read([IO.File]::ReadAllText($file))
            if ($text.login_name -ceq $Account.address -and $text.id -ceq $Account.id) { [IO.File]::Delete($file); return }
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
