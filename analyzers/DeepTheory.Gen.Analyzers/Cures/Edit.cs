using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Cures;

/// <summary>One edit of a cure.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">Where: the span of a syntax node.</param>
/// <param name="Text">What is written; empty where the kind needs none.</param>
internal sealed record Edit(EditKind Kind, Location Place, string Text = "");
