function Read-JsonField {
    <#
    .SYNOPSIS
    Reads the fields of the object that a JSON text holds: Values by name, and IsWhole.
    .DESCRIPTION
    A text, number or truth value answers as text, a list as its first text, an object as a dictionary of its texts.
    IsWhole is False for what is no such JSON, is torn, or is too long; Values then holds what came before. UTF-8 or
    UTF-16, with a byte order mark or without.
    The framework has a JSON reader that shows JSON as XML; ConvertFrom-Json is a cmdlet of the Utility module.
    .PARAMETER Stream
    The text, at most 256 KiB of it is read.
    .EXAMPLE
    (Read-JsonField -Stream $stream).Values['login_name']
    #>
    param([Parameter(Mandatory = $true)][IO.Stream]$Stream)

    $null = [Reflection.Assembly]::Load('System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $buffer = [byte[]]::new(262144)
    $length = 0
    do {
        $read = $Stream.Read($buffer, $length, $buffer.Length - $length)
        $length += $read
    } while ($read -gt 0 -and $length -lt $buffer.Length)

    # The framework's reader tells the encodings apart by itself, but takes no byte order mark.
    $start = 0
    if ($length -ge 3 -and $buffer[0] -eq 0xEF -and $buffer[1] -eq 0xBB -and $buffer[2] -eq 0xBF) { $start = 3 }
    elseif ($length -ge 2 -and $buffer[0] + $buffer[1] -eq 0x1FD -and $buffer[0] -ge 0xFE) { $start = 2 }
    $values = [ordered]@{}
    $isWhole = $false
    if ($start -eq $length) { return @{ Values = $values; IsWhole = $false } }
    $reader = $null
    try {
        $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($buffer, $start, $length - $start, [Xml.XmlDictionaryReaderQuotas]::Max)
        # Depth 0 is <root>, 1 its fields, 2 what a list or an object in them holds. A text comes in pieces, a new one
        # at every escape, so it is whole only when its element ends.
        $field = $null
        $member = $null
        $text = ''
        while ($reader.Read()) {
            if ($reader.NodeType -eq [Xml.XmlNodeType]::Text) { $text += $reader.Value }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::Element) {
                $text = ''
                # A name that XML does not allow is handed over as an attribute.
                $name = $reader.GetAttribute('item')
                if (-not $name) { $name = $reader.LocalName }
                if ($reader.Depth -eq 1) {
                    $field = $name
                    $kind = $reader.GetAttribute('type')
                    if ($kind -ceq 'object') { $values[$field] = [ordered]@{} }
                }
                elseif ($reader.Depth -eq 2) { $member = $name }
            }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::EndElement) {
                if ($reader.Depth -eq 2 -and $kind -ceq 'object') { $values[$field][$member] = $text }
                # -and and -or have one rank in PowerShell.
                $isText = ($reader.Depth -eq 1 -and $kind -cnotin 'object', 'array', 'null') -or ($reader.Depth -eq 2 -and $kind -ceq 'array')
                if ($isText -and $text -ne '' -and -not $values.Contains($field)) { $values[$field] = $text }
                if ($reader.Depth -eq 0) { $isWhole = $true }
                $text = ''
            }
        }
    }
    # Of what is no JSON the reader complains with whatever exception it stumbles over, FormatException for one.
    catch { $isWhole = $false }
    finally { if ($null -ne $reader) { $reader.Dispose() } }
    return @{ Values = $values; IsWhole = $isWhole }
}
