using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Text.Json;

namespace SimulatorEngine;

/// <summary>
/// The simulated PC's state between its file and dictionaries that PowerShell reads and changes. Compiled here because
/// a session reads it before its first answer, and PowerShell would need a third of a second to warm up for it.
/// </summary>
public static class StateText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <summary>Objects become ordered dictionaries, lists become lists, numbers long or double.</summary>
    public static object? Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return Read(document.RootElement);
    }

    public static byte[] Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            Write(writer, value);
        }
        return stream.ToArray();
    }

    private static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                // Names ignore case, as they do everywhere in PowerShell.
                var properties = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    properties[property.Name] = Read(property.Value);
                }
                return properties;
            case JsonValueKind.Array:
                var items = new List<object?>();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    items.Add(Read(item));
                }
                return items;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole : element.GetDouble();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        // PowerShell wraps values when scripts pass them on.
        if (value is System.Management.Automation.PSObject wrapped)
        {
            value = wrapped.BaseObject;
        }
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case IDictionary properties:
                writer.WriteStartObject();
                foreach (DictionaryEntry property in properties)
                {
                    writer.WritePropertyName((string)property.Key);
                    Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A state cannot hold a {value.GetType()}.", nameof(value));
        }
    }
}
