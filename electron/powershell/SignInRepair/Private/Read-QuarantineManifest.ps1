function Read-QuarantineManifest {
    <#
    .SYNOPSIS
    The moves that a quarantine's manifest lists, each with From and To as they stand there.
    .DESCRIPTION
    An InvalidDataException where it is not the whole list that was written: missing, empty, torn, or no such list. The
    list is small; what is larger than 16 MiB is not ours.
    .PARAMETER Path
    Absolute path of manifest.json, e.g. {"cache":"oneauth","run":"1","moves":[{"from":"C:\\...","to":"C:\\..."}]}
    .EXAMPLE
    Read-QuarantineManifest -Path $manifest
    #>
    param([Parameter(Mandatory = $true)][string]$Path)

    $null = [Reflection.Assembly]::Load('System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    if (-not [IO.File]::Exists($Path) -or [IO.FileInfo]::new($Path).Length -gt 16777216) { throw [IO.InvalidDataException]::new() }
    $bytes = [IO.File]::ReadAllBytes($Path)
    # The reader takes a missing last bracket (0x7D) as given.
    if ($bytes.Length -eq 0 -or [Text.Encoding]::ASCII.GetString($bytes).TrimEnd() -notlike '*}') { throw [IO.InvalidDataException]::new() }
    # The reader shows JSON as XML: <root><moves><item><from>...</from><to>...</to></item></moves></root>. A text comes
    # in pieces, a new one at every escape, and so at every backslash of a path.
    $moves = [Collections.Generic.List[object]]::new()
    $way = [Collections.Generic.Stack[string]]::new()
    $hasMoves = $false
    $isWhole = $false
    $move = @{}
    $text = ''
    $reader = $null
    try {
        $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($bytes, [Xml.XmlDictionaryReaderQuotas]::Max)
        while ($reader.Read()) {
            if ($reader.NodeType -eq [Xml.XmlNodeType]::Element) {
                $way.Push($reader.LocalName)
                $text = ''
                if ($way.Count -eq 3) { $move = @{} }
                # <moves/>, and whatever else has nothing in it, begins and does not end.
                if ($reader.IsEmptyElement) { $null = $way.Pop() }
            }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::Text) { $text += $reader.Value }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::EndElement) {
                $isListed = $way.Count -ge 3 -and $way.ToArray()[$way.Count - 2] -ceq 'moves'
                if ($isListed -and $way.Count -eq 4 -and $way.Peek() -cin 'from', 'to') { $move[$way.Peek()] = $text }
                if ($isListed -and $way.Count -eq 3) {
                    if ($move.Count -ne 2) { throw [IO.InvalidDataException]::new() }
                    $moves.Add(@{ From = $move['from']; To = $move['to'] })
                }
                if ($way.Count -eq 2 -and $way.Peek() -ceq 'moves') { $hasMoves = $true }
                if ($way.Count -eq 1) { $isWhole = $hasMoves }
                $null = $way.Pop()
            }
        }
    }
    # Of what is no JSON the reader complains with whatever exception it stumbles over, FormatException for one.
    catch { throw [IO.InvalidDataException]::new() }
    finally { if ($null -ne $reader) { $reader.Dispose() } }
    if (-not $isWhole) { throw [IO.InvalidDataException]::new() }
    return $moves.ToArray()
}
