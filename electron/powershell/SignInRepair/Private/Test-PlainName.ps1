function Test-PlainName {
    <#
    .SYNOPSIS
    Whether a text is the name of one file or folder and nothing else, also for Windows.
    .DESCRIPTION
    Not "." or "..", no separator, no stream or drive behind or before a colon, no wildcard, nothing that Windows cuts
    off (a dot or blank at the end), no name of a device. Source: Microsoft, "Naming Files, Paths, and Namespaces".
    .PARAMETER Name
    The text.
    .EXAMPLE
    Test-PlainName -Name 'EBWebView'
    True
    #>
    param([Parameter(Mandatory = $true)][AllowEmptyString()][string]$Name)

    if ($Name -eq '' -or $Name.Length -gt 255 -or [regex]::IsMatch($Name, '[\x00-\x1f\x7f"*/:<>?\\|]|[. ]\z')) { return $false }
    # A device stays one with anything behind a dot, and with blanks before the dot.
    $device = '\A(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])[ ]*(\.|\z)'
    return -not [regex]::IsMatch($Name, $device, 'IgnoreCase, CultureInvariant')
}
