using System;
using System.Collections;
using System.Collections.Generic;
using System.Text.Json;

namespace SimulatorEngine;

/// <summary>What a front asks of a warm engine: a command line, and the surroundings of the process that got it.</summary>
internal sealed record Order(string[] Arguments, string Folder, Dictionary<string, string> Variables)
{
    public static Order Here(string[] arguments) => new(arguments, Environment.CurrentDirectory, CurrentVariables());

    public static Order Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        JsonElement order = JsonElement.ParseValue(ref reader);
        string[] arguments = [.. Strings(order.GetProperty("arguments"))];
        var variables = new Dictionary<string, string>();
        foreach (JsonProperty variable in order.GetProperty("variables").EnumerateObject())
        {
            variables[variable.Name] = variable.Value.GetString() ?? "";
        }
        return new Order(arguments, order.GetProperty("folder").GetString() ?? "/", variables);
    }

    public byte[] ToBytes()
    {
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("arguments");
            foreach (string argument in Arguments)
            {
                writer.WriteStringValue(argument);
            }
            writer.WriteEndArray();
            writer.WriteString("folder", Folder);
            writer.WriteStartObject("variables");
            foreach ((string name, string value) in Variables)
            {
                writer.WriteString(name, value);
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Makes this process look like the one that asked.</summary>
    public void Apply()
    {
        foreach (string name in CurrentVariables().Keys)
        {
            if (!Variables.ContainsKey(name))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
        foreach ((string name, string value) in Variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        Environment.CurrentDirectory = Folder;
    }

    private static IEnumerable<string> Strings(JsonElement list)
    {
        foreach (JsonElement text in list.EnumerateArray())
        {
            yield return text.GetString() ?? "";
        }
    }

    /// <summary>The environment variables of this process.</summary>
    public static Dictionary<string, string> CurrentVariables()
    {
        var variables = new Dictionary<string, string>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }
        return variables;
    }
}
