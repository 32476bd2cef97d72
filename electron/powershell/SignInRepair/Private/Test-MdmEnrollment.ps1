function Test-MdmEnrollment {
    <#
    .SYNOPSIS
    Whether device management (MDM) has enrolled this PC; null when a key that would tell can't be read.
    .DESCRIPTION
    A completed enrolment is a subkey with EnrollmentState 1, the name of a provider such as MS DM Server for Intune, and
    who enrolled it where: an address, a user or a tenant. Every Windows has subkeys there that are no enrolments: most
    have no provider, some name one of Windows' own and no address [C].
    .EXAMPLE
    Test-MdmEnrollment
    #>
    $internal = @(
        'Local Authority', 'Cloud Authority', 'Deploy Authority', 'SC Authority', 'MS Work Account', 'WMI_Bridge_Server',
        'WMI_Bridge_SCCM_Server', 'Local_Management'
    )
    $root = 'SOFTWARE\Microsoft\Enrollments'
    $isUnknown = $false
    try { $enrollments = Get-RegistryKey -Hive LocalMachine -Path $root }
    catch { return $null }
    if ($null -eq $enrollments) { return $false }
    foreach ($name in $enrollments.SubKeys) {
        try { $enrollment = Get-RegistryKey -Hive LocalMachine -Path ($root + '\' + $name) }
        catch {
            $isUnknown = $true
            continue
        }
        if ($null -eq $enrollment -or $enrollment.Values['EnrollmentState'] -ne 1) { continue }
        $provider = [string]$enrollment.Values['ProviderID']
        if (-not $provider -or $internal -contains $provider) { continue }
        $origin = foreach ($value in @('DiscoveryServiceFullURL', 'UPN', 'AADTenantID')) { [string]$enrollment.Values[$value] }
        if ([string]::Concat($origin).Trim()) { return $true }
    }
    return $(if ($isUnknown) { $null } else { $false })
}
