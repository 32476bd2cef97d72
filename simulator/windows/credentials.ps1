# wincred.h: CredEnumerateW, CredWriteW and CredDeleteW on the credential set of the current logon session.

$script:CredentialTypes = @{
    Generic = 1; DomainPassword = 2; DomainCertificate = 3; DomainVisiblePassword = 4; GenericCertificate = 5; DomainExtended = 6
}
$script:CredentialPersistence = @{ Session = 1; LocalMachine = 2; Enterprise = 3 }

function Invoke-SimulatedCredentialApi {
    [Alias('Invoke-CredentialApi')]
    param(
        [Parameter(Mandatory = $true)][ValidateSet('enumerate', 'delete', 'write')][string]$Operation,
        [string]$Target,
        [int]$Type
    )

    Import-NativeApi
    if ($Operation -eq 'enumerate') { return Get-SimulatedCredential }
    if ($Operation -eq 'write') { return Add-SimulatedCredential -Target $Target }
    $number = Edit-SimulatedState {
        param($state)
        $entry = $null
        foreach ($credential in (Select-SimulatedCredential -State $state)) {
            # Names ignore case; together with the type they are the key (CREDENTIALW, Remarks).
            $isNamed = [string]::Equals($credential.target, $Target, [StringComparison]::OrdinalIgnoreCase)
            # Some vaults know a name only without what Windows lists before it.
            if ($credential.removal -eq 'bare-name') {
                $isNamed = [string]::Equals($credential.target, 'LegacyGeneric:target=' + $Target, [StringComparison]::OrdinalIgnoreCase)
            }
            if ($isNamed -and $script:CredentialTypes[$credential.type] -eq $Type) { $entry = $credential }
        }
        if ($null -eq $entry) { return 1168 }
        if ($entry.removal -eq 'access-denied') { return 5 }
        if ($entry.removal -in 'works', 'bare-name') {
            $null = $state.credentials.Remove($entry)
            Add-SimulatedMutation -State $state -Command 'credential.delete' -Target $entry.target
        }
        return 0
    }
    return @{ Number = $number }
}

function Add-SimulatedCredential {
    <#
    .SYNOPSIS
    A generic entry for this logon session, which Windows lists with its prefix.
    #>
    param([string]$Target)

    $null = Edit-SimulatedState {
        param($state)
        $state.credentials.Add(@{
                target = 'LegacyGeneric:target=' + $Target; type = 'Generic'; user = ''; persist = 'Session'
                lastWritten = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ'); removal = 'works'
            })
    }
    return @{ Number = 0 }
}

function Get-SimulatedCredential {
    $credentials = foreach ($entry in (Select-SimulatedCredential -State (Read-SimulatedState))) {
        @{
            Target      = $entry.target
            Type        = $script:CredentialTypes[$entry.type]
            User        = $entry.user
            Persist     = $script:CredentialPersistence[$entry.persist]
            LastWritten = [DateTimeOffset]::Parse($entry.lastWritten, [Globalization.CultureInfo]::InvariantCulture).UtcDateTime
        }
    }
    return @{ Number = 0; Credentials = @($credentials) }
}

function Select-SimulatedCredential {
    <#
    .SYNOPSIS
    The entries that this process can see.
    .DESCRIPTION
    Each account has its own; entries for one session are invisible to the user's other logon session, which an
    elevated process has (CREDENTIALW, CRED_PERSIST_SESSION).
    #>
    param($State)

    $account = Get-SimulatedAccount -State $State
    if (-not $account.own) { return }
    foreach ($entry in $State.credentials) {
        if ($entry.persist -ne 'Session' -or -not $account.elevated) { $entry }
    }
}
