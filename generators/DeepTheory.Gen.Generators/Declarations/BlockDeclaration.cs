namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>A block as it is written. Holds no symbol.</summary>
/// <param name="Key">Its name in full, by which operations refer to it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Operations">Its operations in order.</param>
/// <param name="Fault">Why it is no block, in a sentence; null where it is one.</param>
internal sealed record BlockDeclaration(string Key, string Name, EquatableArray<OperationDeclaration> Operations, string? Fault);
