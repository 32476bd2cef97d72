function Test-MdmEnrollment {
    <#
    .SYNOPSIS
    Whether device management (MDM) has enrolled this PC.
    .DESCRIPTION
    A completed enrolment is a subkey with EnrollmentState 1 and a ProviderID, such as MS DM Server for Intune.
    Windows keeps further subkeys there that are no enrolments.
    .EXAMPLE
    Test-MdmEnrollment
    #>
    $root = 'SOFTWARE\Microsoft\Enrollments'
    $enrollments = Get-RegistryKey -Hive LocalMachine -Path $root
    if ($null -eq $enrollments) { return $false }
    foreach ($name in $enrollments.SubKeys) {
        $enrollment = Get-RegistryKey -Hive LocalMachine -Path ($root + '\' + $name)
        if ($null -eq $enrollment) { continue }
        if ($enrollment.Values['EnrollmentState'] -eq 1 -and $enrollment.Values['ProviderID']) { return $true }
    }
    return $false
}
