# Windows' subset of XPath 1.0 for event queries ("Consuming Events", XPath 1.0 limitations): child and attribute steps,
# predicates, comparisons, and, or. Its functions position, Band and timediff are refused here as well: nothing that is
# evaluated here knows the last two.

function Read-SimulatedEventQuery {
    <#
    .SYNOPSIS
    Compiles a query, or throws as Windows does when it is outside the subset.
    #>
    param([string]$XPath)

    $token = '\G\s*(?:(?<literal>''[^'']*''|"[^"]*")|(?<number>\d+)|(?<name>[A-Za-z_][\w.-]*)|(?<sign><=|>=|!=|[=<>@*/\[\]()]))'
    $before = ''
    $at = 0
    while ($at -lt $XPath.TrimEnd().Length) {
        $found = [regex]::Match($XPath.Substring($at), $token)
        if (-not $found.Success) { throw [EventLogException]::new("The specified query is invalid: '$($XPath.Substring($at))'.") }
        $at += $found.Length
        $now = if ($found.Groups['sign'].Success) { $found.Groups['sign'].Value }
        elseif ($found.Groups['name'].Success) { $found.Groups['name'].Value }
        else { 'value' }
        $isName = $found.Groups['name'].Success -and $now -cnotin @('and', 'or')
        $wasOperand = $before -eq 'value' -or $before -in @(')', ']', '*') -or ($before -match '^\w' -and $before -cnotin @('and', 'or'))
        $isRefused =
            # A call of a function, and // or a path from the root.
            ($now -eq '(' -and $before -match '^\w' -and $before -cnotin @('and', 'or')) -or
            ($now -eq '/' -and -not $wasOperand) -or
            # * as a multiplication, div and mod: an operand right behind another one.
            (($isName -or $now -in @('*', 'value', '@')) -and $wasOperand)
        if ($isRefused) { throw [EventLogException]::new("The specified query is invalid at '$now' in '$XPath'.") }
        $before = $now
    }
    if ($XPath -notmatch '^\s*(\*|Event\b)') { throw [EventLogException]::new("The specified query is invalid: '$XPath' does not begin with the event.") }
    try { return [Xml.XPath.XPathExpression]::Compile($XPath) }
    catch { throw [EventLogException]::new("The specified query is invalid: '$XPath'.") }
}

function Test-SimulatedEvent {
    <#
    .SYNOPSIS
    Whether an event is one of those that a query asks for. Windows' queries name no namespace.
    #>
    param([Xml.XPath.XPathExpression]$Query, [string]$Xml)

    $plain = [regex]::Replace($Xml.Replace(" xmlns='$script:EventNamespace'", ''), '[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]', ' ')
    $document = [Xml.XPath.XPathDocument]::new([IO.StringReader]::new($plain))
    return $null -ne $document.CreateNavigator().SelectSingleNode($Query)
}
