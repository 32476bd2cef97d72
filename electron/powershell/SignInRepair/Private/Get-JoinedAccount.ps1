function Get-JoinedAccount {
    <#
    .SYNOPSIS
    The work accounts this user registered (workplace), or the one the PC is joined with (device), and a Number for each
    that could not be read.
    .DESCRIPTION
    Each join is a subkey of JoinInfo named by a certificate's thumbprint; TenantInfo beside it knows the name.
    .PARAMETER Store
    workplace or device.
    .EXAMPLE
    Get-JoinedAccount -Store workplace
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('workplace', 'device')][string]$Store)

    if ($Store -ceq 'workplace') {
        $hive = 'CurrentUser'
        $root = 'Software\Microsoft\Windows NT\CurrentVersion\WorkplaceJoin'
    }
    else {
        $hive = 'LocalMachine'
        $root = 'SYSTEM\CurrentControlSet\Control\CloudDomainJoin'
    }
    $joins = Get-RegistryKey -Hive $hive -Path "$root\JoinInfo"
    if ($null -eq $joins) { return }
    foreach ($thumbprint in $joins.SubKeys) {
        try { $join = Get-RegistryKey -Hive $hive -Path "$root\JoinInfo\$thumbprint" }
        catch {
            @{ Number = Get-ErrorNumber -ErrorRecord $_ }
            continue
        }
        if ($null -eq $join -or -not $join.Values['UserEmail']) { continue }
        $tenant = $join.Values['TenantId']
        if ($tenant) {
            try { $name = Get-RegistryValue -Hive $hive -Path "$root\TenantInfo\$tenant" -Name DisplayName }
            catch { $name = $null }
            if ($name) { $tenant = $name }
        }
        @{
            Address  = $join.Values['UserEmail']
            Kind     = 'work'
            Tenant   = $tenant
            TenantId = $join.Values['TenantId']
            Id       = $thumbprint
            Apps     = @()
        }
    }
}
