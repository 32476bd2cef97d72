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
        $own = [IO.Path]::Combine($local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Local', 'Microsoft', 'IdentityCache', '1')
        Write-SimulatedFile -Folder $own -File 'UD/cache.bin'
    }
    if ($State.teams.classic -ne 'absent') {
        foreach ($file in @('current/Teams.exe', 'Update.exe')) {
            Write-SimulatedFile -Folder ([IO.Path]::Combine($local, 'Microsoft', 'Teams')) -File $file
        }
        foreach ($file in @('Cookies', 'Local Storage/leveldb/000003.log', 'logs.txt', 'Backgrounds/picture.png')) {
            Write-SimulatedFile -Folder ([IO.Path]::Combine($roaming, 'Microsoft', 'Teams')) -File $file
        }
    }
    foreach ($place in (Get-SimulatedAccountPlace -State $State)) {
        $number = 0
        foreach ($account in $State.accounts) {
            if ($place.Stores -notcontains $account.store) { continue }
            $number++
            # The file's name is unique even if two accounts of the scenario share an id, so the id stands inside too.
            $name = '{0:d2}-{1}{2}' -f $number, [string]$account.id, $place.Ending
            if ($place.Ending -eq '' -and $account.id) { $name = $account.id }
            $bytes = if ($place.Ending -eq '') { Format-SimulatedOneAuth -Account $account -Number $number } else { [SimulatorEngine.StateText]::Write($account) }
            Write-SimulatedFile -Folder $place.Folder -File $name -Bytes $bytes
        }
    }
    # Office's, which every PC with Office or OneDrive has.
    Write-SimulatedFile -Folder ([IO.Path]::Combine($local, 'Microsoft', 'IdentityCache', '1')) -File 'UD/cache.bin'
}

function Format-SimulatedOneAuth {
    <#
    .SYNOPSIS
    A file of OneAuth: the fields of a real one, the apps as a text that holds JSON, in the encodings that were seen.
    #>
    param($Account, [int]$Number)

    $apps = [ordered]@{}
    foreach ($app in $Account.apps) { $apps[$app] = 'associated' }
    $tenant = if ($Account.kind -eq 'personal') { 'consumers' } elseif ($Account.tenant) { $Account.tenant } else { 'organizations' }
    $bytes = [SimulatorEngine.StateText]::Write([ordered]@{
            age_group = 'adult'; association_status = [Text.Encoding]::UTF8.GetString([SimulatorEngine.StateText]::Write($apps))
            authority = "https://login.microsoftonline.com/$tenant"; birthday = ''; display_name = 'Pat Example'; email = $Account.address
            first_name = 'Pat'; id = [string]$Account.id; last_name = 'Example'; location = 'UK'; login_name = $Account.address
            onprem_sid = ''; password_change_url = ''; phone_number = ''
        })
    $text = [Text.Encoding]::UTF8.GetString($bytes)
    switch ($Number % 3) {
        1 { return $bytes }
        2 { return [Text.Encoding]::UTF8.GetPreamble() + $bytes }
        0 { return [Text.Encoding]::Unicode.GetPreamble() + [Text.Encoding]::Unicode.GetBytes($text) }
    }
}

function Read-SimulatedOneAuth {
    param([string]$Text, [string]$Store)

    $record = [SimulatorEngine.StateText]::Read($Text)
    $tenant = $record.authority.Substring($record.authority.LastIndexOf('/') + 1)
    return [ordered]@{
        store = $Store; address = $record.login_name
        kind  = $(if ($tenant -eq 'consumers') { 'personal' } else { 'work' })
        tenant = $(if ($tenant -notin 'consumers', 'organizations') { $tenant } else { $null })
        id = $(if ($record.id) { $record.id } else { $null }); tenantName = $null
        apps  = [Collections.Generic.List[object]]@([SimulatorEngine.StateText]::Read($record.association_status).Keys)
    }
}

function Get-SimulatedAccountPlace {
    <#
    .SYNOPSIS
    The folders whose files are accounts: those of OneAuth (one JSON file each), and that of Windows' account broker.
    .DESCRIPTION
    Teams' accounts are in its package where the new one is installed; the classic one shares Office's place.
    #>
    param($State)

    $local = [IO.Path]::Combine($script:RunFolder, 'profile', 'AppData', 'Local')
    $shared = [IO.Path]::Combine($local, 'Microsoft', 'OneAuth', 'accounts')
    if ($State.teams['new'] -eq 'absent') { @{ Stores = @('oneauth', 'shared-oneauth'); Ending = ''; Folder = $shared } }
    else {
        @{ Stores = @('oneauth'); Ending = ''; Folder = [IO.Path]::Combine($local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Local', 'Microsoft', 'OneAuth', 'accounts') }
        @{ Stores = @('shared-oneauth'); Ending = ''; Folder = $shared }
    }
    @{ Stores = @('wam'); Ending = '.tbacct'; Folder = [IO.Path]::Combine($local, 'Packages', 'Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy', 'AC', 'TokenBroker', 'Accounts') }
}

function Sync-SimulatedAccount {
    <#
    .SYNOPSIS
    After files were moved: the accounts whose files are there are the ones the PC knows.
    #>
    param($State)

    foreach ($place in (Get-SimulatedAccountPlace -State $State)) {
        foreach ($account in $State.accounts.ToArray()) {
            if ($place.Stores -contains $account.store) { $null = $State.accounts.Remove($account) }
        }
        if (-not [IO.Directory]::Exists($place.Folder)) { continue }
        $files = [IO.Directory]::GetFiles($place.Folder)
        [Array]::Sort($files, [StringComparer]::Ordinal)
        foreach ($file in $files) {
            $text = [IO.File]::ReadAllText($file)
            $account = if ($place.Ending -eq '') { Read-SimulatedOneAuth -Text $text -Store $place.Stores[0] } else { [SimulatorEngine.StateText]::Read($text) }
            $State.accounts.Add($account)
        }
    }
}

function Write-SimulatedFile {
    param([string]$Folder, [string]$File, [byte[]]$Bytes = [Text.Encoding]::ASCII.GetBytes('simulated'))

    $path = [IO.Path]::Combine($Folder, $File)
    $null = [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($path))
    [IO.File]::WriteAllBytes($path, $Bytes)
}
