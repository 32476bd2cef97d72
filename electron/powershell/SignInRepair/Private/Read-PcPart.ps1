function Read-PcPart {
    <#
    .SYNOPSIS
    One part of what Get-PcState answers, as its fields; an error when it can't be read.
    .DESCRIPTION
    PendingFileRenameOperations is not asked for a pending restart: ordinary programs leave it behind every day.
    Sources: the keys of component servicing and Windows Update; about_Execution_Policies (Group Policy's scopes win);
    FSLogix's configuration reference (Profiles\Enabled). TSAppCompat is known from experience only.
    .PARAMETER Part
    The part's name.
    .EXAMPLE
    (Read-PcPart -Part version).build
    22631
    #>
    param([Parameter(Mandatory = $true)][string]$Part)

    switch -CaseSensitive ($Part) {
        'version' {
            $windows = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows NT\CurrentVersion'
            @{
                build        = $(if ($windows.Values['CurrentBuildNumber']) { [int]$windows.Values['CurrentBuildNumber'] })
                edition      = [string]$windows.Values['EditionID']
                installation = [string]$windows.Values['InstallationType']
            }
        }
        'locale' { @{ locale = [string](Get-RegistryValue -Hive CurrentUser -Path 'Control Panel\International' -Name LocaleName) } }
        'script-policy' {
            $policy = [string](Get-ExecutionPolicy -Scope MachinePolicy)
            if ($policy -ceq 'Undefined') { $policy = [string](Get-ExecutionPolicy -Scope UserPolicy) }
            @{ scriptPolicy = $policy }
        }
        'servicing' { @{ restartPending = $null -ne (Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending') } }
        'update' { @{ restartPending = $null -ne (Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired') } }
        'session' { @{ remoteSession = (Get-Session).remote } }
        'identity' {
            $identity = Get-Identity
            @{
                identity = [ordered]@{
                    sid              = $identity.sid
                    name             = $identity.name
                    elevated         = $identity.elevated
                    signedIn         = (Get-SignedInPerson -Identity $identity)
                    microsoftAccount = (Get-MicrosoftAccount)
                }
            }
        }
        'enrollment' { @{ mdmEnrolled = (Test-MdmEnrollment) } }
        'sharing' { @{ sessionHost = 1 -eq (Get-RegistryValue -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Control\Terminal Server' -Name TSAppCompat) } }
        'container' { @{ profileContainer = 1 -eq (Get-RegistryValue -Hive LocalMachine -Path 'SOFTWARE\FSLogix\Profiles' -Name Enabled) } }
        'start' { @{ secondsSinceStart = (Get-SecondsSinceStart) } }
        'web' { @{ web = (Get-WebSetting) } }
    }
}
