# Folders of the signed-in user's profile are real ones in the run folder, with files as the programs leave them.

function Initialize-SimulatedPc {
    <#
    .SYNOPSIS
    At the first start of this PC: notes when that was, and lays out the profile.
    #>
    if ((Read-SimulatedState).runtime.Contains('startedAt')) { return }
    $null = Edit-SimulatedState {
        param($state)
        if ($state.runtime.Contains('startedAt')) { return }
        # Events lie some seconds before this moment, however the clock is set later.
        $state.runtime['startedAt'] = [DateTime]::UtcNow.ToString('o', [Globalization.CultureInfo]::InvariantCulture)
        $state.runtime['startOffset'] = $state.clock.offsetSeconds
        $state.runtime['calls'] = [ordered]@{}
        $state.runtime['registeredFor'] = [ordered]@{}
        Write-SimulatedProfile -State $state
    }
}

function Write-SimulatedProfile {
    param($State)

    $local = [IO.Path]::Combine($script:RunFolder, 'profile', 'AppData', 'Local')
    $roaming = [IO.Path]::Combine($script:RunFolder, 'profile', 'AppData', 'Roaming')
    if ($State.teams['new'] -ne 'absent') {
        $teams = [IO.Path]::Combine($local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Microsoft', 'MSTeams')
        foreach ($file in @('EBWebView/Default/Cookies', 'app_settings.json', 'Logs/MSTeams_2026-01-01.log', 'Backgrounds/Uploads/picture.png')) {
            Write-SimulatedFile -Folder $teams -File $file
        }
    }
    if ($State.teams.classic -ne 'absent') {
        foreach ($file in @('current/Teams.exe', 'Update.exe')) {
            Write-SimulatedFile -Folder ([IO.Path]::Combine($local, 'Microsoft', 'Teams')) -File $file
        }
        foreach ($file in @('Cookies', 'Local Storage/leveldb/000003.log', 'logs.txt', 'Backgrounds/picture.png')) {
            Write-SimulatedFile -Folder ([IO.Path]::Combine($roaming, 'Microsoft', 'Teams')) -File $file
        }
    }
    foreach ($place in (Get-SimulatedAccountPlace)) {
        $number = 0
        foreach ($account in $State.accounts) {
            if ($account.store -ne $place.Store) { continue }
            $number++
            # The file's name is unique even if two accounts of the scenario share an id, so the id stands inside too.
            $name = '{0:d2}-{1}{2}' -f $number, [string]$account.id, $place.Ending
            $text = [ordered]@{
                account_hints = @($account.address); login_name = $account.address; realm = $account.tenant
                account_type  = $(if ($account.kind -eq 'personal') { 'msa' } else { 'aad' }); id = $account.id
                association_status = [ordered]@{}
                tenantName = $account.tenantName
            }
            foreach ($app in $account.apps) { $text.association_status[$app] = 'associated' }
            if ($place.Store -eq 'oneauth' -and $account.id) { $name = $account.id }
            Write-SimulatedFile -Folder $place.Folder -File $name -Bytes ([SimulatorEngine.StateText]::Write($text))
        }
    }
    Write-SimulatedFile -Folder ([IO.Path]::Combine($local, 'Microsoft', 'IdentityCache', '1')) -File 'UD/cache.bin'
}

function Get-SimulatedAccountPlace {
    <#
    .SYNOPSIS
    The folders whose files are accounts: OneAuth's (one JSON file each), and those of Windows' account broker.
    #>
    $local = [IO.Path]::Combine($script:RunFolder, 'profile', 'AppData', 'Local')
    @{ Store = 'oneauth'; Ending = ''; Folder = [IO.Path]::Combine($local, 'Microsoft', 'OneAuth', 'accounts') }
    @{ Store = 'wam'; Ending = '.tbacct'; Folder = [IO.Path]::Combine($local, 'Packages', 'Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy', 'AC', 'TokenBroker', 'Accounts') }
}

function Sync-SimulatedAccount {
    <#
    .SYNOPSIS
    After files were moved: the accounts whose files are there are the ones the PC knows.
    #>
    param($State)

    foreach ($place in (Get-SimulatedAccountPlace)) {
        foreach ($account in $State.accounts.ToArray()) {
            if ($account.store -eq $place.Store) { $null = $State.accounts.Remove($account) }
        }
        if (-not [IO.Directory]::Exists($place.Folder)) { continue }
        $files = [IO.Directory]::GetFiles($place.Folder)
        [Array]::Sort($files, [StringComparer]::Ordinal)
        foreach ($file in $files) {
            $text = [SimulatorEngine.StateText]::Read([IO.File]::ReadAllText($file))
            $State.accounts.Add([ordered]@{
                    store = $place.Store; address = $text.login_name
                    kind  = $(if ($text.account_type -eq 'msa') { 'personal' } else { 'work' })
                    tenant = $text.realm; id = $text.id; tenantName = $text.tenantName
                    apps  = [Collections.Generic.List[object]]@($text.association_status.Keys)
                })
        }
    }
}

function Write-SimulatedFile {
    param([string]$Folder, [string]$File, [byte[]]$Bytes = [Text.Encoding]::ASCII.GetBytes('simulated'))

    $path = [IO.Path]::Combine($Folder, $File)
    $null = [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($path))
    [IO.File]::WriteAllBytes($path, $Bytes)
}
