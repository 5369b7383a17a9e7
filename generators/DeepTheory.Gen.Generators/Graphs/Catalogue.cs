using System.Reflection;
using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>
/// The operations there are: the attributes of an assembly. Nothing lists them, so that a new file is all that a new operation takes.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Type> operations = new(StringComparer.Ordinal);

    public Catalogue(params Assembly[] assemblies)
    {
        foreach (Type type in assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            if (!type.IsAbstract && typeof(OperationAttribute).IsAssignableFrom(type))
            {
                operations[type.Name.Substring(0, type.Name.Length - "Attribute".Length)] = type;
            }
        }
    }

    /// <summary>The operations that ship.</summary>
    public static Catalogue Standard { get; } = new(typeof(OperationAttribute).Assembly);

    /// <summary>Every operation's type.</summary>
    public IEnumerable<Type> Types => operations.Values;

    /// <summary>The type of an operation, whatever its arguments; null where there is none of that name.</summary>
    public Type? TypeOf(string word) => operations.TryGetValue(word, out Type? type) ? type : null;

    /// <summary>The operation as an object, which knows its own mathematics; null where the arguments do not fit its constructor.</summary>
    public OperationAttribute? Create(OperationDeclaration declaration)
    {
        if (!declaration.IsComplete || !operations.TryGetValue(declaration.Word, out Type? type))
        {
            return null;
        }

        foreach (ConstructorInfo constructor in type.GetConstructors())
        {
            ParameterInfo[] parameters = constructor.GetParameters();
            if (parameters.Length != declaration.Arguments.Count || !TryConvert(declaration.Arguments, parameters, out object?[] values))
            {
                continue;
            }

            var operation = (OperationAttribute)constructor.Invoke(values);
            foreach (PropertyArgument argument in declaration.Properties)
            {
                if (type.GetProperty(argument.Name) is not { CanWrite: true } property || !TryConvert(argument.Value, property.PropertyType, out object? value))
                {
                    return null;
                }

                property.SetValue(operation, value);
            }

            if (operation is IWrittenOperation written)
            {
                written.Written = declaration.Function?.Function;
            }

            return operation;
        }

        return null;
    }

    private static bool TryConvert(IReadOnlyList<ArgumentValue> arguments, ParameterInfo[] parameters, out object?[] values)
    {
        values = new object?[parameters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryConvert(arguments[i], parameters[i].ParameterType, out values[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryConvert(ArgumentValue argument, Type type, out object? value)
    {
        value = null;
        if (argument.IsArray)
        {
            if (!type.IsArray || argument.Items.Any(item => !type.GetElementType()!.IsInstanceOfType(item)))
            {
                return false;
            }

            var array = Array.CreateInstance(type.GetElementType()!, argument.Items.Count);
            for (int i = 0; i < array.Length; i++)
            {
                array.SetValue(argument.Items[i], i);
            }

            value = array;
            return true;
        }

        if (type == typeof(Type))
        {
            // The user's own types are none of the compiler's: the declaration knows them by name.
            return true;
        }

        value = type.IsEnum && argument.Scalar is not null ? Enum.ToObject(type, argument.Scalar) : argument.Scalar;
        return value is null ? !type.IsValueType : type.IsInstanceOfType(value);
    }
}
