using System.Reflection;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>Types as C# writes them, with the question marks of nullable references.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(nint)] = "nint", [typeof(nuint)] = "nuint",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    /// <summary>The type as it is used, with nullability where it is known.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nullability">What is known of its nullability.</param>
    /// <param name="elements">Names of a tuple's elements.</param>
    public static string Of(Type type, NullabilityInfo? nullability = null, IList<string?>? elements = null)
    {
        string mark = nullability is { ReadState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (type.IsPointer)
        {
            return $"{Of(type.GetElementType()!)}*";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword + mark;
        }

        if (type.IsGenericParameter)
        {
            return type.Name + mark;
        }

        Type[] arguments = type.GetGenericArguments();
        IEnumerable<string> written = arguments.Select((argument, index) =>
            Of(argument, nullability is { GenericTypeArguments.Length: var count } && index < count ? nullability.GenericTypeArguments[index] : null));
        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", written.Select((element, index) => elements?[index] is { } name ? $"{element} {name}" : element))})";
        }

        return Qualified(type) + (arguments.Length == 0 ? "" : $"<{string.Join(", ", written)}>") + mark;
    }

    /// <summary>The names that a tuple's elements are given at its use.</summary>
    public static IList<string?>? Elements(ICustomAttributeProvider use) =>
        use.GetCustomAttributes(typeof(TupleElementNamesAttribute), inherit: false).OfType<TupleElementNamesAttribute>().SingleOrDefault()?.TransformNames;

    /// <summary>The type's name where it is declared, with its parameters.</summary>
    public static string Declared(Type type)
    {
        Type[] parameters = type.GetGenericArguments();
        return Qualified(type) + (parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>");
    }

    /// <summary>The constraints of type parameters, each <c> where T : …</c>.</summary>
    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(parameter =>
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> constraints = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Add("class");
        }

        if (isStruct)
        {
            constraints.Add(parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct");
        }

        constraints.AddRange(parameter.GetGenericParameterConstraints()
            .Where(constraint => constraint != typeof(ValueType))
            .Select(constraint => Of(constraint))
            .Order(StringComparer.Ordinal));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            constraints.Add("new()");
        }

        if (attributes.HasFlag(GenericParameterAttributes.AllowByRefLike))
        {
            constraints.Add("allows ref struct");
        }

        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Qualified(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? $"{Qualified(outer)}.{name}"
            : type.Namespace is { } space && space != "System" ? $"{space}.{name}"
            : name;
    }
}
