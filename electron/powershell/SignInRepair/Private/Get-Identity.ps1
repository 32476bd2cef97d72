function Get-Identity {
    <#
    .SYNOPSIS
    Who this process is (account is DOMAIN\user), and whether it is elevated.
    .DESCRIPTION
    Nothing but .NET: the elevated script asks this too, and compiling there would load a program from a folder that
    everybody can write to.
    .EXAMPLE
    (Get-Identity).elevated
    False
    #>
    $current = [Security.Principal.WindowsIdentity]::GetCurrent()
    $principal = [Security.Principal.WindowsPrincipal]::new($current)
    return [ordered]@{
        sid      = $current.User.Value
        account  = $current.Name
        name     = $current.Name.Substring($current.Name.IndexOf('\') + 1)
        elevated = $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
    }
}
