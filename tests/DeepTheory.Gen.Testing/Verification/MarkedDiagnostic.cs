using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>A diagnostic that a mark asks for.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">Where it must be, in the source without marks.</param>
public readonly record struct MarkedDiagnostic(string Id, TextSpan Span);
