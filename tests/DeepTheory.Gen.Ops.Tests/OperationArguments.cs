using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The arguments of an operation as the rows of a table: name, type, default, what it is. What an argument must be is asked of the operation itself.</summary>
internal static partial class OperationArguments
{
    private static readonly object[] Nonsense = [double.NaN, -7.25, 7e9, 0.0, -7, 0];

    /// <summary>The ways to write it: Dense(units).</summary>
    public static IEnumerable<string> Forms(Type type) => type.GetConstructors().Select(constructor => constructor.GetParameters() is { Length: > 0 } parameters
        ? $"{Word(type)}({string.Join(", ", parameters.Select(parameter => IsList(parameter) ? parameter.Name + ", …" : parameter.Name))})"
        : Word(type));

    /// <summary>The rows, first what stands in the parentheses by its place, then what is set by its name.</summary>
    /// <param name="type">The operation.</param>
    /// <param name="common">A base class whose settings are left out, as they are said elsewhere.</param>
    public static IEnumerable<string> Rows(Type type, Type common)
    {
        ParameterInfo[] parameters = [.. type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).DistinctBy(parameter => parameter.Name)];
        return
        [
            .. parameters.Select(parameter => Row(type, parameter)),
            .. Settable(type)
                .Where(property => !property.DeclaringType!.IsAssignableFrom(common) && parameters.All(parameter => !IsSame(parameter, property)))
                .Select(property => Row(type, property)),
        ];
    }

    public static string Row(Type type, PropertyInfo property) => Row(
        property, property.GetValue(NamedSettings.Create(type)),
            Demand(type, property.Name, number => TryCreate(() =>
            {
                OperationAttribute operation = NamedSettings.Create(type);
                property.SetValue(operation, number);
                return operation;
            })));

    public static string Row(PropertyInfo property, object? value, string demand = "") => Row($"`{property.Name} =`", property.PropertyType, value, XmlComments.Summary(property), demand);

    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true })
        .OrderBy(property => Ancestry(property.DeclaringType!)).ThenBy(property => property.MetadataToken);

    private static string Row(Type type, ParameterInfo parameter)
    {
        string alias = Settable(type).Any(property => IsSame(parameter, property)) ? $", or `{Settable(type).First(property => IsSame(parameter, property)).Name} =`" : "";
        var constructor = (ConstructorInfo)parameter.Member;
        object?[] plain = [.. constructor.GetParameters().Select(other => other.HasDefaultValue ? other.DefaultValue : Plain(other.ParameterType))];
        return Row(
            $"`{parameter.Name}`{alias}", parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : DBNull.Value, XmlComments.Parameter(parameter),
            Demand(type, parameter.Name!, number => TryCreate(() =>
            {
                object?[] arguments = [.. plain];
                arguments[parameter.Position] = number;
                return (OperationAttribute)constructor.Invoke(arguments);
            })));
    }

    private static string Row(string name, Type type, object? value, string text, string demand)
    {
        if (type.IsEnum)
        {
            text += " " + string.Join(" ", Enum.GetNames(type).Select(member => $"`{type.Name}.{member}`: {XmlComments.Summary(type, member)}"));
        }
        else if (demand.Length > 0 && !text.Contains(Gist(demand), StringComparison.OrdinalIgnoreCase))
        {
            text += $" Must {ThisNumber().Replace(demand, "")}.";
        }

        return $"| {name} | {NameOf(type)} | {(value is null or DBNull ? "" : $"`{Write(value)}`")} | {text.Replace("|", "\\|", StringComparison.Ordinal)} |";
    }

    /// <summary>What the operation says that the argument must be, when it is given nonsense; empty if it takes anything.</summary>
    private static string Demand(Type type, string name, Func<object, OperationAttribute?> create)
    {
        foreach (object number in Nonsense)
        {
            if (create(number)?.Fault is { } fault && Demanded().Match(fault) is { Success: true, Groups: var said } && said["name"].Value == name)
            {
                return said["demand"].Value;
            }
        }

        return "";
    }

    private static OperationAttribute? TryCreate(Func<OperationAttribute> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException)
        {
            return null; // a number of the other kind
        }
    }

    private static object? Plain(Type type) => type == typeof(int) ? 10 : type == typeof(double) ? 0.5 : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : type == typeof(string) ? "other" : typeof(object);

    /// <summary>The words by which a comment says the same: 1 or more; [0, 1).</summary>
    private static string Gist(string demand) => Verb().Replace(Aside().Replace(demand, ""), "");

    private static bool IsSame(ParameterInfo parameter, PropertyInfo property) => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsList(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute));

    private static string Word(Type type) => type.Name[..^"Attribute".Length];

    /// <summary>How far from the root of all operations: what is common comes first.</summary>
    private static int Ancestry(Type type) => type.BaseType is { } parent ? Ancestry(parent) + 1 : 0;

    private static string NameOf(Type type) => type switch
    {
        { IsArray: true } => $"{NameOf(type.GetElementType()!)}[]",
        _ when type == typeof(int) => "int",
        _ when type == typeof(double) => "double",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(string) => "string",
        _ => type.Name,
    };

    private static string Write(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object>())}]",
        double number => number.ToString(number is 0 or (>= 1e-3 or <= -1e-3) ? "G6" : "0.######e-0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"\"{value}\"",
    };

    [GeneratedRegex(@"^(?<name>\w+) (is .*|.*), but must (?<demand>.+)$")]
    private static partial Regex Demanded();

    [GeneratedRegex("^(be|lie in|lie) ")]
    private static partial Regex Verb();

    [GeneratedRegex(@", or .*| \(.*\)$|, [\d.]+$")]
    private static partial Regex Aside();

    /// <summary>What depends on the other arguments: half the window, 5.</summary>
    [GeneratedRegex(@", [\d.]+$")]
    private static partial Regex ThisNumber();
}
