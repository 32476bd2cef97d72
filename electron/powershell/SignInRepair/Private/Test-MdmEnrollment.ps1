function Test-MdmEnrollment {
    <#
    .SYNOPSIS
    Whether device management (MDM) has enrolled this PC; null when a key that would tell can't be read.
    .DESCRIPTION
    A completed enrolment is a subkey with EnrollmentState 1, the name of a provider such as MS DM Server for Intune, and
    who enrolled it where: an address, a user or a tenant. Every Windows has subkeys there that are no enrolments: most
    have no provider, some name one of Windows' own and no address [C].
    An enrolment has an account of the same id under OMADM\Accounts, through which its server reaches the PC (yegors/deGDID
    issue 8 and pull request 9). So a subkey that may not be read leaves the question open only where such an account
    stands beside it [C].
    .EXAMPLE
    Test-MdmEnrollment
    #>
    $internal = @(
        'Local Authority', 'Cloud Authority', 'Deploy Authority', 'SC Authority', 'MS Work Account', 'WMI_Bridge_Server',
        'WMI_Bridge_SCCM_Server', 'Local_Management'
    )
    $root = 'SOFTWARE\Microsoft\Enrollments'
    $unread = [Collections.Generic.List[string]]::new()
    try { $enrollments = Get-RegistryKey -Hive LocalMachine -Path $root }
    catch { return $null }
    if ($null -eq $enrollments) { return $false }
    foreach ($name in $enrollments.SubKeys) {
        try { $enrollment = Get-RegistryKey -Hive LocalMachine -Path ($root + '\' + $name) }
        catch {
            $unread.Add($name)
            continue
        }
        if ($null -eq $enrollment -or 1 -ne $enrollment.Values['EnrollmentState']) { continue }
        $provider = [string]$enrollment.Values['ProviderID']
        if (-not $provider -or $internal -contains $provider) { continue }
        foreach ($value in @('DiscoveryServiceFullURL', 'UPN', 'AADTenantID')) {
            if (([string]$enrollment.Values[$value]).Trim()) { return $true }
        }
    }
    if ($unread.Count -eq 0) { return $false }
    try { $accounts = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Provisioning\OMADM\Accounts' }
    catch { return $null }
    foreach ($name in $unread) { if ($null -ne $accounts -and $accounts.SubKeys -contains $name) { return $null } }
    return $false
}
