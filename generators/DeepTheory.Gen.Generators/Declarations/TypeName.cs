namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>Where a type stands: its namespace and the types around it, as needed to open them again in another file.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Containers">Declarations of the containing types, outermost first, such as <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">The type's own declaration, such as <c>partial class Xor</c>.</param>
/// <param name="Name">Its name with type parameters, escaped where it is a keyword.</param>
/// <param name="PlainName">Its name alone, for text that people read.</param>
/// <param name="HintName">Its full name, as a file name.</param>
/// <param name="CanBeExtended">Whether another file can add members: the type and all around it are partial, none is file-local, and its name is not that of a member.</param>
/// <param name="Hidden">Types of <see cref="EmittedNames"/> that the user's own types hide here.</param>
internal sealed record TypeName(
    string Namespace, EquatableArray<string> Containers, string Declaration, string Name, string PlainName, string HintName, bool CanBeExtended,
    EquatableArray<string> Hidden);
