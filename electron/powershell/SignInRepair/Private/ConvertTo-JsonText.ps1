function ConvertTo-JsonText {
    <#
    .SYNOPSIS
    Writes a value as one line of ASCII JSON.
    .DESCRIPTION
    ConvertTo-Json is not used: Windows PowerShell 5.1 and later versions differ in its output, it cuts off silently
    at its depth limit, and it writes characters that the console's code page then damages. Everything outside
    printable ASCII becomes \uXXXX, UTF-16 unit by unit, so lone surrogates survive as well.
    .PARAMETER Value
    Null, text, a boolean, a number, a dictionary with text keys, or a list of these. Anything else is an error.
    .PARAMETER Depth
    How deep the value may still nest; guards against a list that contains itself.
    .EXAMPLE
    ConvertTo-JsonText -Value ([ordered]@{ number = 0; text = 'a"b' })
    {"number":0,"text":"a\"b"}
    #>
    param($Value, [int]$Depth = 32)

    if ($Depth -lt 0) { throw [ArgumentException]::new('The value nests too deep for JSON.') }
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { return $(if ($Value) { 'true' } else { 'false' }) }
    if ($Value -is [string] -or $Value -is [char]) { return ConvertTo-JsonString ([string]$Value) }
    if ($Value -is [double] -or $Value -is [float]) {
        # JSON has no word for these two.
        if ([double]::IsNaN($Value) -or [double]::IsInfinity($Value)) { return 'null' }
        return ([double]$Value).ToString('R', [Globalization.CultureInfo]::InvariantCulture)
    }
    if ($Value -is [ValueType] -and ($Value -is [decimal] -or $Value.GetType().IsPrimitive)) {
        return $Value.ToString([Globalization.CultureInfo]::InvariantCulture)
    }
    $parts = [Collections.Generic.List[string]]::new()
    if ($Value -is [Collections.IDictionary]) {
        foreach ($entry in $Value.GetEnumerator()) {
            $name = ConvertTo-JsonString ([string]$entry.Key)
            $parts.Add($name + ':' + (ConvertTo-JsonText $entry.Value ($Depth - 1)))
        }
        return '{' + [string]::Join(',', $parts) + '}'
    }
    if ($Value -is [Collections.IEnumerable]) {
        foreach ($element in $Value) {
            $parts.Add((ConvertTo-JsonText $element ($Depth - 1)))
        }
        return '[' + [string]::Join(',', $parts) + ']'
    }
    throw [ArgumentException]::new("A value of type $($Value.GetType().FullName) has no form in JSON.")
}
