namespace DeepTheory.Gen.Testing;

/// <summary>A file of the user's project.</summary>
/// <param name="Path">Its name, as it shows in diagnostics.</param>
/// <param name="Text">Its content.</param>
public sealed record SourceFile(string Path, string Text);
