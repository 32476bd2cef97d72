using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ScriptPolicy;

/// <summary>
/// .NET Framework 4.8 and the API of Windows PowerShell 5.1, read as metadata from their reference assemblies; nothing
/// of them is loaded to run.
/// </summary>
internal sealed class Framework : IDisposable
{
    /// <summary>What is loaded in powershell.exe without asking, and the one assembly that our scripts load by name.</summary>
    private static readonly string[] Loaded = ["mscorlib", "System", "System.Core", "System.Xml", "System.Runtime.Serialization"];

    private readonly MetadataLoadContext context;
    private readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, int Arguments)> methods = [];

    public Framework()
    {
        Files = [.. Loaded.Select(name => Path.Combine(FolderOf("NetFramework"), $"{name}.dll"))];
        string[] windowsPowerShell = Directory.GetFiles(FolderOf("WindowsPowerShell"), "*.dll");
        // The API of 5.1 is written against netstandard, which is a facade of the framework.
        string[] rest = Directory.GetFiles(FolderOf("NetFramework"), "*.dll", SearchOption.AllDirectories);
        context = new MetadataLoadContext(new PathAssemblyResolver([.. rest, .. windowsPowerShell]), "mscorlib");
        foreach (string file in Files.Concat(windowsPowerShell))
        {
            foreach (Type type in context.LoadFromAssemblyPath(file).GetExportedTypes())
            {
                types.TryAdd(type.FullName ?? type.Name, type);
            }
        }
    }

    /// <summary>The framework's reference assemblies, for compiling against.</summary>
    public IReadOnlyList<string> Files { get; }

    public Type? Find(string fullName) => types.GetValueOrDefault(fullName);

    /// <summary>Whether any public type of the framework has an instance method of that name that takes so many arguments.</summary>
    public bool HasMethod(string name, int arguments)
    {
        if (methods.Count == 0)
        {
            foreach (MethodInfo method in types.Values.Where(type => Files.Contains(type.Assembly.Location))
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
            {
                ParameterInfo[] parameters = method.GetParameters();
                int required = parameters.Count(parameter => !parameter.IsOptional && !TakesRest(parameter));
                for (int count = required; count <= parameters.Length; count++)
                {
                    methods.Add((method.Name.ToUpperInvariant(), count));
                }
                if (parameters.LastOrDefault() is { } last && TakesRest(last))
                {
                    methods.Add((method.Name.ToUpperInvariant(), -1));
                }
            }
        }
        string upper = name.ToUpperInvariant();
        return methods.Contains((upper, arguments)) || methods.Contains((upper, -1));
    }

    public static bool Takes(MethodBase method, int arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        int required = parameters.Count(parameter => !parameter.IsOptional && !TakesRest(parameter));
        bool takesRest = parameters.LastOrDefault() is { } last && TakesRest(last);
        return arguments >= required && (takesRest || arguments <= parameters.Length);
    }

    public void Dispose() => context.Dispose();

    private static bool TakesRest(ParameterInfo parameter) =>
        parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.ParamArrayAttribute");

    private static string FolderOf(string name) =>
        typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == name).Value
        ?? throw new InvalidOperationException($"The build did not say where {name} is.");
}
