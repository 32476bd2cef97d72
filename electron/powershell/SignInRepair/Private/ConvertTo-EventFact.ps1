function ConvertTo-EventFact {
    <#
    .SYNOPSIS
    One event record as facts.
    .DESCRIPTION
    The rendered message comes from the provider's manifest in the language of Windows; what we look for (codes,
    AADSTS text) is inserted data, which the record's XML holds as it was logged.
    .PARAMETER Record
    A record as Get-WinEvent answers it.
    .EXAMPLE
    ConvertTo-EventFact -Record (Get-WinEvent -LogName Application -MaxEvents 1)
    #>
    param([Parameter(Mandatory = $true)]$Record)

    $settings = [Xml.XmlReaderSettings]::new()
    # Inserted data may hold control characters, which the default would refuse.
    $settings.CheckCharacters = $false
    $settings.DtdProcessing = [Xml.DtdProcessing]::Prohibit
    $reader = [Xml.XmlReader]::Create([IO.StringReader]::new($Record.ToXml()), $settings)
    $texts = [Collections.Generic.List[string]]::new()
    $inData = $false
    try {
        while ($reader.Read()) {
            $isDataElement = $reader.LocalName -ceq 'EventData' -or $reader.LocalName -ceq 'UserData'
            if ($isDataElement -and $reader.NodeType -eq [Xml.XmlNodeType]::Element) { $inData = -not $reader.IsEmptyElement }
            elseif ($isDataElement -and $reader.NodeType -eq [Xml.XmlNodeType]::EndElement) { $inData = $false }
            elseif ($inData -and ($reader.NodeType -eq [Xml.XmlNodeType]::Text -or $reader.NodeType -eq [Xml.XmlNodeType]::CDATA)) {
                $texts.Add($reader.Value)
            }
        }
    }
    finally { $reader.Dispose() }

    return [ordered]@{
        log      = [string]$Record.LogName
        id       = [int]$Record.Id
        recordId = [long]$Record.RecordId
        at       = (Format-UtcTime -Time $Record.TimeCreated)
        userSid  = $(if ($null -ne $Record.UserId) { [string]$Record.UserId.Value })
        text     = [string]::Join(' ', $texts)
    }
}
