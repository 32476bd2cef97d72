@{
    # Found by name in the modules folder, as the modules of Windows PowerShell are.
    RootModule = 'WindowsCommands.dll'
    ModuleVersion = '1.0.0'
    # Below System32 the engine takes a module that does not say so for one that only Windows PowerShell can load.
    CompatiblePSEditions = @('Desktop', 'Core')
    CmdletsToExport = @(
        'Add-Type', 'Get-ExecutionPolicy', 'Get-Service', 'Move-Item', 'Set-Service', 'Start-Service', 'Stop-Service', 'Test-Path')
    # Set-Date is left out on purpose: under Wine it would reach the clock of the computer underneath.
}
