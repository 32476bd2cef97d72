function Read-JsonField {
    <#
    .SYNOPSIS
    Reads named fields of the object in a JSON file. Broken JSON gives what came before.
    .DESCRIPTION
    The framework has a JSON reader that shows JSON as XML; ConvertFrom-Json is a cmdlet of the Utility module.
    .PARAMETER Stream
    The file, at most 256 KiB of it is read.
    .PARAMETER Names
    Text fields of the outermost object; of a list, its first text.
    .PARAMETER Groups
    Fields that hold an object of texts. Each answers a dictionary, an empty one when the file lacks the field.
    .EXAMPLE
    Read-JsonField -Stream $stream -Names 'login_name'
    #>
    param(
        [Parameter(Mandatory = $true)][IO.Stream]$Stream,
        [Parameter(Mandatory = $true)][string[]]$Names,
        [string[]]$Groups = @()
    )

    $null = [Reflection.Assembly]::Load('System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $buffer = [byte[]]::new(262144)
    $length = 0
    do {
        $read = $Stream.Read($buffer, $length, $buffer.Length - $length)
        $length += $read
    } while ($read -gt 0 -and $length -lt $buffer.Length)

    $values = @{}
    foreach ($group in $Groups) { $values[$group] = [ordered]@{} }
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($buffer, 0, $length, [Xml.XmlDictionaryReaderQuotas]::Max)
    try {
        # Depth 0 is <root>, 1 its fields, 2 what a list or an object in them holds. A text comes in pieces, a new one
        # at every escape, so it is whole only when its element ends.
        $field = $null
        $member = $null
        $text = ''
        while ($reader.Read()) {
            if ($reader.NodeType -eq [Xml.XmlNodeType]::Text) { $text += $reader.Value }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::Element) {
                $text = ''
                if ($reader.Depth -eq 1) { $field = $reader.LocalName }
                if ($reader.Depth -eq 2) {
                    # A name that XML does not allow is handed over as an attribute.
                    $member = $reader.GetAttribute('item')
                    if (-not $member) { $member = $reader.LocalName }
                }
            }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::EndElement) {
                if ($reader.Depth -eq 2 -and $Groups -ccontains $field) { $values[$field][$member] = $text }
                $isOurs = $reader.Depth -in 1, 2 -and $Names -ccontains $field -and $text -ne ''
                if ($isOurs -and -not $values.ContainsKey($field)) { $values[$field] = $text }
                $text = ''
            }
        }
    }
    catch [Xml.XmlException] {
        # Not JSON, or torn while it was being written: as good as an account that is not there.
    }
    finally { $reader.Dispose() }
    return $values
}
