function ConvertTo-EventFact {
    <#
    .SYNOPSIS
    One event record as facts.
    .DESCRIPTION
    The rendered message comes from the provider's manifest in the language of Windows; what we look for (codes,
    AADSTS text) is inserted data, which the record's XML holds as it was logged. Codes stand there as decimals.
    Throws when the XML is none, or says neither number, record number nor time.
    .PARAMETER Log
    The log it was read from.
    .PARAMETER Xml
    The record as Windows writes it: an Event with System and EventData or UserData.
    .EXAMPLE
    ConvertTo-EventFact -Log Application -Xml (Open-EventReader -Log Application -XPath '*').ReadEvent().ToXml()
    #>
    param(
        [Parameter(Mandatory = $true)][string]$Log,
        [Parameter(Mandatory = $true)][string]$Xml
    )

    # Inserted data may hold what XML 1.0 forbids: as it stands, which no reader takes, or as a reference (&#x1F;).
    $forbidden = '[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]'
    $settings = [Xml.XmlReaderSettings]::new()
    $settings.CheckCharacters = $false
    $settings.DtdProcessing = [Xml.DtdProcessing]::Prohibit
    $text = [IO.StringReader]::new([regex]::Replace($Xml, $forbidden, [string][char]0xFFFD))
    $reader = [Xml.XmlReader]::Create($text, $settings)
    $system = @{}
    $data = [Collections.Generic.List[string]]::new()
    $part = ''
    try {
        while ($reader.Read()) {
            if ($reader.NodeType -eq [Xml.XmlNodeType]::Element) {
                $element = $reader.LocalName
                if ($reader.Depth -eq 1) { $part = $element }
                elseif ($part -ceq 'System' -and $element -ceq 'TimeCreated') { $system['at'] = $reader.GetAttribute('SystemTime') }
                elseif ($part -ceq 'System' -and $element -ceq 'Security') { $system['userSid'] = $reader.GetAttribute('UserID') }
            }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::Text -or $reader.NodeType -eq [Xml.XmlNodeType]::CDATA) {
                if ($part -ceq 'System') { $system[$element] = $reader.Value }
                # Bytes are written as hexadecimal digits, which would look like a code.
                elseif ($part -cin @('EventData', 'UserData') -and $element -cne 'Binary') { $data.Add($reader.Value) }
            }
        }
    }
    finally { $reader.Dispose() }

    $invariant = [Globalization.CultureInfo]::InvariantCulture
    $at = [DateTime]::Parse($system['at'], $invariant, [Globalization.DateTimeStyles]::RoundtripKind)
    return [ordered]@{
        log      = $Log
        id       = [int]::Parse($system['EventID'], $invariant)
        recordId = [long]::Parse($system['EventRecordID'], $invariant)
        at       = (Format-UtcTime -Time $at)
        userSid  = $(if ($system['userSid']) { $system['userSid'] })
        text     = [string]::Join(' ', $data)
    }
}
