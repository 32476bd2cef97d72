function Measure-Enrolment {
    <#
    .SYNOPSIS
    How many keys of device management are active, how many of those say who enrolled this PC, how many can't be read.
    .DESCRIPTION
    Counts by what is in the keys alone; Test-MdmEnrollment also knows the providers of Windows' own. Null where Windows has
    no such key at all.
    .EXAMPLE
    (Measure-Enrolment).active
    4
    #>
    $root = 'SOFTWARE\Microsoft\Enrollments'
    $counts = [ordered]@{ active = 0; withServer = 0; denied = 0 }
    $enrolments = Get-RegistryKey -Hive LocalMachine -Path $root
    if ($null -eq $enrolments) { return $null }
    foreach ($name in $enrolments.SubKeys) {
        try { $key = Get-RegistryKey -Hive LocalMachine -Path ($root + '\' + $name) }
        catch {
            $counts.denied++
            continue
        }
        if ($null -eq $key -or $key.Values['EnrollmentState'] -ne 1) { continue }
        $counts.active++
        $origin = foreach ($value in @('DiscoveryServiceFullURL', 'UPN', 'AADTenantID')) { [string]$key.Values[$value] }
        if ([string]::Concat($origin).Trim()) { $counts.withServer++ }
    }
    return $counts
}
