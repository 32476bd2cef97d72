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
    # No attributes: they would make it an advanced function, which costs more to call, and it is called for every text.
    param([string]$Text)

    # The safe ones are written as ranges in ASCII order: space to ~ without the quote and the backslash.
    $unsafe = [regex]::Matches($Text, '[^ !#-\[\]-~]')
    if ($unsafe.Count -eq 0) { return '"' + $Text + '"' }
    # A loop rather than a script block as evaluator: Windows would compile that anew for every text.
    $json = [Text.StringBuilder]::new('"')
    $next = 0
    foreach ($match in $unsafe) {
        $null = $json.Append($Text, $next, $match.Index - $next).Append('\u').Append(([int]$Text[$match.Index]).ToString('x4'))
        $next = $match.Index + 1
    }
    return $json.Append($Text, $next, $Text.Length - $next).Append('"').ToString()
}
