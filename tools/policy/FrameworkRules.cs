using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Reflection;

namespace ScriptPolicy;

/// <summary>Every .NET type and member that a script names must be one of .NET Framework 4.8 or of Windows PowerShell 5.1.</summary>
internal static class FrameworkRules
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy | BindingFlags.IgnoreCase;

    /// <summary>Types that no reference assembly has: our own from Import-NativeApi, and those of the Windows Runtime.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "SignInRepair.NativeApi",
        "Windows.Security.Authentication.Web.Core.WebAuthenticationCoreManager",
        "Windows.Security.Authentication.Web.Core.FindAllAccountsResult",
        "Windows.Security.Credentials.WebAccountProvider",
    };

    /// <summary>Methods that come from PowerShell itself, from the Windows Runtime or from our own C#.</summary>
    private static readonly HashSet<string> MethodsElsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "FindAccountProviderAsync", "FindAllAccountsAsync", "SignOutAsync",
        "ListCredentials", "DeleteCredential", "SessionUser", "ProcessOwner", "IsRemoteSession", "InternetAddress", "WaitForSid",
    };

    public static void Check(Script script, Framework framework, Report report)
    {
        foreach (Ast node in script.Tree.FindAll(_ => true, searchNestedScriptBlocks: true))
        {
            switch (node)
            {
                case TypeExpressionAst type:
                    CheckType(type.TypeName, framework, report);
                    break;
                case TypeConstraintAst type:
                    CheckType(type.TypeName, framework, report);
                    break;
                case AttributeAst attribute:
                    CheckAttribute(attribute, framework, report);
                    break;
                case CatchClauseAst clause:
                    foreach (TypeConstraintAst type in clause.CatchTypes)
                    {
                        CheckType(type.TypeName, framework, report);
                    }
                    break;
                case MemberExpressionAst member:
                    CheckMember(member, framework, report);
                    break;
                default:
                    break;
            }
        }
    }

    private static void CheckType(ITypeName name, Framework framework, Report report)
    {
        switch (name)
        {
            case ArrayTypeName array:
                CheckType(array.ElementType, framework, report);
                break;
            case GenericTypeName generic:
                foreach (ITypeName argument in generic.GenericArguments)
                {
                    CheckType(argument, framework, report);
                }
                CheckResolved(generic, framework, report);
                break;
            default:
                CheckResolved(name, framework, report);
                break;
        }
    }

    private static void CheckResolved(ITypeName name, Framework framework, Report report)
    {
        if (!Elsewhere.Contains(name.FullName) && !Elsewhere.Contains(name.Name) && Resolve(name, framework) is null)
        {
            report.Add("framework-type", name.Extent);
        }
    }

    private static void CheckAttribute(AttributeAst attribute, Framework framework, Report report)
    {
        Type? type = attribute.TypeName.GetReflectionAttributeType() is { FullName: { } name } ? framework.Find(name) : null;
        if (type is null)
        {
            report.Add("framework-type", attribute.Extent);
            return;
        }
        foreach (NamedAttributeArgumentAst argument in attribute.NamedArguments)
        {
            if (type.GetProperty(argument.ArgumentName, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is null)
            {
                report.Add("framework-member", argument.Extent, $"{type.Name}.{argument.ArgumentName}");
            }
        }
    }

    private static void CheckMember(MemberExpressionAst member, Framework framework, Report report)
    {
        if (member.Member is not StringConstantExpressionAst { Value: var name })
        {
            return;
        }
        if (member is { Static: true, Expression: TypeExpressionAst expression })
        {
            if (Resolve(expression.TypeName, framework) is { } type && !HasStatic(type, name, member))
            {
                report.Add("framework-member", member.Extent);
            }
        }
        else if (member is InvokeMemberExpressionAst call && !MethodsElsewhere.Contains(name) && !framework.HasMethod(name, CountOf(call)))
        {
            // What it is called on is known at run time only; that nothing has such a method is certain.
            report.Add("framework-member", call.Extent);
        }
    }

    private static bool HasStatic(Type type, string name, MemberExpressionAst member)
    {
        if (member is not InvokeMemberExpressionAst call)
        {
            return type.GetMember(name, Static).Any(found => found is PropertyInfo or FieldInfo);
        }
        int count = CountOf(call);
        if (name.Equals("new", StringComparison.OrdinalIgnoreCase))
        {
            return (type.IsValueType && count == 0) || type.FullName == "System.Array" || type.GetConstructors().Any(found => Framework.Takes(found, count));
        }
        return type.GetMember(name, Static).OfType<MethodInfo>().Any(found => Framework.Takes(found, count));
    }

    private static int CountOf(InvokeMemberExpressionAst call) => call.Arguments?.Count ?? 0;

    /// <summary>The parser of the engine knows which type a name means (accelerators, the System prefix); the framework has to have it.</summary>
    private static Type? Resolve(ITypeName name, Framework framework)
    {
        Type? meant = name.GetReflectionType();
        if (meant is null)
        {
            // A type that only .NET Framework has is looked up as it stands.
            return framework.Find(name.FullName) ?? framework.Find($"System.{name.FullName}");
        }
        if (meant.IsArray)
        {
            return framework.Find("System.Array");
        }
        string fullName = (meant.IsGenericType ? meant.GetGenericTypeDefinition() : meant).FullName ?? meant.Name;
        return framework.Find(fullName);
    }
}
