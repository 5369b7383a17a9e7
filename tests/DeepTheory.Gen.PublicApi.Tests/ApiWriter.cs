using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>Writes down what users of an assembly can name: types in order of their names, a line per member.</summary>
internal static class ApiWriter
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Write(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(TypeNames.Declared, StringComparer.Ordinal))
        {
            text.Append(Attributes(type)).Append(Header(type)).Append('\n');
            foreach ((string _, string line) in Members(type).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"public delegate {Return(invoke)} {TypeNames.Declared(type)}({Parameters(invoke)}){TypeNames.Constraints(type.GetGenericArguments())}";
        }

        List<string> bases = [];
        if (type.IsEnum)
        {
            bases.Add(TypeNames.Of(Enum.GetUnderlyingType(type)));
        }
        else
        {
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            {
                bases.Add(TypeNames.Of(parent));
            }

            bases.AddRange(Interfaces(type).Select(candidate => TypeNames.Of(candidate)).Order(StringComparer.Ordinal));
        }

        string inheritance = bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
        return $"public {Kind(type)} {TypeNames.Declared(type)}{inheritance}{TypeNames.Constraints(type.GetGenericArguments())}";
    }

    /// <summary>Public interfaces that the type itself brings.</summary>
    private static IEnumerable<Type> Interfaces(Type type) => type.GetInterfaces()
        .Where(candidate => candidate.IsVisible)
        .Except(type.BaseType?.GetInterfaces() ?? []);

    private static string Kind(Type type)
    {
        bool isRecord = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", Declared)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true);
        string prefix = type switch
        {
            { IsInterface: true } or { IsEnum: true } => "",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : ""),
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        return prefix + (isRecord ? "record " : "") + (type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class");
    }

    /// <summary>Each member and the name by which it is sorted; constructors come first.</summary>
    private static IEnumerable<(string Name, string Line)> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        return type.GetConstructors(Declared).Where(constructor => IsOpen(constructor, type) && !constructor.IsStatic)
                .Select(constructor => (constructor.Name, $"{Attributes(constructor)}{Access(constructor)} {type.Name.Split('`')[0]}({Parameters(constructor)})"))
            .Concat(type.GetFields(Declared).Where(field => (field.IsPublic || (IsInheritable(field.IsFamily || field.IsFamilyOrAssembly, type))) && !field.IsSpecialName).Select(field => (SortKey(field), Field(field))))
            .Concat(type.GetProperties(Declared).Where(property => Accessors(property, type).Any()).Select(property => (property.Name, Property(property, type))))
            .Concat(type.GetEvents(Declared).Where(occurrence => IsOpen(occurrence.AddMethod!, type))
                .Select(occurrence => (occurrence.Name, $"{Access(occurrence.AddMethod!)} {Modifiers(occurrence.AddMethod!)}event {TypeNames.Of(occurrence.EventHandlerType!, Nullability.Create(occurrence))} {occurrence.Name}")))
            .Concat(type.GetMethods(Declared).Where(method => IsOpen(method, type) && IsWritten(method)).Select(method => (method.Name, Method(method))));
    }

    /// <summary>Members of an enumeration go by value, all else by name.</summary>
    private static string SortKey(FieldInfo field) => field.DeclaringType!.IsEnum
        ? Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture).ToString("D20", CultureInfo.InvariantCulture)
        : field.Name;

    private static string Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        }

        string modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{Attributes(field)}{(field.IsPublic ? "public" : "protected")} {modifiers}{TypeNames.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property, Type type)
    {
        MethodInfo[] accessors = [.. Accessors(property, type)];
        MethodInfo widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{Parameters(parameters)}]" : property.Name;
        string reference = property.PropertyType.IsByRef ? property.GetMethod!.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly " : "ref " : "";
        IEnumerable<string> written = accessors.Select(accessor =>
            (Access(accessor) == Access(widest) ? "" : Access(accessor) + " ")
            + (accessor == property.GetMethod ? "get" : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "init" : "set")
            + ";");
        return $"{Attributes(property)}{Access(widest)} {required}{Modifiers(widest)}{reference}{TypeNames.Of(property.PropertyType, Nullability.Create(property), TypeNames.Elements(property))} {index} {{ {string.Join(" ", written)} }}";
    }

    private static string Method(MethodInfo method)
    {
        string name = method.Name switch
        {
            "op_Implicit" => "implicit operator",
            "op_Explicit" => "explicit operator",
            var other when other.StartsWith("op_", StringComparison.Ordinal) => $"operator {other["op_".Length..]}",
            var other => other,
        };
        Type[] parameters = method.IsGenericMethod ? method.GetGenericArguments() : [];
        string generic = parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>";
        return $"{Attributes(method)}{Access(method)} {Modifiers(method)}{Return(method)} {name}{generic}({Parameters(method)}){TypeNames.Constraints(parameters)}";
    }

    private static string Return(MethodInfo method)
    {
        ParameterInfo result = method.ReturnParameter;
        string reference = !method.ReturnType.IsByRef ? "" : result.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly " : "ref ";
        return reference + TypeNames.Of(method.ReturnType, method.ReturnType == typeof(void) ? null : Nullability.Create(result), TypeNames.Elements(result));
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + Parameters(method.GetParameters());

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        string prefix = parameter switch
        {
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            { ParameterType.IsByRef: false } => "",
            { IsOut: true } => "out ",
            _ when parameter.IsDefined(typeof(RequiresLocationAttribute)) => "ref readonly ",
            { IsIn: true } => "in ",
            _ => "ref ",
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{prefix}{TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter), TypeNames.Elements(parameter))} {parameter.Name}{value}";
    }));

    private static string Modifiers(MethodInfo method)
    {
        bool inInterface = method.DeclaringType!.IsInterface;
        string readOnly = method.IsDefined(typeof(IsReadOnlyAttribute)) && !method.DeclaringType.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";
        string kind = method switch
        {
            { IsStatic: true, IsAbstract: true } => "static abstract ",
            { IsStatic: true, IsVirtual: true } => "static virtual ",
            { IsStatic: true } => "static ",
            { IsAbstract: true } when inInterface => "",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } when method.GetBaseDefinition() != method => "override ",
            { IsVirtual: true, IsFinal: true } when method.GetBaseDefinition() != method => "sealed override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return readOnly + kind;
    }

    /// <summary>Whether a person wrote it: no accessor, nothing that the compiler adds to a record.</summary>
    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property, Type type) =>
        property.GetAccessors(nonPublic: true).Where(accessor => IsOpen(accessor, type) && property.Name != "EqualityContract");

    private static bool IsOpen(MethodBase method, Type type) => method.IsPublic || IsInheritable(method.IsFamily || method.IsFamilyOrAssembly, type);

    private static bool IsInheritable(bool isProtected, Type type) => isProtected && !type.IsSealed;

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    /// <summary>The attributes that change what users may do.</summary>
    private static string Attributes(MemberInfo member) => string.Concat(member.CustomAttributes
        .Where(attribute => attribute.AttributeType == typeof(ObsoleteAttribute)
            || attribute.AttributeType == typeof(ConditionalAttribute)
            || attribute.AttributeType == typeof(AttributeUsageAttribute)
            || attribute.AttributeType == typeof(FlagsAttribute)
            || attribute.AttributeType == typeof(System.ComponentModel.EditorBrowsableAttribute))
        .Where(attribute => !attribute.ConstructorArguments.Any(argument => argument.Value is string text && text.Contains("not supported in this version of your compiler", StringComparison.Ordinal)))
        .OrderBy(attribute => attribute.AttributeType.Name, StringComparer.Ordinal)
        .Select(attribute =>
        {
            string arguments = string.Join(", ", attribute.ConstructorArguments.Select(argument => Literal(argument.Value, argument.ArgumentType))
                .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Literal(argument.TypedValue.Value, argument.TypedValue.ArgumentType)}")));
            string name = attribute.AttributeType.Name[..^"Attribute".Length];
            return arguments.Length == 0 ? $"[{name}] " : $"[{name}({arguments})] ";
        }));

    private static string Literal(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType ? "default" : "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            char character => $"'{character}'",
            _ when type.IsEnum && Enum.IsDefined(type, value) => $"{TypeNames.Of(type)}.{Enum.ToObject(type, value)}",
            _ when type.IsEnum => $"({TypeNames.Of(type)}){value}",
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
