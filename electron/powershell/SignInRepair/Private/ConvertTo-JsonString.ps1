function ConvertTo-JsonString {
    <#
    .SYNOPSIS
    Writes one text as a JSON string of printable ASCII characters, quotes included.
    .PARAMETER Text
    Any UTF-16 text, also with control characters and lone surrogates.
    .EXAMPLE
    ConvertTo-JsonString -Text 'tab	end'
    "tab\u0009end"
    #>
    param([Parameter(Mandatory = $true)][AllowEmptyString()][string]$Text)

    # The safe ones are written as a range in ASCII order: space to ~ without the quote and the backslash.
    $escaped = [regex]::Replace($Text, '[^ !#-\[\]-~]', {
            param($match)
            '\u' + ([int][char]$match.Value).ToString('x4', [Globalization.CultureInfo]::InvariantCulture)
        })
    '"' + $escaped + '"'
}
