@{
    # Found by name in the modules folder, as the modules of Windows PowerShell are.
    RootModule           = 'StandIns.psm1'
    ModuleVersion        = '1.0.0'
    # Below System32 the engine takes a module that does not say so for one that only Windows PowerShell can load.
    CompatiblePSEditions = @('Desktop', 'Core')
    FunctionsToExport    = @('Set-Date', 'Set-Service')
}
