function Limit-EventText {
    <#
    .SYNOPSIS
    Shortens one long text: its beginning and its end, where reasons stand, with [...] between them.
    .DESCRIPTION
    Words, numbers and ids that the cut may have struck are left out: half of a number would be read as another one.
    .PARAMETER Text
    Any text.
    .PARAMETER Length
    How many characters are kept at most. The mark comes on top.
    .EXAMPLE
    Limit-EventText -Text 'Error 3399614467 and so on and on until AADSTS50126 ends it' -Length 24
    Error 3399614467  [...]  it
    #>
    param(
        [Parameter(Mandatory = $true)][AllowEmptyString()][string]$Text,
        [Parameter(Mandatory = $true)][int]$Length
    )

    if ($Text.Length -le $Length) { return $Text }
    $first = [int][Math]::Floor($Length * 0.75)
    # Right to left, because the other way every word of the text would be tried.
    $head = [regex]::Replace($Text.Substring(0, $first), '[\w\uD800-\uDFFF-]+\z', '', [Text.RegularExpressions.RegexOptions]::RightToLeft)
    $tail = [regex]::Replace($Text.Substring($Text.Length - ($Length - $first)), '\A[\w\uD800-\uDFFF-]+', '')
    return $head + ' [...] ' + $tail
}
