namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>A network as it is written: the type that carries it and its operations in order. Holds no symbol.</summary>
internal sealed record NetworkDeclaration(TypeName Type, EquatableArray<OperationDeclaration> Operations, Unroll Unroll)
{
    /// <summary>The blocks that its operations name, and those that these name.</summary>
    public EquatableArray<BlockDeclaration> Blocks { get; init; }

    /// <summary>The file of trained parameters; null without one.</summary>
    public string? Weights { get; init; }

    /// <summary>The file's name without folders: what it is called within the assembly.</summary>
    public string? WeightsName => Weights?.Substring(Weights.LastIndexOfAny(['/', '\\']) + 1);
}

/// <summary>One attribute as it is written.</summary>
/// <param name="Word">The attribute's name without suffix, such as <c>Dense</c>.</param>
/// <param name="Arguments">Constructor arguments, defaults filled in.</param>
/// <param name="Properties">Named arguments, as written.</param>
/// <param name="IsComplete">Whether every argument has a value; false while it is being typed.</param>
/// <param name="Function">The method that the operation names, where it is one of the user's own.</param>
internal sealed record OperationDeclaration(
    string Word, EquatableArray<ArgumentValue> Arguments, EquatableArray<PropertyArgument> Properties, bool IsComplete, FunctionDeclaration? Function = null);

/// <summary>A method that an operation names, as far as it could be read: the function, or what is wrong.</summary>
internal sealed record FunctionDeclaration(WrittenFunction? Function, FunctionFault? Fault);

/// <summary>What is wrong with such a method.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Message">A sentence: what was expected, what came.</param>
internal sealed record FunctionFault(FunctionFaultKind Kind, string Message);

/// <summary>Kinds of faults of a user's own function.</summary>
internal enum FunctionFaultKind
{
    /// <summary>There is no method of that name and signature, or it has no end.</summary>
    Missing,

    /// <summary>It holds something that has no vector form or no derivative.</summary>
    Unreadable,

    /// <summary>It does not compile, which the compiler says better.</summary>
    Incomplete,
}

/// <summary>A named argument.</summary>
internal sealed record PropertyArgument(string Name, ArgumentValue Value);

/// <summary>An argument's value: a number, text or truth, the name of a type, or an array of numbers, texts or truths.</summary>
/// <param name="Scalar">The value, where it is no array.</param>
/// <param name="Items">The elements, where it is one.</param>
/// <param name="IsArray">Whether it is an array.</param>
internal sealed record ArgumentValue(object? Scalar, EquatableArray<object> Items, bool IsArray)
{
    public static ArgumentValue Of(object? value) => new(value, EquatableArray<object>.Empty, false);

    public static ArgumentValue OfItems(IEnumerable<object> items) => new(null, new EquatableArray<object>(items), true);
}
