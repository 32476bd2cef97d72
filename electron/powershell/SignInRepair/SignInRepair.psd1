@{
    RootModule           = 'SignInRepair.psm1'
    ModuleVersion        = '1.0.0'
    GUID                 = '7d3f2c6e-5b0a-4c57-9a52-6f0c0d9e4b1a'
    Author               = 'The Sign-in Repair contributors'
    CompanyName          = 'The Sign-in Repair contributors'
    Copyright            = 'MIT license'
    Description          = 'Small functions behind Sign-in Repair: one question or one change each. They report facts and decide nothing.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop')
    FunctionsToExport    = @(
        # Questions
        'Get-PcState', 'Get-TimeService', 'Get-SignInEvent', 'Get-DeviceRegistration',
        'Get-StoredCredential', 'Get-SignInHelper', 'Get-KnownAccount', 'Get-TeamsApp', 'Get-SignInCache',
        'Get-WallClock', 'Get-ProxySetting', 'Get-ProductSetting',
        # What verify asks, and what it tries on things of its own
        'Get-SessionFact', 'Get-SettingFact', 'Get-EventLogFact', 'Test-VaultChange', 'Test-FileChange',
        # Changes of the user lane
        'Remove-StoredCredential', 'Register-SignInHelper', 'Stop-TeamsApp', 'Start-TeamsApp',
        'Disconnect-WamAccount', 'Move-ToQuarantine', 'Restore-FromQuarantine',
        # The way to the admin lane
        'Get-InstallPlace', 'Start-AdminLane', 'Wait-AdminLane',
        # Changes of the admin lane
        'Enable-AutomaticTime', 'Sync-Clock', 'Set-Clock', 'Restore-TimeService', 'Reset-MachineProxy', 'Restore-MachineProxy',
        # What the two lane scripts need themselves
        'ConvertTo-JsonText', 'Get-ErrorNumber', 'Get-Identity', 'Open-MachineMutex', 'Send-LaneFrame', 'Read-LaneWord'
    )
    CmdletsToExport      = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
}
