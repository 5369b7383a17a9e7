namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>A network as it is written: the type that carries it and its operations in order. Holds no symbol.</summary>
internal sealed record NetworkDeclaration(TypeName Type, EquatableArray<OperationDeclaration> Operations, Unroll Unroll);

/// <summary>One attribute as it is written.</summary>
/// <param name="Word">The attribute's name without suffix, such as <c>Dense</c>.</param>
/// <param name="Arguments">Constructor arguments, defaults filled in.</param>
/// <param name="Properties">Named arguments, as written.</param>
/// <param name="IsComplete">Whether every argument has a value; false while it is being typed.</param>
internal sealed record OperationDeclaration(
    string Word, EquatableArray<Argument> Arguments, EquatableArray<PropertyArgument> Properties, bool IsComplete);

/// <summary>A named argument.</summary>
internal sealed record PropertyArgument(string Name, Argument Value);

/// <summary>An argument's value: a number, text or truth, or an array of such.</summary>
/// <param name="Scalar">The value, where it is no array.</param>
/// <param name="Items">The elements, where it is one.</param>
/// <param name="IsArray">Whether it is an array.</param>
internal sealed record Argument(object? Scalar, EquatableArray<object> Items, bool IsArray)
{
    public static Argument Of(object? value) => new(value, EquatableArray<object>.Empty, false);

    public static Argument OfItems(IEnumerable<object> items) => new(null, new EquatableArray<object>(items), true);
}
