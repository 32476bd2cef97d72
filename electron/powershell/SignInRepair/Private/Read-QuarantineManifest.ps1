function Read-QuarantineManifest {
    <#
    .SYNOPSIS
    The moves that a quarantine's manifest lists, each with From and To.
    .PARAMETER Path
    Absolute path of manifest.json, e.g. {"cache":"oneauth","run":"1","moves":[{"from":"C:\\...","to":"C:\\..."}]}
    .EXAMPLE
    Read-QuarantineManifest -Path $manifest
    #>
    param([Parameter(Mandatory = $true)][string]$Path)

    $null = [Reflection.Assembly]::Load('System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $bytes = [IO.File]::ReadAllBytes($Path)
    # The reader shows JSON as XML: <root><moves><item><from>...</from><to>...</to></item></moves></root>. A text comes
    # in pieces, a new one at every escape, and so at every backslash of a path.
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($bytes, [Xml.XmlDictionaryReaderQuotas]::Max)
    try {
        $from = $null
        $text = ''
        while ($reader.Read()) {
            if ($reader.NodeType -eq [Xml.XmlNodeType]::Element) { $text = '' }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::Text) { $text += $reader.Value }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::EndElement -and $reader.LocalName -ceq 'from') { $from = $text }
            elseif ($reader.NodeType -eq [Xml.XmlNodeType]::EndElement -and $reader.LocalName -ceq 'to') {
                # The number in our folder is all that counts of it; the folder itself is where the manifest lies.
                $name = [IO.Path]::GetFileName($text)
                @{ From = $from; To = [IO.Path]::Combine([IO.Path]::GetDirectoryName($Path), $name) }
            }
        }
    }
    finally { $reader.Dispose() }
}
