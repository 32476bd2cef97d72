function Get-PcState {
    <#
    .SYNOPSIS
    What kind of Windows this is, what it allows scripts to do, and who is working here.
    .DESCRIPTION
    PendingFileRenameOperations is not asked for a pending restart: ordinary programs leave it behind every day.
    Sources: the keys of component servicing and Windows Update; about_Execution_Policies (Group Policy's scopes win);
    FSLogix's configuration reference (Profiles\Enabled). TSAppCompat is known from experience only.
    .EXAMPLE
    ConvertTo-JsonText -Value (Get-PcState)
    #>
    $windows = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $scriptPolicy = [string](Get-ExecutionPolicy -Scope MachinePolicy)
    if ($scriptPolicy -ceq 'Undefined') { $scriptPolicy = [string](Get-ExecutionPolicy -Scope UserPolicy) }
    $servicing = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
    $update = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
    $sharing = Get-RegistryValue -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Control\Terminal Server' -Name TSAppCompat
    $container = Get-RegistryValue -Hive LocalMachine -Path 'SOFTWARE\FSLogix\Profiles' -Name Enabled
    $identity = Get-Identity
    $desktop = Get-Desktop

    return [ordered]@{
        build             = [int]$windows.Values['CurrentBuildNumber']
        locale            = [string](Get-RegistryValue -Hive CurrentUser -Path 'Control Panel\International' -Name LocaleName)
        languageMode      = [string]$ExecutionContext.SessionState.LanguageMode
        scriptPolicy      = $scriptPolicy
        restartPending    = ($null -ne $servicing -or $null -ne $update)
        remoteSession     = $desktop.remoteSession
        identity          = [ordered]@{
            sid              = $identity.sid
            name             = $identity.name
            elevated         = $identity.elevated
            signedIn         = $desktop.signedIn
            microsoftAccount = (Get-MicrosoftAccount)
        }
        mdmEnrolled       = (Test-MdmEnrollment)
        edition           = [string]$windows.Values['EditionID']
        installation      = [string]$windows.Values['InstallationType']
        sessionHost       = ($sharing -eq 1)
        profileContainer  = ($container -eq 1)
        secondsSinceStart = (Get-SecondsSinceStart)
        web               = (Get-WebSetting)
    }
}
