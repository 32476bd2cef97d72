# The engine has no ConvertFrom-Json, and dictionaries are handier here than what that would give.

function ConvertFrom-SimulatedJson {
    param([string]$Text)

    $document = [System.Text.Json.JsonDocument]::Parse($Text)
    try { return ConvertFrom-SimulatedElement -Element $document.RootElement }
    finally { $document.Dispose() }
}

function ConvertFrom-SimulatedElement {
    param([System.Text.Json.JsonElement]$Element)

    switch ($Element.ValueKind.ToString()) {
        'Object' {
            $object = [ordered]@{}
            foreach ($property in $Element.EnumerateObject()) {
                $object[$property.Name] = ConvertFrom-SimulatedElement -Element $property.Value
            }
            return $object
        }
        'Array' {
            $list = [Collections.Generic.List[object]]::new()
            foreach ($item in $Element.EnumerateArray()) { $list.Add((ConvertFrom-SimulatedElement -Element $item)) }
            return , $list
        }
        'String' { return $Element.GetString() }
        'Number' {
            [long]$whole = 0
            if ($Element.TryGetInt64([ref]$whole)) { return $whole }
            return $Element.GetDouble()
        }
        'True' { return $true }
        'False' { return $false }
        default { return $null }
    }
}

function ConvertTo-SimulatedJson {
    param($Value)

    $stream = [IO.MemoryStream]::new()
    $writer = [System.Text.Json.Utf8JsonWriter]::new($stream, [System.Text.Json.JsonWriterOptions]@{ Indented = $true })
    Write-SimulatedElement -Writer $writer -Value $Value
    $writer.Flush()
    return , $stream.ToArray()
}

function Write-SimulatedElement {
    param([System.Text.Json.Utf8JsonWriter]$Writer, $Value)

    if ($null -eq $Value) { $Writer.WriteNullValue() }
    elseif ($Value -is [Collections.IDictionary]) {
        $Writer.WriteStartObject()
        foreach ($name in $Value.Keys) {
            $Writer.WritePropertyName([string]$name)
            Write-SimulatedElement -Writer $Writer -Value $Value[$name]
        }
        $Writer.WriteEndObject()
    }
    elseif ($Value -is [string]) { $Writer.WriteStringValue($Value) }
    elseif ($Value -is [bool]) { $Writer.WriteBooleanValue($Value) }
    elseif ($Value -is [Collections.IEnumerable]) {
        $Writer.WriteStartArray()
        foreach ($item in $Value) { Write-SimulatedElement -Writer $Writer -Value $item }
        $Writer.WriteEndArray()
    }
    elseif ($Value -is [double]) { $Writer.WriteNumberValue([double]$Value) }
    else { $Writer.WriteNumberValue([long]$Value) }
}
